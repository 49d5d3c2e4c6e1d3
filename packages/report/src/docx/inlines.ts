import type { Inline } from "@zp/catalog-core/report-model";
import { TextRun } from "docx";
import { clean } from "../text.ts";

/** Runs of a sentence. A figure bears a style of its own, which shows nothing: it can be found again by a program. */
export const runsOf = (inlines: readonly Inline[]): TextRun[] =>
  inlines.flatMap((inline) =>
    typeof inline === "string"
      ? withBreaks(clean(inline)).map((run) => new TextRun(run))
      : [new TextRun({ text: clean(inline.text), style: "Figure" })],
  );

const withBreaks = (text: string): { text: string; break?: number }[] =>
  text.split(/\r?\n|\r/).map((part, index) => (index === 0 ? { text: part } : { text: part, break: 1 }));
