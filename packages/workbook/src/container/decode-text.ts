import type { ProblemLog } from "../grid/problem-log.ts";
import { WorkbookError } from "../grid/workbook-error.ts";

/** A text file as a string, without its byte order mark. */
export interface DecodedText {
  readonly text: string;
  /** "utf-8", "utf-16le", "utf-16be", "gb18030" or the one that was asked for. */
  readonly encoding: string;
  /** How many characters could not be decoded (shown as U+FFFD). */
  readonly damaged: number;
}

/**
 * A UTF-8 file with a few broken bytes is still UTF-8, even where its bytes happen to be GB18030 too: Chinese in
 * GB18030 that is read as UTF-8 is broken in nearly every character, not in one of twenty.
 */
const GOOD_PER_DAMAGED = 20;

/**
 * Decodes a text file: by its byte order mark, else strictly as UTF-8, else as GB18030, which Excel and WPS write for
 * CSV in Chinese Windows.
 *
 * @param asked an encoding to use instead of looking for one.
 * @throws WorkbookError "unknown-format" where the bytes are no text, or the encoding asked for is not known.
 */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  if (asked !== undefined) return decodeAs(bytes, asked);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeAs(bytes, "utf-8");
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, "utf-16be");
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeAs(bytes, wide);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", damaged: 0 };
  const loose = decodeAs(bytes, "utf-8");
  if (loose.damaged * GOOD_PER_DAMAGED <= goodWideCharacters(loose.text)) return loose;
  const gb = strictly(bytes, "gb18030");
  if (gb !== undefined) return { text: gb, encoding: "gb18030", damaged: 0 };
  const looseGb = decodeAs(bytes, "gb18030");
  return loose.damaged < looseGb.damaged ? loose : looseGb;
}

/** Tells of characters that could not be decoded. */
export function damagedEncoding(decoded: DecodedText, problems: ProblemLog): void {
  if (decoded.damaged === 0) return;
  problems.add(
    "bad-encoding",
    "error",
    `文件按 ${decoded.encoding} 编码读取，有 ${decoded.damaged} 个字符无法识别（显示为“\uFFFD”），内容可能有误。请重新导出为 UTF-8 编码的 .csv，或改用 .xlsx 格式报送。`,
  );
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    throw new WorkbookError("unknown-format", `不认识的文字编码“${encoding}”。`, "请改用 utf-8 或 gb18030。");
  }
  const text = decoder.decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) damaged++;
  return { text, encoding, damaged };
}

function goodWideCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 && code !== 0xfffd) count++;
  }
  return count;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: separators and line ends put a zero byte beside each of them, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (even + odd === 0) return undefined;
  if (even === 0 && odd >= 2) return "utf-16le";
  return odd === 0 && even >= 2 ? "utf-16be" : undefined;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
