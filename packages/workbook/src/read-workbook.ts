import { type DecodedText, decodeText, sniffContainer } from "./container/index.ts";
import { findDelimiter, readCsv } from "./csv/index.ts";
import { extensionFits, extensionOf } from "./grid/file-name.ts";
import {
  DEFAULT_LIMITS,
  type ReadLimits,
  type ReadOptions,
  type Workbook,
  WorkbookError,
} from "./grid/index.ts";
import { tooLarge } from "./grid/too-large.ts";
import { looksLikeJson, readJson } from "./json/index.ts";
import { readXls } from "./xls/index.ts";
import { readXlsx } from "./xlsx/index.ts";

/** Extensions of which any text is taken, if need be as a table of one column. */
const TEXT_EXTENSIONS = ["csv", "tsv", "tab", "txt"];
/** Control characters per character above which bytes are no text. */
const BINARY_SHARE = 0.002;

/**
 * Reads a list as it was sent: .xlsx, .xlsm, .xls, .et, .csv, .tsv, .json, one JSON record a line. The bytes decide
 * which it is, not the name. Reads in a browser as in Node, and touches no disk.
 *
 * Damage of parts of a file becomes `problems` of the result; a file that cannot be read at all is an error.
 *
 * @param bytes the file; not kept after the call.
 * @param name the file's name, for messages and for sheets of files without sheets.
 * @throws WorkbookError with `kind`, and `message` and `hint` in Chinese for whoever sent the file. Nothing else is
 *   ever thrown, whatever the bytes.
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const workbook = await readWorkbook(bytes, "县民政局.csv");
 * workbook.format; // "csv"
 * workbook.sheets[0]?.text(1, 0); // "临时救助金给付"
 * workbook.sheets[0]?.address(1, 0); // "A2"
 * await readWorkbook(new Uint8Array(), "空.xlsx"); // throws WorkbookError: …
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    const workbook = await readByContent(bytes, name, limits, options);
    return extensionFits(name, workbook.format) ? workbook : withExtensionProblem(workbook);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // Out of stack or memory in the depth of a parser: the sender can do nothing about our reasons.
    throw new WorkbookError(
      "broken",
      "文件内容异常，无法读取。",
      "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后重新报送。",
    );
  }
}

async function readByContent(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<Workbook> {
  switch (sniffContainer(bytes)) {
    case "zip":
      return readXlsx(bytes, name, limits);
    case "xls":
      return readXls(bytes, name, limits);
    case "text":
      return readText(bytes, name, limits, options);
  }
}

function readText(bytes: Uint8Array, name: string, limits: ReadLimits, options: ReadOptions): Workbook {
  if (bytes.length > limits.maxTextBytes) throw tooLarge(limits.maxTextBytes);
  const decoded = decodeText(bytes, options.encoding);
  const extension = extensionOf(name);
  if (isBinary(decoded)) throw unknownFormat();
  if (looksLikeJson(decoded.text)) {
    try {
      return readJson(decoded, name, limits);
    } catch (error) {
      // A list of values may begin with a bracket too.
      if (!TEXT_EXTENSIONS.includes(extension)) throw error;
    }
  } else if (extension === "json" || extension === "ndjson" || extension === "jsonl") {
    throw new WorkbookError(
      "broken",
      "文件后缀是 JSON，内容却不是（应以 [ 或 { 开头）。",
      "请检查导出程序，或导出为 .xlsx、.csv 格式后重新报送。",
    );
  }
  const tabular = TEXT_EXTENSIONS.includes(extension) || options.delimiter !== undefined;
  if (!tabular && findDelimiter(decoded.text) === undefined) throw unknownFormat();
  return readCsv(decoded, name, limits, options.delimiter);
}

function isBinary({ text, damaged }: DecodedText): boolean {
  const head = text.slice(0, 64 * 1024);
  let control = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control++;
  }
  return control > Math.max(1, head.length * BINARY_SHARE) || damaged > Math.max(10, text.length * 0.2);
}

function unknownFormat(): WorkbookError {
  return new WorkbookError(
    "unknown-format",
    "无法识别的文件格式，不是表格、CSV 或 JSON，或文件已损坏。",
    "请报送 .xlsx（推荐）、.xls、.et、.csv 或 .json 格式的清单；无法打开的文件请从原系统重新导出。",
  );
}

function withExtensionProblem(workbook: Workbook): Workbook {
  const message = `文件后缀是 .${extensionOf(workbook.file)}，实际是 ${workbook.format} 格式，已按实际格式读取。`;
  return {
    ...workbook,
    problems: [
      ...workbook.problems,
      { kind: "wrong-extension", severity: "info", file: workbook.file, message },
    ],
  };
}
