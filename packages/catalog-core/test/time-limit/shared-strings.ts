import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LimitRole } from "../../src/time-limit/index.ts";

/** The folder of real data beside the repository; tests that need it are skipped without it. */
const shared = fileURLToPath(new URL("../../../../../shared/data/real/", import.meta.url));

export const hasSharedData = existsSync(`${shared}strings/timelimits.txt`);

export interface RealString {
  readonly count: number;
  readonly kind: "cell" | "phrase";
  readonly text: string;
  readonly role: LimitRole;
}

/** timelimits.txt: the role is 法定 where all sources say so, otherwise 承诺. */
export function realStrings(): RealString[] {
  const lines = readFileSync(`${shared}strings/timelimits.txt`, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [count, kind, text, sources = ""] = line.split("\t");
      return {
        count: Number(count),
        kind: kind === "cell" ? "cell" : "phrase",
        text: (text ?? "").replaceAll("\\n", "\n"),
        role: sources.includes("法定") && !sources.includes("承诺") ? "statutory" : "promised",
      };
    });
}

/** The cells of one CSV file as records; quotes and line breaks within cells as RFC 4180 has them. */
export function realCsv(path: string): Record<string, string>[] {
  const text = readFileSync(`${shared}${path}`, "utf8").replace(/^\uFEFF/, "");
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      rows.at(-1)?.push(cell.replace(/\r$/, ""));
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  const [head = [], ...body] = rows;
  return body
    .filter((row) => row.length === head.length)
    .map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}
