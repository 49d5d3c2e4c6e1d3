import { type DecodedText, damagedEncoding } from "../container/index.ts";
import { baseName } from "../grid/file-name.ts";
import type { Workbook } from "../grid/grid.ts";
import { ProblemLog } from "../grid/problem-log.ts";
import { BAD_RECORD } from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { StringTable } from "../grid/string-table.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import { findRecords, isObject } from "./find-records.ts";
import { quoteLongNumbers } from "./long-numbers.ts";
import { recordSheet } from "./record-sheet.ts";

/** Characters looked at to tell one record a line. */
const SAMPLE = 1024 * 1024;

/** Whether a text begins as JSON does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 1000));
}

/**
 * Reads JSON: an array of records, an object with arrays of records in it (each a sheet), one record, or one record a
 * line. Order of keys is that of the file, except that JavaScript puts keys which are whole numbers first.
 *
 * @throws WorkbookError "broken" where it is no JSON, "wrong-format" where it holds no records.
 */
export function readJson(decoded: DecodedText, file: string, limits: ReadLimits): Workbook {
  const problems = new ProblemLog(file);
  damagedEncoding(decoded, problems);
  const text = quoteLongNumbers(decoded.text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (mostLinesAreRecords(text)) return readLines(text, file, limits, problems);
    throw notJson(text, error);
  }
  const found = findRecords(value);
  if (!found) throw noRecords();
  const strings = new StringTable(limits.maxCells, limits.maxTextBytes);
  const sheets = found.arrays.map(({ path, records }, index) =>
    recordSheet(records, {
      name: path === "" ? baseName(file) : path,
      index,
      strings,
      limits,
      problems,
      recordPlace: (record) => `${path}[${record}]`,
    }),
  );
  if (found.ignored.length > 0) {
    const named = found.ignored.slice(0, 5).join("、");
    const more = found.ignored.length > 5 ? ` 等 ${found.ignored.length} 个字段` : "";
    problems.add("ignored-content", "info", `文件中 ${named}${more}不在清单数组内，未读取。`);
  }
  return { file, format: "json", sheets, problems: problems.finish() };
}

/** One record a line. A line that is none is told and passed over; the rest is read. */
function readLines(text: string, file: string, limits: ReadLimits, problems: ProblemLog): Workbook {
  const name = baseName(file);
  const records: unknown[] = [];
  const lineNumbers: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = parseRecord(line);
    if (record === undefined) problems.addPlace(BAD_RECORD, name, `第${index + 1}行`);
    else {
      records.push(record);
      lineNumbers.push(index + 1);
    }
  }
  const sheet = recordSheet(records, {
    name,
    index: 0,
    strings: new StringTable(limits.maxCells, limits.maxTextBytes),
    limits,
    problems,
    recordPlace: (record) => `第${lineNumbers[record]}行`,
  });
  return { file, format: "ndjson", sheets: [sheet], problems: problems.finish() };
}

/** Whether it is records line by line, of which some may be damaged. */
function mostLinesAreRecords(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split("\n")
    .filter((line) => line.trim() !== "");
  // The last line of the sample may be cut.
  const tried = lines.slice(0, Math.max(1, lines.length - 1)).slice(0, 20);
  return (
    lines.length > 1 && tried.filter((line) => parseRecord(line) !== undefined).length * 2 >= tried.length
  );
}

function parseRecord(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function notJson(text: string, error: unknown): WorkbookError {
  const reason = error instanceof Error ? error.message : "";
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? Number.NaN);
  let where = "";
  if (position >= text.trimEnd().length || /end of|unterminated|EOF/i.test(reason)) where = "，在末尾中断";
  else if (position >= 0) where = `，第 ${text.slice(0, position).split("\n").length} 行附近有语法错误`;
  return new WorkbookError(
    "broken",
    `JSON 文件不完整或格式有误${where}。`,
    "请从原系统重新导出；用程序生成的，请检查引号、逗号和括号是否成对。",
  );
}

function noRecords(): WorkbookError {
  return new WorkbookError(
    "wrong-format",
    "JSON 文件中没有事项记录。",
    '请导出为一个数组，每条事项一个对象，如 [{"事项名称": "……"}]；或每行一条记录。',
  );
}
