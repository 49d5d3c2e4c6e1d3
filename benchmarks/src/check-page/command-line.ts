import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** The same workbook checked by the program in Node, in a process of its own. */
export interface CheckedInNode {
  /** From the start of the process to its end. */
  readonly ms: number;
  readonly peakMb: number;
  /** The headline figures, as the page shows them: `820/1400 项`. */
  readonly figures: readonly string[];
}

const program = new URL("main.js", `file://${createRequire(import.meta.url).resolve("@zp/cli/terminal")}`);
const tellPeak = new URL("../portal/tell-peak.js", import.meta.url);

/** Runs `zp check FILE --json`. */
export async function checkInNode(file: string): Promise<CheckedInNode> {
  const child = spawn(
    process.execPath,
    ["--import", tellPeak.href, program.pathname, "check", file, "--json"],
    { stdio: ["ignore", "pipe", "inherit", "pipe"] },
  );
  const told = text(child.stdio[3] as Readable);
  const said = JSON.parse(await text(child.stdout!)) as {
    report: { metrics: { overall: Record<string, { numerator: number; denominator: number }> } };
  };
  const { ms, peakMb } = JSON.parse(await told) as Pick<CheckedInNode, "ms" | "peakMb">;
  const { overall } = said.report.metrics;
  const figures = ["visits/at-most-once", "time-limit/within-half"].map(
    (id) => `${overall[id]?.numerator}/${overall[id]?.denominator} 项`,
  );
  return { ms, peakMb, figures };
}
