import { tidyCode } from "../codes/index.ts";
import { findDocumentNumbers } from "../legal-basis/index.ts";
import { type Term, termOf } from "../terms/index.ts";

/** What was put right in the form of a cell's text; the content is never touched. */
export type FormFixKind = "blanks" | "full-width" | "dashes" | "letter-case";

/** Chinese words for a kind of fix, as a list of corrections shows them. */
export const formFixLabels: Readonly<Record<FormFixKind, string>> = {
  blanks: "去掉多余的空格",
  "full-width": "全角改半角",
  dashes: "连接号改半角",
  "letter-case": "字母改大写",
};

/** A text with its form put right, and what was done to it. */
export interface FormFix {
  readonly text: string;
  readonly kinds: readonly FormFixKind[];
}

type Step = readonly [FormFixKind, (text: string) => string];

const leading = /^[\s\u200b-\u200d\u2060\ufeff]+/u;
const trailing = /[\s\u200b-\u200d\u2060\ufeff]+$/u;
const emptyLines = /^[\s\u200b-\u200d\u2060\ufeff]*\n/u;
/** A further line that begins with blanks: the paragraphs are indented, the first like the others. */
const indented = /\n[ \t\u3000]+\S/u;

const trimmed = (text: string): string => text.replace(trailing, "").replace(leading, "");

const trimmedParagraphs = (text: string): string => {
  const lines = text.replace(trailing, "").replace(emptyLines, "");
  return indented.test(lines) ? lines : lines.replace(leading, "");
};

const wide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
const narrow = (text: string): string =>
  text.replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Between an area code and a number nothing but a hyphen is meant. */
const phoneDash = /(?<!\d)(0\d{2,3})[\u2010-\u2015\u2212\uFF0D]{1,2}(?=\d{7,8}(?!\d))/gu;

/** Full-width digits in the document numbers of a running text; other digits in it are left as they are. */
function narrowDocumentNumbers(text: string): string {
  if (!/[\uFF10-\uFF19]/u.test(text)) return text;
  let done = 0;
  let fixed = "";
  for (const { raw, at } of findDocumentNumbers(text)) {
    fixed += text.slice(done, at) + narrow(raw);
    done = at + raw.length;
  }
  return fixed + text.slice(done);
}

const outerBlanks: Step = ["blanks", trimmed];
const paragraphs: Step = ["blanks", trimmedParagraphs];
const narrowDigits: Step = ["full-width", narrow];

/** What is put right by what the element holds; cells of all other elements lose their outer blanks only. */
const steps: Partial<Readonly<Record<string, readonly Step[]>>> = {
  text: [paragraphs, ["full-width", narrowDocumentNumbers]],
  phones: [outerBlanks, narrowDigits, ["dashes", (text) => text.replace(phoneDash, "$1-")]],
  ...Object.fromEntries(
    (["code", "date", "visits", "statutory-limit", "promised-limit", "limit", "limit-unit", "count"] as const)
      // Cells that hold numbers and codes, so that full-width digits in them are never meant.
      .map((value) => [value, [outerBlanks, narrowDigits]]),
  ),
};

const kindOfProblem: Partial<Readonly<Record<string, FormFixKind>>> = {
  spacing: "blanks",
  "full-width": "full-width",
  "lower-case": "letter-case",
};

/**
 * The safe correction of a cell's form: blanks around the text, full-width digits where numbers stand, the dash between an
 * area code and a number, blanks and small letters in a code. Content is never changed: a code is put straight only where
 * that makes it one known code, and a running text keeps every character between its first and its last, but for full-width
 * digits in a document number.
 *
 * @returns `undefined` where there is nothing to put right
 * @throws RangeError for an element that there is not
 * @example
 * formFix("promisedTimeLimit", " １０个工作日 "); // { text: "10个工作日", kinds: ["blanks", "full-width"] }
 */
export function formFix(element: string, raw: string): FormFix | undefined {
  const { value } = termOf(element);
  const kinds = new Set<FormFixKind>();
  let text = raw;
  for (const [kind, step] of stepsOf(value)) {
    const fixed = step(text);
    // A cell that shows nothing is blank, whatever stands in it.
    if (fixed === "") return undefined;
    if (fixed !== text) kinds.add(kind);
    text = fixed;
  }
  const code = value === "code" ? tidyCode(text) : undefined;
  if (code !== undefined) {
    for (const { kind } of code.problems) kinds.add(kindOfProblem[kind] ?? "full-width");
    text = code.text;
  }
  return text === raw ? undefined : { text, kinds: [...kinds] };
}

const stepsOf = (value: Term["value"]): readonly Step[] =>
  (typeof value === "string" ? steps[value] : undefined) ?? [paragraphs];
