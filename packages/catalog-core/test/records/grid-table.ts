import type { RecordTable } from "../../src/records/index.ts";

/**
 * A small invented sheet: headers, then records of one or more lines; "" is blank. The first line of the first record is
 * row 2.
 */
export function gridTable(
  id: string,
  headers: readonly string[],
  records: readonly (readonly (readonly string[])[])[],
  rest: Partial<Pick<RecordTable, "unit" | "label" | "sheet">> = {},
): RecordTable {
  const firstRows: number[] = [];
  let row = 2;
  for (const lines of records) {
    firstRows.push(row);
    row += lines.length;
  }
  return {
    id,
    label: id,
    file: id.split("#")[0] ?? id,
    columns: headers.map((header) => ({ header })),
    recordCount: records.length,
    lineCount: (record) => records[record]?.length ?? 1,
    cell: (record, line, column) => records[record]?.[line]?.[column] || undefined,
    address: (record, line, column) =>
      `${String.fromCharCode(65 + column)}${(firstRows[record] ?? 0) + line}`,
    ...rest,
  };
}

/** Records of one line each. */
export const flatTable = (
  id: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Parameters<typeof gridTable>[3] = {},
): RecordTable =>
  gridTable(
    id,
    headers,
    rows.map((row) => [row]),
    rest,
  );
