import type { FormBlock, TableBlock } from "@zp/catalog-core/report-model";
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { shortText } from "../text.ts";
import { cellRuns, runsOf } from "./inlines.ts";

const rule = { style: BorderStyle.SINGLE, size: 4, color: "7F7F7F" } as const;
const borders = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};
const margins = { top: 30, bottom: 30, left: 80, right: 80, marginUnitType: WidthType.DXA } as const;
const shading = { type: ShadingType.CLEAR, color: "auto", fill: "E7E6E6" } as const;
const align = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Widths in twentieths of a point that add up to the type area. */
function widthsOf(shares: readonly number[], textWidth: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * textWidth));
  const rest = textWidth - widths.reduce((total, width) => total + width, 0);
  widths[0] = (widths[0] ?? 0) + rest;
  return widths;
}

/** A table with its caption and notes. The header repeats on each page, no row is split, numbers stand right. */
export function tableOf(
  { caption, columns, rows, totals = 0, notes = [] }: TableBlock,
  textWidth: number,
): (Paragraph | Table)[] {
  const widths = widthsOf(
    columns.map(({ width }) => width),
    textWidth,
  );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          shading,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: "CellHeader", children: cellRuns(label, false) })],
        }),
    ),
  });
  const last = rows.length - 1;
  const body = rows.map((row, index) => {
    const bold = index > last - totals;
    // The last rows stay with each other and with the notes, so that no page holds one line of a table.
    const keepNext = last > 3 && index >= last - 2 && (index < last || notes.length > 0);
    return new TableRow({
      cantSplit: true,
      children: columns.map(
        ({ align: side = "left" }, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: "Cell",
                alignment: align[side],
                keepNext,
                children: cellRuns(row[at] ?? "", bold),
              }),
            ],
          }),
      ),
    });
  });
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: "Caption", children: runsOf([shortText(caption)]) })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders,
      margins,
      rows: [header, ...body],
    }),
    ...(notes.length === 0
      ? [new Paragraph({ style: "Note", children: [] })]
      : notes.map((note) => new Paragraph({ style: "Note", children: runsOf(["注：", ...note]) }))),
  ];
}

/** Labels with room beside them. */
export function formOf({ caption, rows }: FormBlock, textWidth: number): (Paragraph | Table)[] {
  const widths = widthsOf([28, 72], textWidth);
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: "Caption", children: runsOf([shortText(caption)]) })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      margins,
      rows: rows.map(
        ({ label, text = "", lines = 1 }) =>
          new TableRow({
            cantSplit: true,
            height: { value: lines * 420, rule: HeightRule.ATLEAST },
            children: [
              new TableCell({
                width: { size: widths[0] ?? 0, type: WidthType.DXA },
                shading,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [new Paragraph({ style: "CellHeader", children: cellRuns(label, false) })],
              }),
              new TableCell({
                width: { size: widths[1] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [new Paragraph({ style: "Cell", children: cellRuns(text, false) })],
              }),
            ],
          }),
      ),
    }),
    new Paragraph({ style: "Note", children: [] }),
  ];
}
