import { sniffContainer } from "../container/index.ts";
import { cellAddress } from "../grid/address.ts";
import { DEFAULT_LIMITS, type ReadOptions, WorkbookError } from "../grid/index.ts";
import { readWorkbook } from "../read-workbook.ts";
import { type FoundCell, findCells } from "./addresses.ts";
import type { Mark, PlacedMark } from "./mark.ts";
import { markXlsx } from "./mark-xlsx.ts";
import { withoutOwnMarks } from "./own-sheet.ts";
import { type PlainCopy, plainCopy } from "./plain-copy.ts";
import { type MarkedState, unmarkXlsx } from "./unmark-xlsx.ts";

/** How a file is to be read, and what stands above its list of problems. */
export interface AnnotateOptions extends ReadOptions {
  /** The file's name: tells what a text file holds, and names the sheet of its copy. */
  readonly name: string;
  /** A line under the title of the list of problems: what was checked, by what, as of when. */
  readonly subtitle?: string;
}

/** A marked file. */
export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  /**
   * `patched`: the file that came, with colours, comments and the list of problems added, and everything else as it was.
   * `copied`: a new xlsx with its cells, since the file is no xlsx or is damaged.
   */
  readonly made: "patched" | "copied";
  /** Marks of cells that the file does not have; they are in the list of problems all the same. */
  readonly unplaced: readonly Mark[];
}

/**
 * Marks a user's own file: bad cells are coloured by the gravest mark and explained in a comment, and a last sheet 问题清单
 * lists all marks with links to their cells. An xlsx or xlsm is changed only in the parts concerned; csv, json and old xls
 * are marked in a new xlsx.
 *
 * Marks of an earlier run are taken away first, so that marking twice is marking once and a mended cell has its own
 * colour again; what the unit wrote under 整改情况 stays beside its problem. Without any marks the file comes back clean.
 *
 * @param bytes the file as it was handed in, or a marked one that came back
 * @throws WorkbookError where the file cannot be read at all, with `message` and `hint` for whoever sent it
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,20个工作日\n");
 * const mark: Mark = {
 *   cell: "B2",
 *   severity: "error",
 *   message: "承诺办结时限长于法定办结时限。",
 *   basis: "",
 *   suggestion: "请改为不长于法定办结时限。",
 *   ruleId: "time-limit.promise-within-statutory",
 *   key: "1",
 * };
 * const marked = await annotateWorkbook(bytes, [mark], { name: "民政局.csv" });
 * const { sheets } = await readWorkbook(marked.bytes, "民政局.xlsx");
 * sheets.map((sheet) => sheet.name); // ["民政局", "问题清单"]
 * sheets[0]?.comments.length; // 1
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  marks: readonly Mark[],
  options: AnnotateOptions,
): Promise<AnnotatedWorkbook> {
  const { subtitle = "" } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (sniffContainer(bytes) === "zip") {
    try {
      const clean = unmarkXlsx(bytes, limits);
      if (marks.length === 0) return { bytes: clean.bytes, made: "patched", unplaced: [] };
      const marked = await markXlsx(clean.bytes, marks, { subtitle, limits, answers: clean.answers });
      return { ...marked, made: "patched" };
    } catch (error) {
      // What is damaged may still be readable: its cells are marked in a copy.
      if (!(error instanceof WorkbookError) || error.kind !== "broken") throw error;
    }
  }
  const { workbook } = withoutOwnMarks(await readWorkbook(bytes, options.name, options));
  const copy = await plainCopy(workbook);
  if (marks.length === 0) return { bytes: copy.bytes, made: "copied", unplaced: [] };
  const find = findCells(workbook, marks);
  const translated = new Map(marks.map((mark) => [inCopy(mark, find(mark), copy), mark] as const));
  const marked = await markXlsx(copy.bytes, [...translated.keys()], { subtitle, limits, answers: new Map() });
  return {
    bytes: marked.bytes,
    made: "copied",
    unplaced: marked.unplaced.flatMap((mark) => translated.get(mark) ?? []),
  };
}

/**
 * Takes our marks away from a marked file: the list of problems, the colours, the comments. A file that nobody saved since
 * gets back what it was, part by part; after another program has saved it, its cells get their own colours back.
 *
 * @param bytes any file; one without marks, and one that is no xlsx, comes back as it is
 * @throws WorkbookError where the file is a workbook that cannot be read
 * @example
 * const bytes = new TextEncoder().encode("事项名称\n临时救助金给付\n");
 * unmarkWorkbook(bytes) === bytes; // true
 */
export function unmarkWorkbook(bytes: Uint8Array, { limits }: Pick<ReadOptions, "limits"> = {}): Uint8Array {
  if (sniffContainer(bytes) !== "zip") return bytes;
  return unmarkXlsx(bytes, { ...DEFAULT_LIMITS, ...limits }).bytes;
}

/**
 * Whether a file carries marks of ours, and whether anybody has saved it since: what a person has written into a marked
 * file is lost when another one takes its place.
 *
 * @throws WorkbookError where the file is a workbook that cannot be read
 * @example
 * markedState(new TextEncoder().encode("事项名称\n临时救助金给付\n")); // "unmarked"
 */
export function markedState(bytes: Uint8Array, { limits }: Pick<ReadOptions, "limits"> = {}): MarkedState {
  if (sniffContainer(bytes) !== "zip") return "unmarked";
  return unmarkXlsx(bytes, { ...DEFAULT_LIMITS, ...limits }).state;
}

/** A mark with the place that its cell has in the copy. */
function inCopy(mark: Mark, found: FoundCell | undefined, { sheets }: PlainCopy): PlacedMark {
  const { sheet: own, ...rest } = mark;
  const name = found?.sheet.name ?? own;
  const sheet = name === undefined ? {} : { sheet: sheets.get(name) ?? name };
  if (found === undefined) return { ...rest, ...sheet };
  const cell = cellAddress(found.row, found.column);
  return { ...rest, ...sheet, cell, ...(mark.cell === cell ? {} : { from: mark.cell ?? "" }) };
}
