import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Written } from "./corpus.ts";
import type { Measured } from "./parsers.ts";
import { keyOf, sampleOf } from "./sample.ts";

/**
 * What was judged by hand of the string and its reading: `right`; `unread`, nothing was read of it, or not all, and
 * the reading says so; `wrong`; `open`, nobody has looked at it yet.
 */
export type Judgement = "right" | "unread" | "wrong" | "open";

export interface Judged {
  readonly reading: string;
  readonly judgement: Judgement;
}

/** By the SHA-256 of the string. */
export type Golden = Readonly<Record<string, Judged>>;

const fileOf = (id: string): URL => new URL(`./golden/${id}.json`, import.meta.url);

export const readGolden = (id: string): Golden =>
  existsSync(fileOf(id)) ? JSON.parse(readFileSync(fileOf(id), "utf8")) : {};

function writeGolden(id: string, golden: Golden): void {
  const lines = Object.keys(golden)
    .toSorted()
    .map((key) => ` ${JSON.stringify(key)}: ${JSON.stringify(golden[key])}`);
  writeFileSync(fileOf(id), `{\n${lines.join(",\n")}\n}\n`);
}

/** Judged readings that are no longer what the parser makes of the string. */
export function changedReadings(one: Measured, golden: Golden): string[] {
  return one.strings().flatMap((written) => {
    const judged = golden[keyOf(written)];
    const { shown } = one.read(written);
    return judged === undefined || judged.reading === shown
      ? []
      : [`${written.text}: ${judged.reading} (${judged.judgement}) => ${shown}`];
  });
}

/**
 * Puts into the golden file what is to be judged: strings of the sample that it lacks, and those that are read
 * otherwise than when they were judged. They are `open` until somebody has read them and written the judgement.
 *
 * @returns what is open, each string with its reading in words
 */
export function toBeJudged(one: Measured): string[] {
  const before = readGolden(one.id);
  const golden: Record<string, Judged> = {};
  const open: string[] = [];
  const byKey = new Map(one.strings().map((written) => [keyOf(written), written]));
  const wanted = new Set([...sampleOf(one.strings()).map(keyOf), ...Object.keys(before)]);
  for (const key of wanted) {
    const written: Written | undefined = byKey.get(key);
    if (written === undefined) continue;
    const { shown } = one.read(written);
    const known = before[key];
    golden[key] = known?.reading === shown ? known : { reading: shown, judgement: "open" };
    if (golden[key].judgement === "open") {
      open.push(
        `${key.slice(0, 8)} ${written.about} ${JSON.stringify(written.text)}\n    ${one.read(written, true).shown}`,
      );
    }
  }
  writeGolden(one.id, golden);
  return open;
}
