import type { Inline } from "@zp/catalog-core/report-model";
import { type IRunOptions, TextRun } from "docx";
import { clean } from "../text.ts";

/**
 * Quotation marks, dashes, dots and signs that Latin and Chinese typefaces both have, and that stand a whole character wide
 * in Chinese. Word takes the Latin ones unless a run says otherwise.
 */
const SHARED = /[\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7\u0370-\u04ff\u2000-\u27bf]/u;

/** Whether a text has to say that its quotation marks and signs are Chinese ones. */
export const hasSharedSigns = (text: string): boolean => SHARED.test(text);

const CHINESE_SIGNS = { hint: "eastAsia" } as const;

/** A run of text whose quotation marks, dashes and signs are those of the Chinese typeface. */
export function run(text: string, options: Omit<IRunOptions, "text" | "children" | "font"> = {}): TextRun {
  return new TextRun({ ...options, text, ...(hasSharedSigns(text) ? { font: CHINESE_SIGNS } : {}) });
}

/** Runs of a sentence. A figure bears a style of its own, which shows nothing: it can be found again by a program. */
export const runsOf = (inlines: readonly Inline[]): TextRun[] =>
  inlines.flatMap((inline) =>
    typeof inline === "string"
      ? clean(inline)
          .split(/\r?\n|\r/)
          .map((part, index) => run(part, index === 0 ? {} : { break: 1 }))
      : [run(clean(inline.text), { style: "Figure" })],
  );
