import type { Block, DocumentCell, ReportDocument } from "@zp/catalog-core/report-model";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

/**
 * The words of a paper by the library alone, as somebody would write who wants them on paper and no form: each paragraph,
 * each table with its cells, no styles, no widths, no page numbers. Charts and pictures are left out.
 */
export async function bareDocx({ blocks }: ReportDocument): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: blocks.flatMap(childrenOf) }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
    case "title":
      return [new Paragraph(block.text)];
    case "paragraph":
      return [new Paragraph({ children: block.inlines.map((inline) => new TextRun(words(inline))) })];
    case "table": {
      const rows = [block.columns.map(({ label }) => label), ...block.rows];
      return [
        ...(block.caption === undefined ? [] : [new Paragraph(block.caption)]),
        tableOf(rows),
        ...(block.notes ?? []).map((note) => new Paragraph(note.map(words).join(""))),
      ];
    }
    case "form":
      return [tableOf(block.rows.map(({ label, text = "" }) => [label, text]))];
    default:
      return [];
  }
}

const tableOf = (rows: readonly (readonly DocumentCell[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: [new Paragraph(words(cell))] })),
        }),
    ),
  });

const words = (cell: DocumentCell): string =>
  [cell]
    .flat()
    .map((inline) => (typeof inline === "string" ? inline : (inline as { text: string }).text))
    .join("");
