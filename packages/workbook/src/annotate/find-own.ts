import { ZipPackage } from "../container/index.ts";
import type { Sheet } from "../grid/index.ts";
import { ProblemLog } from "../grid/problem-log.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { StoredSheet } from "../grid/stored-sheet.ts";
import { StringTable } from "../grid/string-table.ts";
import type { ListedSheet, WorkbookEditor } from "../patch/index.ts";
import { readSharedStrings } from "../xlsx/shared-strings-part.ts";
import { readSheetPart } from "../xlsx/sheet-part.ts";
import { TextMemo } from "../xlsx/text-memo.ts";
import { hasColours } from "./cleaner.ts";
import { ANSWER, KEY, LIST_NAME } from "./list-columns.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { findNote } from "./note-text.ts";
import { isOwnSheet } from "./own-sheet.ts";

/** What an earlier marking left in a workbook. */
export interface Traces {
  /** Names of the sheets that are lists of problems of ours. */
  readonly lists: readonly string[];
  readonly memory: Memory | undefined;
  /** What the unit wrote beside the problems, by their keys. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Looks for an earlier marking; undefined where there is none. Cheap for a workbook that never had one. */
export function findTraces(
  editor: WorkbookEditor,
  bytes: Uint8Array,
  limits: ReadLimits,
): Traces | undefined {
  const sheets = editor.sheets().filter(({ part }) => part !== undefined);
  const named = sheets.filter(({ name }) => name.includes(LIST_NAME));
  let lists = ownSheets(editor, bytes, limits, named);
  const left =
    lists.length > 0 ||
    (editor.stylesPart() !== undefined && hasColours(editor.styles)) ||
    hasNotes(editor, sheets);
  if (!left) return undefined;
  // Somebody may have given our sheet another name.
  if (lists.length === 0) lists = ownSheets(editor, bytes, limits, sheets);
  const answers = new Map<string, string>();
  let memory: Memory | undefined;
  for (const sheet of lists) {
    memory ??= memoryOf(sheet.rowTexts(0));
    for (const [key, answer] of answersIn(sheet)) answers.set(key, answer);
  }
  return { lists: lists.map(({ name }) => name), memory, answers };
}

function ownSheets(
  editor: WorkbookEditor,
  bytes: Uint8Array,
  limits: ReadLimits,
  sheets: readonly ListedSheet[],
): Sheet[] {
  if (sheets.length === 0) return [];
  const parts = new ZipPackage(bytes, limits);
  const strings = new StringTable(limits.maxStrings, limits.maxTextBytes);
  const shared = editor.links(editor.part).find(({ type }) => type === "sharedStrings")?.target;
  if (shared !== undefined) readSharedStrings(parts, shared, strings, limits);
  const context = {
    strings,
    sharedStrings: strings.size,
    dateSystem: 1900 as const,
    limits,
    problems: new ProblemLog(""),
    memo: new TextMemo(strings),
    cellsBefore: 0,
  };
  return sheets.flatMap(({ name, part }, index) => {
    const { store } = readSheetPart(parts, part ?? "", name, context);
    const sheet = new StoredSheet({ name, index, store, strings });
    return isOwnSheet(sheet) ? [sheet] : [];
  });
}

function hasNotes(editor: WorkbookEditor, sheets: readonly ListedSheet[]): boolean {
  return sheets.some(({ part }) =>
    editor
      .links(part ?? "")
      .some(
        ({ type, target }) =>
          type === "comments" && findNote(editor.package.text(target ?? "") ?? "") !== undefined,
      ),
  );
}

function answersIn(sheet: Sheet): [key: string, answer: string][] {
  for (const header of sheet.filledRows()) {
    const texts = sheet.rowTexts(header);
    const answer = texts.indexOf(ANSWER);
    const key = texts.indexOf(KEY);
    if (answer < 0 || key < 0) continue;
    return [...sheet.filledRows()].flatMap((row): [string, string][] => {
      const text = sheet.text(row, answer)?.trim() ?? "";
      const of = sheet.text(row, key) ?? "";
      return row > header && text !== "" && of !== "" ? [[of, text]] : [];
    });
  }
  return [];
}
