import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { CompoundFile, passwordProtected } from "../container/index.ts";
import { cellAddress, MAX_COLUMNS } from "../grid/address.ts";
import { CellStore } from "../grid/cell-store.ts";
import type { CellComment, Sheet, SheetVisibility, Workbook } from "../grid/grid.ts";
import { compileNumberFormat, type NumberFormat } from "../grid/number-format.ts";
import { lostDigits } from "../grid/plain-number.ts";
import { ProblemLog } from "../grid/problem-log.ts";
import { ERROR_VALUE, LOST_DIGITS, NO_RESULT, notAGrid } from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { SpanList } from "../grid/spans.ts";
import { StoredSheet } from "../grid/stored-sheet.ts";
import { StringTable } from "../grid/string-table.ts";
import { tooLarge, tooManyCells } from "../grid/too-large.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import { filterRecords, isWorkbookStream } from "./biff-filter.ts";
import { codePages } from "./code-pages.ts";

const ERROR_CODES: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};
const VISIBILITIES: readonly SheetVisibility[] = ["visible", "hidden", "very-hidden"];

/**
 * Reads an old .xls or a WPS .et through a library that is loaded only then (it is larger than all the rest).
 *
 * @throws WorkbookError "encrypted" or "broken".
 */
export async function readXls(bytes: Uint8Array, file: string, limits: ReadLimits): Promise<Workbook> {
  if (bytes.length > limits.maxTextBytes) throw tooLarge(limits.maxTextBytes);
  const library = await import("@e965/xlsx");
  library.set_cptable(codePages);
  forgetFormats(library);
  const stream = new CompoundFile(bytes).topStream("Workbook", "Book");
  if (stream === undefined || !isWorkbookStream(stream.bytes)) throw brokenXls();
  const problems = new ProblemLog(file);
  let book = parse(library, stream.bytes, true);
  if (book === undefined) {
    book = parse(library, stream.bytes, false);
    if (book === undefined) throw brokenXls();
    problems.add("damaged-part", "warning", "文件中的批注已损坏，未读取；单元格内容不受影响。请核对原表。");
  }
  if (!stream.whole) {
    problems.add(
      "damaged-part",
      "error",
      "文件不完整，只读出了一部分内容。请重新导出或重新发送，并核对读取结果。",
    );
  }
  return new XlsReading(book, file, limits, problems).read();
}

type Library = typeof import("@e965/xlsx");

let ownFormats: Readonly<Record<number, string>> | undefined;

/** Puts back the library's own table of formats: it keeps those of the file read before. */
function forgetFormats(library: Library): void {
  const table: Record<number, string> = library.SSF.get_table();
  ownFormats ??= { ...table };
  for (const id of Object.keys(table).map(Number)) {
    const own = ownFormats[id];
    if (own === undefined) delete table[id];
    else table[id] = own;
  }
}

/** The parsed workbook; undefined where its records are damaged. */
function parse(library: Library, stream: Uint8Array, withComments: boolean): WorkBook | undefined {
  const records = filterRecords(stream, withComments);
  if (records === undefined) throw passwordProtected();
  try {
    const book = library.read(records, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
    });
    return book.SheetNames.length > 0 ? book : undefined;
  } catch {
    return undefined;
  }
}

class XlsReading {
  private readonly book: WorkBook;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly problems: ProblemLog;
  private readonly strings: StringTable;
  private readonly formats: (NumberFormat | undefined)[] = [undefined];
  private readonly formatIndex = new Map<string, number>([["General", 0]]);
  private cells = 0;

  constructor(book: WorkBook, file: string, limits: ReadLimits, problems: ProblemLog) {
    this.book = book;
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    this.strings = new StringTable(limits.maxCells, limits.maxTextBytes);
  }

  read(): Workbook {
    const sheets = this.book.SheetNames.flatMap((name, index) => {
      const sheet = this.book.Sheets[name];
      if (sheet === undefined) {
        this.unreadable(name);
        return [];
      }
      // The library's types know one kind only; it tells charts, dialogs and macros apart.
      if ((sheet["!type"] ?? "sheet") !== "sheet") {
        this.problems.add("not-a-grid", "info", notAGrid(name), name);
        return [];
      }
      return [this.readSheet(sheet, name, index)];
    });
    return { file: this.file, format: "xls", sheets, problems: this.problems.finish() };
  }

  private unreadable(name: string): void {
    this.problems.add(
      "unreadable-sheet",
      "error",
      `工作表“${name}”的内容在文件中找不到（可能是图表，或文件已损坏）。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后重新报送。`,
      name,
    );
  }

  private readSheet(sheet: WorkSheet, name: string, index: number): Sheet {
    const store = new CellStore();
    const comments: CellComment[] = [];
    const rows = (sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? [];
    // By their keys: a damaged file may hold one cell in the last column of each row.
    for (const row of Object.keys(rows).map(Number)) {
      const cells = rows[row];
      if (!cells) continue;
      store.beginRow(row);
      for (const column of Object.keys(cells).map(Number)) {
        const cell = cells[column];
        if (!cell) continue;
        if (column >= MAX_COLUMNS) break;
        this.addCell(store, cell, row, column, name);
        if (cell.c?.length) comments.push({ row, column, ...commentOf(cell) });
      }
      store.endRow();
    }
    this.cells += store.cells;
    const state = this.book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return new StoredSheet({
      name,
      index,
      store,
      strings: this.strings,
      comments,
      visibility: VISIBILITIES[state] ?? "visible",
      dateSystem: this.book.Workbook?.WBProps?.date1904 ? 1904 : 1900,
      formatOf: (style) => this.formats[style],
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: this.hidden(sheet["!rows"]),
      hiddenColumns: this.hidden(sheet["!cols"]),
    });
  }

  private addCell(store: CellStore, cell: CellObject, row: number, column: number, sheet: string): void {
    const style = this.styleOf(cell);
    const formula = cell.f !== undefined;
    const place = () => cellAddress(row, column);
    const addText = (kind: "string" | "error", text: string) => {
      const index = this.strings.intern(text);
      store.add(column, kind, index, style, formula, !this.strings.isBlank(index));
    };
    if (cell.t === "s") addText("string", String(cell.v ?? "").replace(/\r\n?/g, "\n"));
    else if (cell.t === "b") store.add(column, "boolean", cell.v ? 1 : 0, style, formula, true);
    else if (cell.t === "n" && typeof cell.v === "number" && Number.isFinite(cell.v)) {
      if (lostDigits(cell.v)) this.problems.addPlace(LOST_DIGITS, sheet, place);
      store.add(column, "number", cell.v, style, formula, true);
    } else if (cell.t === "e") {
      this.problems.addPlace(ERROR_VALUE, sheet, place);
      addText("error", ERROR_CODES[Number(cell.v)] ?? "#ERROR!");
    } else if (formula) {
      this.problems.addPlace(NO_RESULT, sheet, place);
      store.add(column, "formula", 0, style, true, true);
    }
    if (store.cells + this.cells > this.limits.maxCells) throw tooManyCells(this.limits.maxCells);
  }

  /** Styles are not numbered by the library: each number format gets a number of its own. */
  private styleOf(cell: CellObject): number {
    const code = typeof cell.z === "string" ? cell.z : "General";
    const known = this.formatIndex.get(code);
    if (known !== undefined) return known;
    const index = this.formats.length;
    this.formatIndex.set(code, index);
    this.formats.push(code === "@" ? undefined : compileNumberFormat(code));
    return index;
  }

  private hidden(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): SpanList {
    const spans = new SpanList(this.limits.maxMarks);
    for (const [position, info] of (infos ?? []).entries()) if (info?.hidden) spans.add(position, position);
    return spans;
  }
}

function commentOf(cell: CellObject): { text: string; author?: string } {
  const parts = cell.c ?? [];
  const author = parts[0]?.a;
  const text = parts
    .map((part) => part.t ?? "")
    .join("\n")
    .replace(/\r\n?/g, "\n");
  return author ? { text, author } : { text };
}

function brokenXls(): WorkbookError {
  return new WorkbookError(
    "broken",
    "文件不完整或已损坏，无法按 .xls 格式打开。",
    "请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后重新报送；打不开的，请从原系统重新导出。",
  );
}
