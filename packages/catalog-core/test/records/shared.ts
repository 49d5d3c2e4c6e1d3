import { existsSync, readFileSync } from "node:fs";
import { objectTable } from "../../src/records/index.ts";
import { readCsv } from "../metrics/read-csv.ts";

/** The real lists, where they are there. */
export const real = new URL("../../../../../shared/data/real/", import.meta.url);
export const there = existsSync(real);
export const title = (text: string): string => `${text}${there ? "" : " (no shared data)"}`;

/** A real list as a table, from CSV or JSON. A suite that is skipped is gone through all the same, with an empty table. */
export function realTable(path: string) {
  if (!there) return objectTable([], { name: path });
  const text = readFileSync(new URL(path, real), "utf8").replace(/^\uFEFF/, "");
  return objectTable(path.endsWith(".json") ? JSON.parse(text) : readCsv(text), { name: path });
}
