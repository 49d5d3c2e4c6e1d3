import type { FlowStep } from "@zp/catalog-core/report-model";
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { pngOf } from "../code/png.ts";
import { qrSquares } from "../code/qr.ts";
import { cellText, shortText } from "../text.ts";
import { run } from "./inlines.ts";

const rule = { style: BorderStyle.SINGLE, size: 6, color: "404040" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" } as const;
const boxed = { top: rule, bottom: rule, left: rule, right: rule } as const;
const open = { top: none, bottom: none, left: none, right: none } as const;

/** Steps in boxes with arrows between them. A table, so that every program shows it alike and reads it in order. */
export function flowOf(steps: readonly FlowStep[], textWidth: number): (Paragraph | Table)[] {
  const size = Math.round(textWidth * 0.72);
  const row = (children: Paragraph[], borders: typeof boxed | typeof open): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [new TableCell({ width: { size, type: WidthType.DXA }, borders, children })],
    });
  const rows = steps.flatMap(({ name, details }, index) => [
    ...(index === 0
      ? []
      : [
          row(
            [
              new Paragraph({
                style: "Cell",
                alignment: AlignmentType.CENTER,
                keepNext: true,
                children: [run("↓")],
              }),
            ],
            open,
          ),
        ]),
    row(
      [
        new Paragraph({
          style: "Cell",
          alignment: AlignmentType.CENTER,
          children: [run(shortText(name), { bold: true })],
        }),
        ...details.map((text) => new Paragraph({ style: "Cell", children: [run(cellText(text))] })),
      ],
      boxed,
    ),
  ]);
  return [
    new Table({
      width: { size, type: WidthType.DXA },
      columnWidths: [size],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...open, insideHorizontal: none, insideVertical: none },
      margins: { top: 40, bottom: 40, left: 100, right: 100, marginUnitType: WidthType.DXA },
      rows,
    }),
    new Paragraph({ style: "Note", children: [] }),
  ];
}

/** A QR code as a picture, with what it says below; only the words where no code can be made of them. */
export function codeOf(text: string, caption: string): Paragraph[] {
  const squares = qrSquares(text);
  const words = new Paragraph({
    style: "Picture",
    children: [run(`${shortText(caption)}：${cellText(text)}`, { size: 18 })],
  });
  if (squares === undefined) return [words];
  const picture = new ImageRun({
    type: "png",
    data: pngOf(squares, 6),
    transformation: { width: 110, height: 110 },
    altText: {
      name: shortText(caption),
      title: shortText(caption),
      description: `二维码：${cellText(text)}`,
    },
  });
  return [new Paragraph({ style: "Picture", keepNext: true, children: [picture] }), words];
}
