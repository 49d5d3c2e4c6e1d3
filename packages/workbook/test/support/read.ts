import { type ReadOptions, readWorkbook, type Sheet, type Workbook, WorkbookError } from "@zp/workbook";
import { type PartsOptions, xlsxOf } from "./package-parts.ts";

/** Reads a workbook made by hand. */
export function readParts(options: PartsOptions, read?: ReadOptions): Promise<Workbook> {
  return readWorkbook(xlsxOf(options), "样表.xlsx", read);
}

/** The first sheet of a workbook made by hand. */
export async function firstSheet(options: PartsOptions): Promise<Sheet> {
  return (await readParts(options)).sheets[0]!;
}

/** All texts of a sheet, row by row. */
export function texts(sheet: Sheet): (string | undefined)[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) => sheet.rowTexts(row));
}

/** The error with which a file is refused; fails where it is not. */
export async function refusal(
  bytes: Uint8Array,
  name = "清单.xlsx",
  options?: ReadOptions,
): Promise<WorkbookError> {
  try {
    await readWorkbook(bytes, name, options);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
