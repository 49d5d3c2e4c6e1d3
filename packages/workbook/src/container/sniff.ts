import { WorkbookError } from "../grid/workbook-error.ts";
import { CompoundFile, isCompoundFile } from "./compound-file.ts";

/** Which reader the bytes are for. A zip is looked into later, once its directory is read. */
export type Container = "zip" | "xls" | "text";

const SAVE_AS_XLSX = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新报送，不要只改文件后缀。";
const COPY_TO_XLSX = "请把清单内容复制到 Excel 或 WPS 表格中，存为 .xlsx 后重新报送，不要只改文件后缀。";

/** Formats told by their first bytes: what they are, and what their owner should do. */
const FOREIGN: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly hint: string;
}[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "PDF 文档", hint: `PDF 无法逐格读取。${COPY_TO_XLSX}` },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "图片（PNG）", hint: "图片无法读取。请报送清单的 .xlsx 原文件。" },
  { bytes: [0xff, 0xd8, 0xff], what: "图片（JPEG）", hint: "图片无法读取。请报送清单的 .xlsx 原文件。" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "图片（GIF）", hint: "图片无法读取。请报送清单的 .xlsx 原文件。" },
  { bytes: [0x42, 0x4d], what: "图片（BMP）", hint: "图片无法读取。请报送清单的 .xlsx 原文件。" },
  {
    bytes: [0x49, 0x49, 0x2a, 0x00],
    what: "图片（TIFF）",
    hint: "图片无法读取。请报送清单的 .xlsx 原文件。",
  },
  {
    bytes: [0x4d, 0x4d, 0x00, 0x2a],
    what: "图片（TIFF）",
    hint: "图片无法读取。请报送清单的 .xlsx 原文件。",
  },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: "RAR 压缩包", hint: "请解压后报送其中的清单文件。" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "7z 压缩包", hint: "请解压后报送其中的清单文件。" },
  { bytes: [0x1f, 0x8b], what: "gzip 压缩包", hint: "请解压后报送其中的清单文件。" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "RTF 文档", hint: COPY_TO_XLSX },
];

/** BMP and gzip begin with two bytes that a text could begin with too; their third tells them apart. */
const SHORT_SIGNATURE = 2;

/**
 * Says by the bytes alone which reader a file is for.
 *
 * @throws WorkbookError "empty", "encrypted" or "wrong-format", each with what to do.
 */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13))) {
    throw new WorkbookError("empty", "文件是空的，没有任何内容。", "请确认导出或保存成功后重新报送。");
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8) return "zip";
  if (isCompoundFile(bytes)) return sniffCompound(bytes);

  for (const { bytes: signature, what, hint } of FOREIGN) {
    if (!signature.every((byte, i) => bytes[i] === byte)) continue;
    if (signature.length === SHORT_SIGNATURE && !hasControlBytes(bytes)) continue;
    throw wrongFormat(what, hint);
  }
  refuseMarkup(bytes);
  return "text";
}

/**
 * Says what a zip is by the names of its parts; returns for a workbook.
 *
 * @throws WorkbookError "wrong-format" for a Word file, a zip of files and the like.
 */
export function checkZipIsWorkbook(names: readonly string[]): void {
  const lower = names.map((name) => name.toLowerCase());
  const under = (folder: string) => lower.some((name) => name.startsWith(folder));
  if (lower.includes("xl/workbook.bin")) throw wrongFormat("Excel 二进制工作簿（.xlsb）", SAVE_AS_XLSX);
  if (under("xl/") || lower.some((name) => /(?:^|\/)workbook\d*\.xml$/.test(name))) return;
  if (under("word/")) throw wrongFormat("Word 文档（.docx）", COPY_TO_XLSX);
  if (under("ppt/")) throw wrongFormat("演示文稿（.pptx）", COPY_TO_XLSX);
  if (lower.includes("ofd.xml")) throw wrongFormat("OFD 版式文档", `OFD 无法逐格读取。${COPY_TO_XLSX}`);
  if (lower.includes("content.xml") || lower.includes("mimetype")) {
    throw wrongFormat("OpenDocument 文件（.ods、.odt）", SAVE_AS_XLSX);
  }
  if (lower.some((name) => name.startsWith("index/") || name.endsWith(".iwa"))) {
    throw wrongFormat("Numbers 表格", "请在 Numbers 中导出为 Excel（.xlsx）后重新报送。");
  }
  throw wrongFormat("压缩包", "请解压后报送其中的清单文件，每个单位一份。");
}

/** The error for a file that is something else than a list we read. */
export function wrongFormat(what: string, hint: string): WorkbookError {
  return new WorkbookError("wrong-format", `文件实际是${what}，不是可读取的清单表格。`, hint);
}

function sniffCompound(bytes: Uint8Array): Container {
  const { names } = new CompoundFile(bytes);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo")) throw passwordProtected();
  if ([...names].some((name) => /^(?:work)?book$/i.test(name))) return "xls";
  if (names.has("WordDocument")) throw wrongFormat("Word 文档（.doc）", COPY_TO_XLSX);
  if (names.has("PowerPoint Document")) throw wrongFormat("演示文稿（.ppt）", COPY_TO_XLSX);
  if ([...names].some((name) => name.startsWith("__properties") || name.startsWith("__recip"))) {
    throw wrongFormat("邮件（.msg）", "请另存邮件的附件，报送其中的清单文件。");
  }
  return "xls"; // The .xls reader says what is wrong with a damaged directory.
}

export function passwordProtected(): WorkbookError {
  return new WorkbookError(
    "encrypted",
    "文件设有打开密码，无法读取。",
    "请用 Excel 或 WPS 打开，取消密码（文件 → 信息/文档加密 → 删除密码），保存后重新报送。",
  );
}

/** Web pages and XML tables are often sent under the name .xls: Excel opens them all the same. */
function refuseMarkup(bytes: Uint8Array): void {
  const zeros = bytes.subarray(0, 64).some((byte) => byte === 0);
  const head = new TextDecoder(zeros ? "utf-16le" : "utf-8").decode(bytes.subarray(0, 2048)).trimStart();
  if (
    head.includes("urn:schemas-microsoft-com:office:spreadsheet") ||
    head.includes('progid="Excel.Sheet"')
  ) {
    throw wrongFormat("XML 表格（2003 格式）", SAVE_AS_XLSX);
  }
  if (/^(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html|<head|<meta|<style|<table|<body)/i.test(head)) {
    throw wrongFormat("网页（HTML 表格）", SAVE_AS_XLSX);
  }
  if (/^(?:MIME-Version:|From: <Saved by)/i.test(head))
    throw wrongFormat("单个文件网页（MHT）", SAVE_AS_XLSX);
  if (/^<\?xml|^<[a-z_][\w:.-]*[\s>]/i.test(head)) {
    throw wrongFormat("XML 文件", "请从原系统导出 .xlsx、.csv 或 .json 格式的清单。");
  }
}

function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
