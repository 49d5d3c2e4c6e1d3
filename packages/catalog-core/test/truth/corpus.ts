import { existsSync, readFileSync } from "node:fs";
import { stripFurniture } from "../../src/records/index.ts";
import { readCsv } from "../metrics/read-csv.ts";

/** The real strings and lists beside the repository; without them the tests on them are skipped. */
export const real = new URL("../../../../../shared/data/real/", import.meta.url);
export const there = existsSync(real);
export const title = (text: string): string => `${text}${there ? "" : " (no shared data)"}`;

/** A string as somebody wrote it, how often it stands in the sources, and what they say of it. */
export interface Written {
  readonly text: string;
  readonly count: number;
  /** The other columns of the file, as they are. */
  readonly about: string;
}

const lines = (file: string): string[][] =>
  readFileSync(new URL(`strings/${file}.txt`, real), "utf8")
    .split(/\r?\n/u)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** Each text once: what stands in a file in several lines is counted together. */
function distinct(strings: readonly Written[]): Written[] {
  const known = new Map<string, Written>();
  for (const one of strings) {
    const key = `${one.about}\t${one.text}`;
    const before = known.get(key);
    known.set(key, before === undefined ? one : { ...one, count: before.count + one.count });
  }
  return [...known.values()];
}

const unfolded = (text: string): string => text.replaceAll("\\n", "\n");
/** As a reader of tables has it before anything is made of it. */
const asCell = (text: string): string => stripFurniture(unfolded(text)).trim();

export function limitStrings(kind: "cell" | "phrase"): Written[] {
  return lines("timelimits")
    .filter(([, of]) => of === kind)
    .map(([count, , text = "", from = ""]) => ({
      text: unfolded(text),
      count: Number(count),
      about: from.includes("法定") && !from.includes("承诺") ? "statutory" : "promised",
    }));
}

export const citationStrings = (): Written[] =>
  lines("legal").map(([count, text = ""]) => ({ text: unfolded(text), count: Number(count), about: "" }));

export const phoneStrings = (): Written[] =>
  distinct(
    lines("phones").map(([count, , text = ""]) => ({ text: asCell(text), count: Number(count), about: "" })),
  );

/** The cut-out strings, and every other writing in the lists themselves. */
export function hourStrings(): Written[] {
  const cut = distinct(
    lines("hours").map(([count, , text = ""]) => ({ text: asCell(text), count: Number(count), about: "" })),
  );
  const known = new Set(cut.map(({ text }) => text));
  const cells = [
    ...readCsv(readFileSync(new URL("fangchenggang/items.csv", real), "utf8")).map((row) => row.handle_time),
    ...(
      JSON.parse(readFileSync(new URL("danyang-2018/items.json", real), "utf8")) as Record<string, string>[]
    ).flatMap((item) => [item.工作时间, item.办公时间]),
  ];
  const others = cells
    .map((text) => ({ text: asCell(text ?? ""), count: 1, about: "" }))
    .filter(({ text }) => text !== "" && !known.has(text));
  return [...cut, ...distinct(others)];
}

export const feeStrings = (): Written[] =>
  lines("fees").map(([count, from = "", text = ""]) => ({
    text: asCell(text),
    count: Number(count),
    about: from.split(":").at(-1) ?? "",
  }));

export const codeStrings = (): Written[] =>
  distinct(lines("codes").map(([about = "", text = "", , count]) => ({ text, count: Number(count), about })));

export const creditCodeStrings = (): Written[] =>
  lines("uscc").map(([text = "", about = ""]) => ({ text, count: 1, about }));
