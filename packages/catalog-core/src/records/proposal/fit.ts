import { statedAs, type Term } from "../../terms/index.ts";
import type { TimeLimit } from "../../time-limit/index.ts";
import { asText, comparable, readJsonArray } from "../cells/index.ts";
import { columnReader } from "../reading/column-reader.ts";
import type { ColumnSample } from "./sample.ts";
import { looksLike } from "./shape.ts";

/** How many cells of a sample read as an element, of those that say anything about it. */
export interface Fit {
  readonly read: number;
  readonly of: number;
  /** Cells that are number codes, which read as nothing without a table. */
  readonly codes: number;
}

export const shareOf = ({ read, of }: { readonly read: number; readonly of: number }): number =>
  of === 0 ? 0 : read / of;

const isUnread = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "object" && value !== null && (value as { kind?: string }).kind === "unreadable");

/** Codes of items and bodies: a run of letters and figures of a length that numbers of other things do not have. */
const codeLengths: Readonly<Record<string, number>> = {
  implementationCode: 10,
  localImplementationCode: 6,
  handlingItemCode: 10,
  basicCode: 6,
  localBasicCode: 4,
  implementingBodyCode: 6,
};

function looksLikeCode(element: string, text: string): boolean {
  const bare = comparable(text);
  return bare.length >= (codeLengths[element] ?? 4) && /^[\da-z._/-]+$/u.test(bare) && /\d/u.test(bare);
}

/** Whether one text reads as the element. */
function tester(term: Term): (text: string) => boolean {
  const { element, value } = term;
  if (value === "code") return (text) => looksLikeCode(element, text);
  // 20个工作日 has 工作日 in it as hours do.
  if (element === "serviceHours") return (text) => looksLike(element, text) && !isUnmistakableLimit(text);
  if (value === "text" || value === "fee") return (text) => looksLike(element, text);
  if (typeof value === "object" && "rows" in value) return () => true;
  const read = columnReader(element);
  if (value === "phones") {
    return (text) =>
      (read(text)?.value as { number?: string }[] | undefined)?.some(({ number }) => number) ?? false;
  }
  return (text) => {
    const found = read(text)?.value;
    return Array.isArray(found) ? found.some((word) => !isUnread(word)) : !isUnread(found);
  };
}

const NUMBERS = /^[\d^,，、;；|\s"[\]]+$/u;

/** Tries a sample on an element. 无, — and the like say nothing for or against. */
export function fitOf(term: Term, sample: ColumnSample): Fit {
  const test = tester(term);
  const judged = new Map<string, "read" | "code" | "no" | "nothing">();
  const isEnum = typeof term.value === "object" && !("rows" in term.value);
  let read = 0;
  let of = 0;
  let codes = 0;
  for (const text of rowTexts(term, sample)) {
    let verdict = judged.get(text);
    if (verdict === undefined) {
      if (statedAs(term.element, text) !== undefined) verdict = "nothing";
      else if (test(text)) verdict = "read";
      else verdict = (isEnum || term.value === "limit-unit") && NUMBERS.test(text) ? "code" : "no";
      judged.set(text, verdict);
    }
    if (verdict === "nothing") continue;
    of++;
    if (verdict === "read") read++;
    else if (verdict === "code") codes++;
  }
  return { read, of, codes };
}

/** Several rows' values under one key (JSON) are as many texts. */
function rowTexts(term: Term, { texts }: ColumnSample): readonly string[] {
  if (!term.element.includes(".") || term.companionOf !== undefined) return texts;
  return texts.flatMap((text) => readJsonArray(text)?.map(asText) ?? [text]);
}

const limitReader = columnReader("promisedTimeLimit");

/** Whether a text can only be a time limit: an amount with its unit, or 即办. A bare number may be anything. */
export function isUnmistakableLimit(text: string): boolean {
  const limit = limitReader(text)?.value as TimeLimit | undefined;
  if (limit === undefined) return false;
  return limit.kind === "immediate" || (limit.kind === "duration" && limit.unit !== "unstated");
}
