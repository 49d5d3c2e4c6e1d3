import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../src/program.ts";

/**
 * A scenario is a text that a person can read: what it shows, the files that are there, then commands each with what
 * came out and the exit code. Running it gives the same text, with what really came out.
 *
 *     what it shows
 *     ==== file 民政局.csv
 *     …
 *     ==== zp check 民政局.csv
 *     …what was printed…
 *     ==== to the error stream      (only where something went there)
 *     ==== exit 1
 */
export async function play(scenario: string): Promise<string> {
  const [title = "", ...sections] = scenario.split(/^==== /m);
  const folder = mkdtempSync(join(tmpdir(), "zp-scenario-"));
  const played: string[] = [title.trimEnd()];
  try {
    for (const section of sections) {
      const end = section.indexOf("\n");
      const head = section.slice(0, end).trim();
      const body = section.slice(end + 1);
      if (head.startsWith("file ")) {
        const file = join(folder, head.slice(5));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, body.replace(/\n+$/, "\n"));
        played.push(`==== ${head}`, body.trimEnd());
      } else if (head === "zp" || head.startsWith("zp ")) {
        played.push(`==== ${head}`, ...(await command(head, folder)));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return `${played.join("\n")}\n`;
}

async function command(line: string, cwd: string): Promise<string[]> {
  let out = "";
  let err = "";
  const exitCode = await run(wordsOf(line).slice(1), {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    columns: 100,
    colour: false,
    progress: false,
    cwd,
  });
  return [
    ...(out === "" ? [] : [out.trimEnd()]),
    ...(err === "" ? [] : ["==== to the error stream", err.trimEnd()]),
    `==== exit ${exitCode}`,
  ];
}

/** Words of a command line; quotes hold words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
