import type { CellRange, Sheet } from "../../src/grid/index.ts";

/** A sheet of given texts and merges, without a file behind it. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  merges: readonly CellRange[],
  name = "Sheet1",
): Sheet {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const text = (row: number, column: number) => {
    const value = rows[row]?.[column];
    return value === undefined || value === "" ? undefined : value;
  };
  return {
    name,
    index: 0,
    visibility: "visible",
    rowCount: rows.length,
    columnCount,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
    text,
    has: (row, column) => text(row, column) !== undefined,
    kind: (row, column) => (text(row, column) === undefined ? undefined : "string"),
    value: text,
    struck: () => undefined,
    isEmphasised: () => false,
    isFormula: () => false,
    styleId: () => undefined,
    numberFormat: () => undefined,
    rowTexts: (row) => Array.from({ length: columnCount }, (_, column) => text(row, column)),
    *filledRows() {
      for (const [row, cells] of rows.entries()) if (cells.some((cell) => cell !== "")) yield row;
    },
    mergeAt: (row, column) =>
      merges.find(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ),
    isRowHidden: () => false,
    isColumnHidden: () => false,
    address: (row, column) => `${String.fromCharCode(65 + (column % 26))}${row + 1}`,
  };
}
