import type { Sheet } from "../grid/index.ts";
import { bareHeader, elementsOf, headerWord, isOrdinal } from "./header-words.ts";
import { cellText, filled, type Slot, shownText, slotsOf, widestSheet } from "./slots.ts";

/** One column of a list, its header flattened. */
export interface HeaderColumn {
  readonly column: number;
  /** The header from the outermost part to the innermost; empty where a column has none. */
  readonly path: readonly string[];
  /** Elements that lists write under such a header, likeliest first. */
  readonly elements: readonly string[];
  readonly ordinal: boolean;
}

export interface HeaderBlock {
  readonly top: number;
  /** The last row of the header, a row of column numbers below it included. */
  readonly bottom: number;
  /** The last row that holds header texts. */
  readonly lastTextRow: number;
  readonly columns: readonly HeaderColumn[];
}

const longHeader = 60;
const mostHeaderRows = 5;

/** A header as one line: blanks inside Chinese words are layout, those between Latin words are not. */
export function headerText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/gu, "")
    .trim();
}

/** How much a row looks like the head of a table: its boxes are words that head columns, one beside the other. */
function isHeaderRow(slots: readonly Slot[], all: readonly Slot[]): boolean {
  const count = slots.length;
  if (count < 2) return false;
  const known = slots.map((slot) => headerWord(slot.text));
  const strong = known.filter((word) => word !== undefined && !word.weak).length;
  const words = known.filter((word) => word !== undefined).length;
  if (strong === 0 || words < 2) return false;
  if (slots.filter((slot) => slot.text.length > longHeader).length * 4 > count) return false;
  if (count <= 4) {
    if (words < count) return false;
    // Two or three known words alone may be a field beside its value ("办理形式 | 网上办理").
    if (
      count === 2 &&
      !known.some((word, at) => isOrdinal(slots[at]!.text) || word!.elements.includes("name"))
    ) {
      return false;
    }
  } else if (words * 2 < count) return false;
  let together = 0;
  for (let at = 1; at < count; at += 1) {
    if (known[at] === undefined || known[at - 1] === undefined) continue;
    const before = slots[at - 1]!;
    const after = slots[at]!;
    const emptyBoxBetween = all.some(
      (slot) => slot.text === "" && slot.column > before.column && slot.column < after.column,
    );
    const gap = after.column - before.endColumn - 1;
    if (!emptyBoxBetween && (gap === 0 || count >= 5)) together += 1;
  }
  return count <= 4 ? together === count - 1 : together * 2 >= count - 1;
}

/** Whether a row below a header holds only the names of split columns. */
function isChildRow(sheet: Sheet, row: number, parents: readonly Slot[]): boolean {
  const slots = filled(slotsOf(sheet, row));
  if (slots.length === 0) return false;
  const runs = parents
    .map((slot, at) => ({
      from: slot.column,
      to: Math.max(slot.endColumn, (parents[at + 1]?.column ?? sheet.columnCount) - 1),
      wide: slot.endColumn > slot.column,
    }))
    .filter((run) => run.to > run.from);
  let inRuns = 0;
  for (const slot of slots) {
    if (slot.text.length > 24 || /^[\d.\s]+$/u.test(slot.text)) return false;
    if (runs.some((run) => slot.column >= run.from && slot.endColumn <= run.to)) inRuns += 1;
    else return false;
  }
  // Without any merge to vouch for it, at least one of the words must be known to head a column.
  const vouched = runs.some((run) => run.wide) || slots.some((slot) => headerWord(slot.text) !== undefined);
  return inRuns >= 2 && vouched;
}

/** Whether a row above a header only groups its columns ("基本信息", "办理信息"). */
function isGroupRow(sheet: Sheet, row: number): boolean {
  const all = slotsOf(sheet, row);
  const slots = filled(all);
  if (slots.length < 2) return false;
  if (all.length > slots.length) return false;
  if (slots.some((slot) => slot.text.length > 20 || /[：:]/u.test(slot.text))) return false;
  // Each box spans several columns or reaches down into the header: a field with its value beside it does neither.
  return slots.every((slot) => slot.endColumn > slot.column || slot.endRow > slot.row);
}

/** A number that is no year ("近三年办件量": 2016, 2017, 2018). */
const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text) && !/^20\d\d$/u.test(text);

const isColumnNumber = (text: string): boolean => /^[（(]?(?:\d{1,3}|[甲乙丙丁]|[a-zA-Z])[）)]?$/u.test(text);

/** Whether a row numbers the columns: "1 2 3 4". */
function isNumberRow(sheet: Sheet, row: number): boolean {
  const slots = filled(slotsOf(sheet, row));
  if (slots.length < 3 || !slots.every((slot) => isColumnNumber(slot.text))) return false;
  const numbers = slots.map((slot) => Number(slot.text.replace(/\D/gu, ""))).filter((number) => number > 0);
  return numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

function hasNameBelow(sheet: Sheet, row: number, bottom: number, column: number): boolean {
  for (let at = row + 1; at <= bottom; at += 1) if (cellText(sheet, at, column) !== "") return true;
  return false;
}

function pathsOf(sheet: Sheet, top: number, bottom: number): string[][] {
  const width = Math.min(sheet.columnCount, widestSheet);
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (let row = top; row <= bottom; row += 1) {
    let parent = "";
    for (let column = 0; column < width; column += 1) {
      let text = shownText(sheet, row, column);
      if (text !== "") parent = hasNameBelow(sheet, row, bottom, column) ? text : "";
      else if (parent !== "" && sheet.mergeAt(row, column) === undefined) {
        // A parent that was not merged over its columns: it reaches as far as there are names below and none beside.
        if (hasNameBelow(sheet, row, bottom, column) && paths[column]!.length === 0) text = parent;
        else parent = "";
      }
      const part = headerText(text);
      const path = paths[column]!;
      if (part !== "" && path[path.length - 1] !== part) path.push(part);
    }
  }
  return paths;
}

/**
 * The head of a table, if one begins in this row or has its first known words in it.
 *
 * @param floor  the first row that may belong to it (rows above belong to something else)
 */
export function headerBlockAt(sheet: Sheet, row: number, floor = 0): HeaderBlock | undefined {
  const all = slotsOf(sheet, row);
  const slots = filled(all);
  if (!isHeaderRow(slots, all)) return undefined;
  let top = row;
  for (let column = 0; column < Math.min(sheet.columnCount, widestSheet); column += 1) {
    const area = sheet.mergeAt(row, column);
    if (area !== undefined && cellText(sheet, area.top, area.left) !== "") top = Math.min(top, area.top);
  }
  top = Math.max(top, floor);
  while (top > floor && row - top < mostHeaderRows && isGroupRow(sheet, top - 1)) top -= 1;
  let bottom = row;
  for (let at = top; at <= bottom && bottom - top < mostHeaderRows; at += 1) {
    const boxes = filled(slotsOf(sheet, at));
    for (const slot of boxes) bottom = Math.max(bottom, Math.min(slot.endRow, top + mostHeaderRows - 1));
    if (at === bottom && isChildRow(sheet, bottom + 1, boxes)) bottom += 1;
  }
  for (let at = row + 1; at <= bottom; at += 1) {
    // A label merged over the rows of a form reaches down to values: no header has numbers in it.
    if (filled(slotsOf(sheet, at)).some(({ text }) => text.length > longHeader || isNumber(text)))
      return undefined;
  }
  return blockOf(sheet, top, bottom);
}

function blockOf(sheet: Sheet, top: number, bottom: number): HeaderBlock {
  const columns = pathsOf(sheet, top, bottom).map((path, column) => ({
    column,
    path,
    elements: elementsOf(path),
    ordinal: isOrdinal(path[path.length - 1]),
  }));
  const numbered = bottom + 1 < sheet.rowCount && isNumberRow(sheet, bottom + 1);
  return { top, bottom: numbered ? bottom + 1 : bottom, lastTextRow: bottom, columns };
}

/** The head of a table whose words nobody knows: taken as given, for data formats that always begin with names. */
export const headerBlockOfRow = (sheet: Sheet, row: number): HeaderBlock => blockOf(sheet, row, row);

/** The keys of JSON records as a header: each cell of row 0 as it is. */
export function headerBlockOfKeys(sheet: Sheet): HeaderBlock {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => {
    const key = sheet.text(0, column) ?? "";
    const path = key === "" ? [] : [key];
    return { column, path, elements: elementsOf(path), ordinal: isOrdinal(key) };
  });
  return { top: 0, bottom: 0, lastTextRow: 0, columns };
}

/** Whether a row repeats the header (or one row of it), as at the top of each printed page. */
export function repeatsHeader(sheet: Sheet, row: number, header: HeaderBlock): boolean {
  const slots = filled(slotsOf(sheet, row));
  if (slots.length < 2) return false;
  for (let at = header.top; at <= header.lastTextRow; at += 1) {
    const same = slots.filter(
      (slot) => bareHeader(slot.text) === bareHeader(shownText(sheet, at, slot.column)) && slot.text !== "",
    ).length;
    if (same * 3 >= slots.length * 2 && same >= 2) return true;
  }
  return false;
}

/** The row numbered like columns may stand below a repeated header too. */
export { isNumberRow };
