import { sniffContainer } from "../container/index.ts";
import { parseRange } from "../grid/address.ts";
import {
  DEFAULT_LIMITS,
  inert,
  type ReadOptions,
  type Sheet,
  type Workbook,
  WorkbookError,
  withoutMark,
} from "../grid/index.ts";
import { type CellChange, editSheet, type RowChange, SheetOutline, WorkbookEditor } from "../patch/index.ts";
import { readWorkbook } from "../read-workbook.ts";
import { editTextFile, type FieldEdit } from "../text-edit/index.ts";
import { type FoundCell, findCells } from "./addresses.ts";
import { plainCopy } from "./plain-copy.ts";

/** Another text for a cell. */
export interface TextChange {
  /** The sheet by its name; absent for the first. */
  readonly sheet?: string;
  /** "B12", as the reader of the file writes it. */
  readonly cell: string;
  /** What the cell shows now: where it shows anything else, it is left alone. */
  readonly before: string;
  readonly after: string;
}

/** A change that was not made, and why, in Chinese. */
export interface RefusedChange {
  readonly change: TextChange;
  readonly reason: string;
}

/** A file with some texts changed. */
export interface ChangedTexts {
  readonly bytes: Uint8Array;
  /** `patched`: the file that came, with the texts changed and nothing else; `copied`: a new xlsx with its cells. */
  readonly made: "patched" | "copied";
  readonly applied: readonly TextChange[];
  readonly refused: readonly RefusedChange[];
}

const NO_CELL = "文件中没有这个单元格，未改。";
const FORMULA = "单元格是公式，未改；请修改公式引用的单元格。";
const TABLE_HEADER = "单元格是表格（套用格式的区域）的标题，未改；请手工修改。";
const TWICE = "同一单元格有两处不同的修改，未改。";
const NO_TEXT = "单元格存的是数值或日期，不是文字，未改；请手工修改。";
const STRUCK = "单元格中有划去的文字，未改；请手工修改。";
const EMPHASISED = "单元格中有加粗、变色等格式的文字，为保留格式未改；请手工修改。";
const changedSince = (text: string): string => `单元格现为“${text}”，与检查时不同，未改。`;

/**
 * Writes other texts into cells of a user's file and leaves everything else as it is, formats included: an xlsx is changed
 * in the parts concerned, a csv or json in the fields; an old xls, and what is damaged, goes into a new xlsx.
 *
 * Left alone, with the reason, is a cell that does not show what it showed when the change was decided on, that holds a
 * formula or a number, that names a column of a table, or of whose text a part is struck, bold, coloured or raised. Runs
 * that differ in nothing but font and size become one, in the font of the cell.
 *
 * @throws WorkbookError where the file cannot be read at all
 * @example
 * const bytes = new TextEncoder().encode("事项名称,依据\n临时救助金给付,镇政发〔２０１８〕1号\n");
 * const change = { cell: "B2", before: "镇政发〔２０１８〕1号", after: "镇政发〔2018〕1号" };
 * const changed = await changeTexts(bytes, [change], { name: "民政局.csv" });
 * changed.applied.length; // 1
 * new TextDecoder().decode(changed.bytes); // "事项名称,依据\n临时救助金给付,镇政发〔2018〕1号\n"
 */
export async function changeTexts(
  bytes: Uint8Array,
  changes: readonly TextChange[],
  options: ReadOptions & { readonly name: string },
): Promise<ChangedTexts> {
  const workbook = await readWorkbook(bytes, options.name, options);
  const find = findCells(workbook, changes);
  const plan = new Plan(changes, find);
  if (plan.cells.length === 0) return { bytes, made: "patched", applied: [], refused: plan.refused };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const container = sniffContainer(bytes);
  if (container === "text") {
    const edited = inText(bytes, plan, workbook, options);
    if (edited !== undefined) return edited;
  }
  if (container === "zip") {
    try {
      const editor = new WorkbookEditor(bytes, limits);
      return { ...write(editor, plan, workbook, ({ name }) => name), made: "patched" };
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.kind !== "broken") throw error;
    }
  }
  const copy = await plainCopy(workbook);
  const editor = new WorkbookEditor(copy.bytes, limits);
  return { ...write(editor, plan, workbook, ({ name }) => copy.sheets.get(name)), made: "copied" };
}

interface PlannedCell extends FoundCell {
  readonly change: TextChange;
}

/** The changes that fit the file as it was read, and those that do not. */
class Plan {
  readonly cells: PlannedCell[] = [];
  readonly refused: RefusedChange[] = [];

  constructor(changes: readonly TextChange[], find: (change: TextChange) => FoundCell | undefined) {
    const taken = new Map<string, TextChange>();
    for (const change of changes) {
      const found = find(change);
      if (found === undefined) {
        this.refused.push({ change, reason: NO_CELL });
        continue;
      }
      const { sheet, row, column } = found;
      const key = `${sheet.index}|${row},${column}`;
      const other = taken.get(key);
      const reason =
        refusal(found, change) ?? (other !== undefined && other.after !== change.after ? TWICE : "");
      if (reason !== "") this.refused.push({ change, reason });
      else if (other === undefined) {
        taken.set(key, change);
        this.cells.push({ ...found, change });
      }
    }
  }
}

function refusal({ sheet, row, column }: FoundCell, { before }: TextChange): string | undefined {
  if (sheet.isFormula(row, column)) return FORMULA;
  const text = sheet.text(row, column) ?? "";
  if (text !== before && withoutMark(text) !== before) {
    return changedSince(text.length > 40 ? `${text.slice(0, 40)}……` : text);
  }
  const kind = sheet.kind(row, column);
  // What such a cell shows is made by its format; a text in its place would count for nothing in a formula.
  if (kind !== undefined && kind !== "string" && kind !== "null") return NO_TEXT;
  if (sheet.struck(row, column) !== undefined) return STRUCK;
  return sheet.isEmphasised(row, column) ? EMPHASISED : undefined;
}

/** A csv or json with the fields changed; undefined where it cannot be written back as it was. */
function inText(
  bytes: Uint8Array,
  { cells, refused }: Plan,
  workbook: Workbook,
  options: ReadOptions,
): ChangedTexts | undefined {
  const edits = new Map<Sheet, FieldEdit[]>();
  const changeOf = new Map<FieldEdit, TextChange>();
  for (const { sheet, row, column, change } of cells) {
    const shown = sheet.text(row, column) ?? "";
    const edit = { row, column, text: shown === change.before ? change.after : inert(change.after) };
    const own = edits.get(sheet) ?? [];
    edits.set(sheet, own);
    own.push(edit);
    changeOf.set(edit, change);
  }
  const edited = editTextFile(bytes, workbook, edits, options);
  if (edited === undefined) return undefined;
  const left = [...edited.refused].map(([edit, reason]) => ({ change: changeOf.get(edit)!, reason }));
  const applied = [...changeOf].filter(([edit]) => !edited.refused.has(edit)).map(([, change]) => change);
  return { bytes: edited.bytes, made: "patched", applied, refused: [...refused, ...left] };
}

function write(
  editor: WorkbookEditor,
  { cells, refused }: Plan,
  workbook: Workbook,
  nameOf: (sheet: Sheet) => string | undefined,
): { bytes: Uint8Array; applied: TextChange[]; refused: RefusedChange[] } {
  const applied: TextChange[] = [];
  const left: RefusedChange[] = [...refused];
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const part = editor.sheets().find(({ name }) => name === nameOf(sheet))?.part;
    const headers = part === undefined ? [] : tableHeaders(editor, part);
    const rows = new Map<number, { cells: Map<number, CellChange> }>();
    for (const { row, column, change } of cells.filter((cell) => cell.sheet === sheet)) {
      const inHeader = headers.some(
        (area) => row === area.top && column >= area.left && column <= area.right,
      );
      if (part === undefined || inHeader) {
        left.push({ change, reason: part === undefined ? NO_CELL : TABLE_HEADER });
        continue;
      }
      const own = rows.get(row) ?? { cells: new Map() };
      rows.set(row, own);
      own.cells.set(column, cellChange(editor, change, sheet.text(row, column) ?? ""));
      applied.push(change);
    }
    if (part === undefined || rows.size === 0) continue;
    const changes: ReadonlyMap<number, RowChange> = rows;
    editSheet(editor.package, part, SheetOutline.read(editor.package, part), { rows: changes });
  }
  if (applied.length > 0 && hasFormulas(workbook)) editor.calculateOnOpening();
  return { bytes: editor.finish(), applied, refused: left };
}

/** A text that begins as a formula does keeps the mark that it had, or gets a format that keeps it a text. */
function cellChange(editor: WorkbookEditor, { before, after }: TextChange, now: string): CellChange {
  if (now !== before) return { text: inert(after) };
  if (inert(after) === after) return { text: after };
  return { text: after, format: (format = 0) => editor.styles.withQuotePrefix(format) };
}

/** The header rows of a sheet's tables: a table's own part names its columns, too, and must agree with the cells. */
function tableHeaders(editor: WorkbookEditor, part: string) {
  return editor.links(part).flatMap(({ type, target }) => {
    const table = type === "table" && target !== undefined ? editor.package.document(target) : undefined;
    if (table === undefined || table.attribute(table.root, "headerRowCount") === "0") return [];
    return parseRange(table.attribute(table.root, "ref") ?? "") ?? [];
  });
}

function hasFormulas({ sheets }: Workbook): boolean {
  for (const sheet of sheets) {
    for (const row of sheet.filledRows()) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        if (sheet.isFormula(row, column)) return true;
      }
    }
  }
  return false;
}
