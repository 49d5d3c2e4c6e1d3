import type { Sheet } from "@zp/workbook";

/** Called for each cell that holds something, row by row; both count from 0. */
export type Visit = (row: number, column: number, text: string) => void;

/** A reader at work: `load` is what is timed first, `visit` what a user of it has to do to come by the texts. */
export interface Loaded {
  visit(each: Visit): void;
}

export interface Reader {
  /** As it stands in the table. */
  readonly name: string;
  /** Loads the library, and answers how to load a file. */
  prepare(): Promise<(bytes: Uint8Array) => Promise<Loaded>>;
}

export type ReaderId = keyof typeof readers;

/** Ours first; each of the others as its own documentation says to read a whole workbook. */
export const readers = {
  ours: {
    name: "@zp/workbook",
    async prepare() {
      const { readWorkbook } = await import("@zp/workbook");
      return async (bytes) => {
        const workbook = await readWorkbook(bytes, "list.xlsx");
        return {
          visit: (each) => {
            for (const sheet of workbook.sheets) visitOurs(sheet, each);
          },
        };
      };
    },
  },
  exceljs: {
    name: "exceljs `load`",
    async prepare() {
      const { default: ExcelJS } = await import("exceljs");
      return async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        // Its types ask for a Buffer of an older Node; any array of bytes is taken.
        await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
        return {
          visit: (each) =>
            workbook.eachSheet((sheet) =>
              sheet.eachRow((row, r) =>
                row.eachCell((cell, c) => {
                  each(r - 1, c - 1, cell.text);
                }),
              ),
            ),
        };
      };
    },
  },
  sheetjs: {
    name: "SheetJS (@e965/xlsx), dense",
    async prepare() {
      const XLSX = await import("@e965/xlsx");
      return async (bytes) => {
        const workbook = XLSX.read(bytes, { type: "array", dense: true });
        return {
          visit: (each) => {
            for (const name of workbook.SheetNames) {
              const rows = workbook.Sheets[name]?.["!data"] ?? [];
              for (const [r, row] of rows.entries()) {
                row?.forEach((cell, c) => {
                  if (cell.v !== undefined) each(r, c, cell.w ?? String(cell.v));
                });
              }
            }
          },
        };
      };
    },
  },
  hucre: {
    name: "hucre `readXlsx`",
    async prepare() {
      const { readXlsx } = await import("hucre/xlsx");
      return async (bytes) => {
        const workbook = await readXlsx(bytes);
        return {
          visit: (each) => {
            for (const { rows } of workbook.sheets) {
              for (const [r, row] of rows.entries()) {
                row.forEach((value, c) => {
                  if (value !== null) each(r, c, String(value));
                });
              }
            }
          },
        };
      };
    },
  },
} as const satisfies Record<string, Reader>;

function visitOurs(sheet: Sheet, each: Visit): void {
  for (const row of sheet.filledRows()) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = sheet.text(row, column);
      if (text !== undefined) each(row, column, text);
    }
  }
}
