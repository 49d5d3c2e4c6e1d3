import type { ReadLimits } from "../grid/read-options.ts";
import { type ListedSheet, WorkbookEditor } from "../patch/index.ts";
import { LIST_NAME, type ListedMark } from "./list-columns.ts";
import { HEADER, listLooks, listSheet } from "./list-sheet.ts";
import type { PlacedMark } from "./mark.ts";
import { MarkedSheet } from "./marked-sheet.ts";
import { memoryCells } from "./memory.ts";
import { Painter } from "./painter.ts";
import { hasPlace } from "./targets.ts";

/** What goes into the list of problems besides the marks. */
export interface MarkOptions {
  readonly subtitle: string;
  readonly limits: ReadLimits;
  /** What the unit wrote beside a problem when it was listed before, by the problem's key. */
  readonly answers: ReadonlyMap<string, string>;
}

const NO_SUCH_CELL = "文件中没有这个单元格，无法着色";

/**
 * Marks a workbook that carries no marks of ours.
 *
 * @returns the file, and the marks for which there was no cell (they are in the list all the same)
 */
export async function markXlsx(
  bytes: Uint8Array,
  marks: readonly PlacedMark[],
  { subtitle, limits, answers }: MarkOptions,
): Promise<{ bytes: Uint8Array; unplaced: PlacedMark[] }> {
  const editor = new WorkbookEditor(bytes, limits, true);
  const stylesAdded = editor.stylesPart() === undefined;
  const { styles } = editor;
  const painter = new Painter(styles);
  const sheets = editor.sheets();
  const listName = freeName(sheets.map(({ name }) => name));
  const { bySheet, homeless } = allot(marks, sheets);

  const listed: ListedMark[] = [];
  const list = (mark: PlacedMark, more: Omit<ListedMark, "mark" | "number" | "answer">): number => {
    const answer = answers.get(mark.key);
    const number = listed.length + 1;
    listed.push({ mark, number, ...more, ...(answer === undefined ? {} : { answer }) });
    return number;
  };
  for (const mark of homeless) list(mark, mark.cell === undefined ? {} : { remark: NO_SUCH_CELL });
  const marked = sheets.flatMap((sheet) => {
    const own = bySheet.get(sheet);
    return own === undefined ? [] : [new MarkedSheet(editor, sheet, own, painter)];
  });
  for (const sheet of marked) {
    sheet.number((mark, place, remark) => list(mark, { place, ...(remark === undefined ? {} : { remark }) }));
  }
  for (const sheet of marked) sheet.write(listName);

  const looks = listLooks(styles);
  styles.save();
  const memory = memoryCells({
    styles: { crc: editor.package.settle(styles.part), before: styles.countsBefore, added: stylesAdded },
    written: painter.written,
    fills: painter.fills,
    sheets: marked.map((sheet) => sheet.memory()),
    newType: marked.some((sheet) => sheet.newType),
  });
  editor.addSheet(listName, listSheet(listed, { subtitle, memory }, looks, editor.words.main), HEADER);
  return { bytes: await editor.finishLater(), unplaced: homeless };
}

/** Gives each sheet its marks; those without a cell that there is are left over. */
function allot(
  marks: readonly PlacedMark[],
  sheets: readonly ListedSheet[],
): { bySheet: ReadonlyMap<ListedSheet, PlacedMark[]>; homeless: PlacedMark[] } {
  const bySheet = new Map<ListedSheet, PlacedMark[]>();
  const homeless: PlacedMark[] = [];
  const withCells = sheets.filter(({ part }) => part !== undefined);
  for (const mark of marks) {
    const sheet =
      mark.sheet === undefined
        ? withCells[0]
        : (withCells.find(({ name }) => name === mark.sheet) ??
          withCells.find(({ name }) => name.toLowerCase() === mark.sheet?.toLowerCase()));
    if (sheet === undefined || !hasPlace(mark)) homeless.push(mark);
    else {
      const own = bySheet.get(sheet);
      if (own === undefined) bySheet.set(sheet, [mark]);
      else own.push(mark);
    }
  }
  return { bySheet, homeless };
}

/** A name for the list that no sheet has. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name: string = LIST_NAME;
  for (let number = 1; taken.has(name); number += 1) {
    name = number === 1 ? `${LIST_NAME}（核对）` : `${LIST_NAME}（核对${number}）`;
  }
  return name;
}
