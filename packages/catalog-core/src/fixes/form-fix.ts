import { identifyCode } from "../codes/index.ts";
import { type Term, termOf } from "../terms/index.ts";

/** What was put right in the form of a cell's text; the content is never touched. */
export type FormFixKind = "blanks" | "full-width" | "letter-case";

/** Chinese words for a kind of fix, as a list of corrections shows them. */
export const formFixLabels: Readonly<Record<FormFixKind, string>> = {
  blanks: "去掉多余的空格",
  "full-width": "全角改半角",
  "letter-case": "字母改大写",
};

/** A text with its form put right, and what was done to it. */
export interface FormFix {
  readonly text: string;
  readonly kinds: readonly FormFixKind[];
}

const outerBlanks = /^[\s\u3000]+|[\s\u3000]+$/gu;
const allBlanks = /[\s\u3000]+/gu;
const fullWidth = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
const halfWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Elements whose cells hold numbers and codes, so that full-width digits in them are never meant. */
const numeric = new Set<Term["value"]>([
  "code",
  "date",
  "visits",
  "statutory-limit",
  "promised-limit",
  "limit",
  "limit-unit",
  "phones",
  "count",
]);

/**
 * The safe correction of a cell's form: blanks around the text, full-width digits where numbers stand, blanks and small
 * letters in a code. Content is never changed: a code is put in capitals only where that makes it a known one, and a text
 * keeps every character between its first and its last.
 *
 * @returns `undefined` where there is nothing to put right
 * @throws RangeError for an element that there is not
 * @example
 * formFix("promisedTimeLimit", " １０个工作日 "); // { text: "10个工作日", kinds: ["blanks", "full-width"] }
 */
export function formFix(element: string, raw: string): FormFix | undefined {
  const { value } = termOf(element);
  const kinds: FormFixKind[] = [];
  let text = raw.replaceAll(outerBlanks, "");
  if (text === "") return undefined;
  if (value === "code") text = text.replaceAll(allBlanks, "");
  if (text !== raw) kinds.push("blanks");
  if (numeric.has(value)) {
    const narrow = text.replaceAll(fullWidth, halfWidth);
    if (narrow !== text) kinds.push("full-width");
    text = narrow;
  }
  if (value === "code") {
    const capital = text.toUpperCase();
    if (capital !== text && identifyCode(capital).outcome === "recognised") {
      kinds.push("letter-case");
      text = capital;
    }
  }
  return text === raw ? undefined : { text, kinds };
}
