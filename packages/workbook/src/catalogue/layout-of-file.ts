import { withoutOwnMarks } from "../annotate/index.ts";
import {
  type ReadOptions,
  type ReadProblem,
  type Sheet,
  type Workbook,
  WorkbookError,
} from "../grid/index.ts";
import { type FoundTable, findTables, type LayoutNote } from "../layout/index.ts";
import { readWorkbook } from "../read-workbook.ts";
import { passedOverAsSettings, passedOverByName } from "./no-list.ts";
import { ourReportByHeaders, ourReportInBytes, ourReportLabels } from "./ours.ts";
import { ownForms } from "./own-forms.ts";
import { KEY_HEADER, type OwnColumns, withoutOwnSheets } from "./own-sheets.ts";
import type { InputFile } from "./types.ts";

/** One file up to its tables: before any column is given a meaning. */
export interface FileLayout {
  readonly path: string;
  readonly tables: readonly FoundTable[];
  readonly notes: readonly LayoutNote[];
  readonly problems: readonly ReadProblem[];
  /** A template of ours: which header is which element. */
  readonly columns?: OwnColumns;
  /** What the tables were found in: without our marks and the sheets that we keep out of sight. */
  readonly workbook?: Workbook;
  /** What was sent, where the file is a list that we sent out. */
  readonly sent?: Sheet;
  /** Why nothing was read of it, in Chinese. */
  readonly stopped?: { readonly status: "passed-over" | "failed"; readonly reason: string };
}

const stopped = (path: string, status: "passed-over" | "failed", reason: string): FileLayout => ({
  path,
  tables: [],
  notes: [],
  problems: [],
  stopped: { status, reason },
});

const broken = "处理该文件时程序出错，未读取。其余文件不受影响；请把该文件和本提示交给维护人员。";

/** Reads one file into tables. Never throws: what goes wrong is the file's own, and the others go on. */
export async function layoutOfFile(file: InputFile, options: ReadOptions = {}): Promise<FileLayout> {
  const { path, bytes } = file;
  const noList = passedOverByName(path) ?? passedOverAsSettings(bytes);
  if (noList !== undefined) return stopped(path, "passed-over", noList);
  const ours = ourReportInBytes(bytes);
  if (ours !== undefined) return stopped(path, "passed-over", ourReason(ourReportLabels[ours]));
  try {
    const { workbook, left } = withoutOwnMarks(await readWorkbook(bytes, path, options));
    const unmarked = ourReportByHeaders(workbook);
    if (unmarked !== undefined) return stopped(path, "passed-over", ourReason(ourReportLabels[unmarked]));
    const own = withoutOwnSheets(workbook);
    const forms = own.columns?.form ? ownForms(own.workbook, path, own.columns) : undefined;
    const { tables, notes } =
      forms === undefined
        ? findTables(own.workbook, path, { asFilled: own.columns !== undefined, keyHeader: KEY_HEADER })
        : { tables: forms, notes: [] };
    return {
      path,
      tables,
      notes: [...notes, ...left.map(leftOut(path))],
      problems: workbook.problems,
      workbook: own.workbook,
      ...(own.columns === undefined ? {} : { columns: own.columns }),
      ...(own.sent === undefined ? {} : { sent: own.sent }),
    };
  } catch (error) {
    return error instanceof WorkbookError
      ? stopped(path, "failed", `${error.message}${error.hint}`)
      : stopped(path, "failed", broken);
  }
}

const leftOut =
  (file: string) =>
  (sheet: string): LayoutNote => ({
    kind: "passed-over",
    file,
    sheet,
    message: `工作表“${sheet}”是本工具标注时添加的，不是清单，未读取。`,
  });

const ourReason = (label: string): string => `这是本工具写出的${label}，不是清单。`;
