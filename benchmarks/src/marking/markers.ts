import type { Mark } from "@zp/workbook";

/** A way of marking: loads its library, and answers how to come from a file's bytes to those of the marked one. */
export interface Marker {
  /** As it stands in the table. */
  readonly name: string;
  prepare(): Promise<(bytes: Uint8Array, marks: readonly Mark[]) => Promise<Uint8Array>>;
}

export type MarkerId = keyof typeof markers;

const colours = { error: "FFFFC2BB", warning: "FFFFE49B", info: "FFC8E3F8" } as const;

/** Both colour each cell, explain it in a comment and list all marks in a sheet of their own. */
export const markers = {
  ours: {
    name: "@zp/workbook `annotateWorkbook`",
    async prepare() {
      const { annotateWorkbook } = await import("@zp/workbook");
      return async (bytes, marks) => (await annotateWorkbook(bytes, marks, { name: "list.xlsx" })).bytes;
    },
  },
  exceljs: {
    name: "exceljs `load`, change, `writeBuffer`",
    async prepare() {
      const { default: ExcelJS } = await import("exceljs");
      return async (bytes, marks) => {
        const workbook = new ExcelJS.Workbook();
        // Its types ask for a Buffer of an older Node; any array of bytes is taken.
        await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
        const sheet = workbook.worksheets[0]!;
        const list = workbook.addWorksheet("问题清单");
        for (const [at, { cell, severity, message, suggestion, basis, item, element }] of marks.entries()) {
          const marked = sheet.getCell(cell ?? "");
          // Cells of one format share the object that holds it.
          marked.style = {
            ...marked.style,
            fill: { type: "pattern", pattern: "solid", fgColor: { argb: colours[severity] } },
          };
          marked.note = `${message}\n建议：${suggestion}\n依据：${basis}`;
          const link = { text: cell ?? "", hyperlink: `#'${sheet.name}'!${cell}` };
          list.addRow([at + 1, severity, sheet.name, link, item, element, message, suggestion, basis]);
        }
        return new Uint8Array(await workbook.xlsx.writeBuffer());
      };
    },
  },
} as const satisfies Record<string, Marker>;
