import { isExists } from "date-fns/isExists";
import type { IsoDate, Unreadable } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { smallNumber } from "./numerals.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

/**
 * Year, month, day with any separator; a time of day or a weekday may follow. A time in UTC other than midnight may be
 * the next day in China, and is not read.
 */
const SEPARATED =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|t00:00:00(?:\.0+)?z|\(?(?:星期|周)[一二三四五六日天]\)?)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE =
  /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

/**
 * A calendar day in the writings of lists and of spreadsheet programs. A month without a day, "长期" or the serial number
 * of a spreadsheet is no day and stays as written.
 *
 * @example readDate("2018年6月8日", "effectiveDate") // { value: "2018-06-08" }
 */
export function readDate(text: string, element: string): CellReading<IsoDate | Unreadable> {
  const plain = comparable(text);
  const found = SEPARATED.exec(plain) ?? COMPACT.exec(plain) ?? inChinese(plain);
  const day = found === undefined || found === null ? undefined : isoOf(found[1], found[2], found[3]);
  if (day !== undefined) return { value: day };
  const doubt = statedAs(element, text) === undefined ? "unreadable" : "placeholder";
  return { value: { kind: "unreadable", raw: text }, doubt };
}

function inChinese(plain: string): readonly string[] | undefined {
  const match = CHINESE.exec(plain);
  if (match === null) return undefined;
  const year = Array.from(match[1] ?? "", (digit) => smallNumber(digit)).join("");
  return ["", year, String(smallNumber(match[2] ?? "") ?? ""), String(smallNumber(match[3] ?? "") ?? "")];
}

/** `undefined` for a day that the calendar does not have. */
function isoOf(year = "", month = "", day = ""): IsoDate | undefined {
  const numbers = [Number(year), Number(month), Number(day)] as const;
  const [y, m, d] = numbers;
  if (y < 1900 || y > 2200 || !isExists(y, m - 1, d)) return undefined;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
