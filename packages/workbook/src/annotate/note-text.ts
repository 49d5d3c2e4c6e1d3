import type { Run } from "../patch/index.ts";
import { type PlacedMark, severityLabels } from "./mark.ts";

/*
 * What we write into comments. It is known again by its first and last line, not by its author: some programs drop
 * authors, and what stands behind the last line was written by somebody else and is kept.
 */

export const AUTHOR = "清单核对";
const BEGIN = "【清单核对】";
const END = "（以上为核对意见，再次核对时自动更新）";
/** So many characters are read in a comment; the rest stands in the list of problems. */
const LONGEST = 4_000;

/** A mark and its number in the list of problems. */
export interface NumberedMark {
  readonly mark: PlacedMark;
  readonly number: number;
}

/** The comment for the marks of one cell. @param listName the name of the sheet with the list of problems */
export function noteRuns(marks: readonly NumberedMark[], listName: string): Run[] {
  const runs: Run[] = [];
  let length = 0;
  for (const [at, { mark, number }] of marks.entries()) {
    const head = `${at === 0 ? BEGIN : ""}${severityLabels[mark.severity]}（${listName}第 ${number} 条）\n`;
    const lines = [mark.message];
    if (mark.suggestion !== "") lines.push(`建议：${mark.suggestion}`);
    if (mark.basis !== "") lines.push(`依据：${mark.basis}`);
    const body = `${withoutMarks(lines.join("\n"))}\n`;
    if (at > 0 && length + body.length > LONGEST) {
      runs.push({ text: `另有 ${marks.length - at} 条，见${listName}。\n` });
      break;
    }
    length += body.length;
    runs.push({ text: head, bold: true }, { text: body });
  }
  runs.push({ text: END });
  return runs;
}

/** Where our words begin and end in a comment's text; undefined where there are none. */
export function findNote(text: string): { from: number; to: number } | undefined {
  const begin = text.indexOf(BEGIN);
  if (begin < 0) return undefined;
  const end = text.indexOf(END, begin);
  // The line break before them is ours, too.
  const from = begin > 0 && text[begin - 1] === "\n" ? begin - 1 : begin;
  return { from, to: end < 0 ? text.length : end + END.length };
}

/** A comment's text without our words; undefined where nobody else has written in it. */
export function withoutNote(text: string): string | undefined {
  const note = findNote(text);
  if (note === undefined) return text;
  const rest = text.slice(0, note.from) + text.slice(note.to);
  return rest.trim() === "" ? undefined : rest;
}

/** A value quoted in a message may have been copied from one of our comments. */
const withoutMarks = (text: string): string => text.replaceAll(BEGIN, "").replaceAll(END, "");
