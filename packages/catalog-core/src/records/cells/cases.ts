import type { CaseNumber } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { smallNumber } from "./numerals.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

/** Whole, with or without separators of thousands; spreadsheets show "12.0". */
const WHOLE = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0{1,3})?$/;
const FRAME = /^(?:约|共|合计)?|(?:件|宗|起|次|笔|人次|件次)?$/gu;

/**
 * A number of cases: "128", "1,024件", "12.0". An estimate ("约100件", "10余件") is no count and stays as written.
 *
 * @example readCases("1,024件", "caseCounts.accepted") // { value: { kind: "count", count: 1024 } }
 */
export function readCases(text: string, element: string): CellReading<CaseNumber> {
  const plain = comparable(text);
  const unread: CaseNumber = { kind: "unreadable", raw: text };
  if (statedAs(element, text) === "stated-none" || /^(?:无|没有|暂无)办件$/u.test(plain))
    return { value: { kind: "none" } };
  if (statedAs(element, text) !== undefined) return { value: unread, doubt: "placeholder" };
  if (/^约/u.test(plain)) return { value: unread, doubt: "unreadable" };
  const bare = plain.replace(FRAME, "");
  const count = WHOLE.test(bare) ? Math.trunc(Number(bare.replaceAll(",", ""))) : smallNumber(bare);
  return count === undefined ? { value: unread, doubt: "unreadable" } : { value: { kind: "count", count } };
}
