import { type CodeTable, decodeAll } from "../../codes/index.ts";
import type { Unreadable } from "../../model/index.ts";
import { type EnumName, statedAs } from "../../terms/index.ts";
import type { CellReading } from "./reading.ts";
import { trimText } from "./text.ts";
import { vocabularies } from "./vocabularies.ts";

/** A number written before the word it stands for: "01|行政许可", "1-即办件". */
const NUMBER_BEFORE = /^\d{1,2}\s*[|\-—:：、.．\s]\s*(?=\p{Script=Han})/u;
const NUMBERS = /^[\d^,，、;；|\s]+$/u;

/** How a cell of a vocabulary is read: of which element, and by which table of number codes, if any. */
export interface EnumSettings {
  readonly element: string;
  readonly name: EnumName;
  readonly table?: CodeTable | undefined;
}

/**
 * One word of a vocabulary. Number codes are read by the table that the mapping names, and by no other.
 *
 * @example readOne("即办件", { element: "caseType", name: "caseType" }) // { value: "immediate" }
 */
export function readOne(text: string, settings: EnumSettings): CellReading<string | Unreadable> {
  const { read } = vocabularies[settings.name];
  const word = settings.table?.decode(text) ?? read(text) ?? read(text.replace(NUMBER_BEFORE, ""));
  if (word !== undefined) return { value: word };
  const value: Unreadable = { kind: "unreadable", raw: text };
  if (statedAs(settings.element, text) !== undefined) return { value, doubt: "placeholder" };
  return { value, doubt: NUMBERS.test(text) ? "code-without-table" : "unreadable" };
}

/**
 * Several words of a vocabulary in one cell. What is no word of it stands among them as unreadable, with its raw text.
 *
 * @example readMany("窗口办理,网上办理", { element: "channels", name: "channel" }) // { value: ["window", "online"] }
 */
export function readMany(text: string, settings: EnumSettings): CellReading<(string | Unreadable)[]> {
  const { readMany: read } = vocabularies[settings.name];
  const numbers = NUMBERS.test(text.replace(/["[\]]/g, ""));
  const { table } = settings;
  const { values, unread } =
    numbers && table !== undefined ? decodeAll(table, text.replace(/["[\]]/g, "")) : read(text);
  const raws = unread.map((raw): Unreadable => ({ kind: "unreadable", raw: trimText(raw) || raw }));
  if (values.length === 0 && raws.length === 0) {
    // Separators and nothing else.
    return { value: [{ kind: "unreadable", raw: text }], doubt: "unreadable" };
  }
  if (unread.length === 0) return { value: [...values] };
  if (values.length > 0) return { value: [...values, ...raws], doubt: "partly-read" };
  if (statedAs(settings.element, text) !== undefined) return { value: raws, doubt: "placeholder" };
  return { value: raws, doubt: numbers ? "code-without-table" : "unreadable" };
}
