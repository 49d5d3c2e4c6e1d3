import { statedAs } from "../../terms/index.ts";
import { NUMERAL, smallNumber } from "./numerals.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

const COPIES = new RegExp(
  `^(?:各|共|一式|1式)?([${NUMERAL}]{1,3}|\\d{1,4}(?:\\.0{1,3})?)(?:份|张|套|本|件|个|页|式)?$`,
  "u",
);

/**
 * A number of copies: "2", "2份", "一式三份".
 *
 * @example readCount("一式两份", "materials.originals") // { value: 2 }
 */
export function readCount(text: string, element: string): CellReading<number | undefined> {
  const match = COPIES.exec(comparable(text));
  const number = match === null ? undefined : smallNumber(match[1] ?? "");
  if (number !== undefined) return { value: number };
  return { value: undefined, doubt: statedAs(element, text) === undefined ? "unreadable" : "placeholder" };
}
