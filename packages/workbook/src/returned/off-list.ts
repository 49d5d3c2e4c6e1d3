import { cellAddress, parseAddress } from "../grid/address.ts";
import type { Sheet, Workbook } from "../grid/index.ts";
import type { FoundTable } from "../layout/index.ts";
import { listedCells, ORDINAL } from "./sheet-cells.ts";

/** A text of a workbook that no list reads. */
export interface OffListText {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly text: string;
  /** `comment`: attached to a cell of the sheet, maybe one of a list. */
  readonly kind: "cell" | "comment";
}

/**
 * All texts that stand outside the lists of a workbook: titles and boxes, notes beside and below, sheets without a list,
 * comments. Sheets of forms, whose labels are everywhere, are left to what the layout says of them.
 */
export function offListTexts(workbook: Workbook, tables: readonly FoundTable[]): readonly OffListText[] {
  return workbook.sheets.flatMap((sheet) => {
    const forms = tables.some(
      ({ shape, sheet: own }) => shape === "form" && (own === sheet.name || own === undefined),
    );
    return [...(forms ? [] : cellTexts(sheet, tables)), ...commentTexts(sheet)];
  });
}

const ordinal = /^[\d（()）.、\s]*$/u;

/** The column that numbers the rows: the number of a row that was cut or never filled says nothing. */
function ordinalColumn(sheet: Sheet, tables: readonly FoundTable[]): number {
  for (const table of tables) {
    const column = table.columns.findIndex(({ header }) => header === ORDINAL);
    if (table.sheet !== sheet.name || column < 0) continue;
    return parseAddress(table.address(0, 0, column))?.column ?? 0;
  }
  return -1;
}

function* cellTexts(sheet: Sheet, tables: readonly FoundTable[]): Generator<OffListText> {
  const listed = listedCells(sheet, tables);
  const numbers = ordinalColumn(sheet, tables);
  const headers = new Set(
    tables
      .filter((table) => table.sheet === sheet.name)
      .flatMap((table) => table.columns.flatMap(({ header }) => [header, ...header.split("/")]))
      .map(flat),
  );
  for (const row of sheet.filledRows()) {
    const at = listed.recordAt(row);
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = sheet.text(row, column)?.trim() ?? "";
      if (text === "") continue;
      if (column === numbers && ordinal.test(text)) continue;
      const own = listed.columnAt(row, column);
      // A word where a number belongs ("删") is no number.
      const worded = own >= 0 && at?.table.columns[own]?.header === ORDINAL;
      if ((own >= 0 && !worded) || (at === undefined && headers.has(flat(text)))) continue;
      yield { sheet: sheet.name, row, cell: cellAddress(row, column), text, kind: "cell" };
    }
  }
}

const flat = (text: string): string => text.replace(/\s+/gu, "");

/** Programs write something of their own where they know no author. */
const isNobody = (author: string | undefined): author is undefined =>
  author === undefined || /^(?:author|作者|unknown|未知)?$/iu.test(author.trim());

const commentTexts = (sheet: Sheet): OffListText[] =>
  sheet.comments
    .filter(({ text }) => text.trim() !== "")
    .map(({ row, column, text, author }) => ({
      sheet: sheet.name,
      row,
      cell: cellAddress(row, column),
      text: isNobody(author) || text.includes(author) ? text.trim() : `${author.trim()}：${text.trim()}`,
      kind: "comment",
    }));

/** What a unit wrote outside its list. */
export interface Notes {
  /** Filled-in lines and boxes: who filled it in, when, on what telephone. */
  readonly signOff: readonly string[];
  /** The rest, a row of cells each. */
  readonly notes: readonly OffListText[];
}

/** Texts outside a list without those that were sent so; what is written into a box of ours signs, and is no note. */
export function notesIn(texts: readonly OffListText[], ownTexts: readonly string[]): Notes {
  const own = new Set(ownTexts.map(flat));
  const labels = ownTexts.flatMap((text) => /^([^：\n]{2,20}：)/u.exec(flat(text))?.[1] ?? []);
  const signOff: string[] = [];
  const notes: OffListText[] = [];
  for (const one of texts) {
    const text = flat(one.text);
    if (one.kind === "cell" && own.has(text)) continue;
    if (one.kind === "cell" && labels.some((label) => text.startsWith(label))) {
      signOff.push(one.text.replace(/\s+/gu, " "));
      continue;
    }
    const last = notes.at(-1);
    const beside =
      last !== undefined && last.kind === "cell" && one.kind === "cell" && last.sheet === one.sheet;
    if (beside && last.row === one.row)
      notes[notes.length - 1] = { ...last, text: `${last.text}｜${one.text}` };
    else notes.push(one);
  }
  return { signOff, notes };
}
