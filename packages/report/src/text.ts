import type { Inline } from "@zp/catalog-core/report-model";

/** Characters that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML can hold it. */
export const clean = (text: string): string => text.replace(unwritable, "").replace(loneSurrogates, "\ufffd");

/** Longest text of a cell: whoever needs the rest finds it in the workbook. */
const LONGEST = 1000;

/** A text as a cell of a paper can hold it. */
export const cellText = (text: string): string => {
  const safe = clean(text);
  return safe.length <= LONGEST ? safe : `${safe.slice(0, LONGEST)}……（过长，以下从略）`;
};

/** A text as a title, a heading or a label of a chart can hold it: one line, and no longer than `most` characters. */
export function shortText(text: string, most = 120): string {
  const line = [
    ...clean(text)
      .replace(/[\r\n\t ]+/g, " ")
      .trim(),
  ];
  return line.length <= most ? line.join("") : `${line.slice(0, most - 1).join("")}…`;
}

/** The words of inlines, without what the figures are reckoned from. */
export const plain = (inlines: Inline | readonly Inline[]): string =>
  [inlines]
    .flat()
    .map((inline) => (typeof inline === "string" ? inline : (inline as { text: string }).text))
    .join("");
