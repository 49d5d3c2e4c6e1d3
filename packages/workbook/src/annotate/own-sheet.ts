import type { Sheet, Workbook } from "../grid/index.ts";
import { MARKER } from "./memory.ts";
import { withoutNote } from "./note-text.ts";

/** Whether a sheet is the list of problems that a marking added. Its first row says so, whatever its name is by now. */
export function isOwnSheet(sheet: Sheet): boolean {
  if (sheet.rowCount === 0) return false;
  for (let column = sheet.columnCount - 1; column >= 0; column -= 1) {
    if (sheet.text(0, column)?.startsWith(MARKER)) return true;
  }
  return false;
}

/**
 * A workbook as its owner knows it: without the list of problems that a marking added, and without our words in its
 * comments. Its cells are the same.
 *
 * @returns the names of the sheets left out, too
 */
export function withoutOwnMarks(workbook: Workbook): { workbook: Workbook; left: string[] } {
  const left = workbook.sheets.filter(isOwnSheet).map(({ name }) => name);
  const sheets = workbook.sheets.filter(({ name }) => !left.includes(name)).map(withoutNotes);
  const problems = workbook.problems.filter(({ sheet }) => sheet === undefined || !left.includes(sheet));
  return { workbook: { ...workbook, sheets, problems }, left };
}

function withoutNotes(sheet: Sheet): Sheet {
  const comments = sheet.comments.flatMap((comment) => {
    const text = withoutNote(comment.text);
    return text === undefined ? [] : [text === comment.text ? comment : { ...comment, text }];
  });
  if (comments.length === sheet.comments.length && comments.every((one, at) => one === sheet.comments[at])) {
    return sheet;
  }
  // Everything but the comments is asked of the sheet itself.
  return Object.create(sheet, { comments: { value: comments, enumerable: true } }) as Sheet;
}
