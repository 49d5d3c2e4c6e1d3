import type { WorkbookFormat } from "./grid.ts";

/** Extensions under which a format is sent rightly. */
const EXTENSIONS: Readonly<Record<WorkbookFormat, readonly string[]>> = {
  xlsx: ["xlsx", "xlsm", "xltx", "xltm", "ett", "et"],
  xls: ["xls", "xlt", "et", "ett"],
  csv: ["csv", "tsv", "tab", "txt"],
  json: ["json"],
  ndjson: ["ndjson", "jsonl", "json"],
};

/** The name without folders. */
function leaf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

/** The extension in small letters, without its dot; "" where there is none. */
export function extensionOf(file: string): string {
  const name = leaf(file);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** The name without folders and extension: what a sheet of a file without sheets is called. */
export function baseName(file: string): string {
  const name = leaf(file);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

/** Whether the name's extension (if any) belongs to the format. */
export function extensionFits(file: string, format: WorkbookFormat): boolean {
  const extension = extensionOf(file);
  return extension === "" || EXTENSIONS[format].includes(extension);
}
