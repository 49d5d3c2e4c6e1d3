import type { DocumentCell, FormBlock, TableBlock } from "@zp/catalog-core/report-model";
import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { cellText, plain, shortText } from "../text.ts";
import { linesOf } from "./cell-lines.ts";
import { runsOf } from "./inlines.ts";
import { size } from "./styles.ts";
import { formTableXml, keepsNext, LEAST_LINE, reportTableXml, type TableRoom } from "./table-xml.ts";

/** Widths in twentieths of a point that add up to the type area. */
function widthsOf(shares: readonly number[], textWidth: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * textWidth));
  const rest = textWidth - widths.reduce((total, width) => total + width, 0);
  widths[0] = (widths[0] ?? 0) + rest;
  return widths;
}

/** A table with its caption and notes. The header repeats on each page, no row is split, numbers stand right. */
export function tableOf(block: TableBlock, textWidth: number, room: TableRoom): (Paragraph | Table)[] {
  const { caption, columns, rows, notes = [] } = block;
  const widths = widthsOf(
    columns.map(({ width }) => width),
    textWidth,
  );
  const mark = room.put(reportTableXml(block, widths, textWidth));
  return [
    ...captionOf(caption),
    standIn(mark, textWidth, room, () => [
      {
        height: heightOf(
          columns.map(({ label }) => label),
          widths,
        ),
        header: true,
      },
      ...rows.map((row, index) => ({
        height: heightOf(row, widths),
        keepNext: keepsNext(index, rows.length, notes.length > 0),
      })),
    ]),
    ...(notes.length === 0
      ? [new Paragraph({ style: "Note", children: [] })]
      : notes.map((note) => new Paragraph({ style: "Note", children: runsOf(["注：", ...note]) }))),
  ];
}

/** Labels with room beside them. */
export function formOf(block: FormBlock, textWidth: number, room: TableRoom): (Paragraph | Table)[] {
  const widths = widthsOf([28, 72], textWidth);
  const mark = room.put(formTableXml(block, widths, textWidth));
  return [
    ...captionOf(block.caption),
    standIn(mark, textWidth, room, () =>
      block.rows.map(({ label, text = "", lines = 1 }) => ({
        height: Math.max(heightOf([label, text], widths), lines * LEAST_LINE + PADDING),
      })),
    ),
    new Paragraph({ style: "Note", children: [] }),
  ];
}

const captionOf = (caption: string | undefined): Paragraph[] =>
  caption === undefined ? [] : [new Paragraph({ style: "Caption", children: runsOf([shortText(caption)]) })];

interface StandInRow {
  readonly height: number;
  readonly header?: boolean;
  readonly keepNext?: boolean;
}

/** What the library has in place of a table: a line, or where it counts pages, rows of the table's heights. */
function standIn(
  mark: string,
  textWidth: number,
  { measured }: TableRoom,
  rows: () => readonly StandInRow[],
): Paragraph | Table {
  if (!measured) return new Paragraph({ children: [new TextRun(mark)] });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    rows: rows().map(
      ({ height, header = false, keepNext = false }, at) =>
        new TableRow({
          tableHeader: header,
          cantSplit: true,
          height: { value: height, rule: HeightRule.EXACT },
          children: [
            new TableCell({
              children: [
                new Paragraph({ style: "Cell", keepNext, children: at === 0 ? [new TextRun(mark)] : [] }),
              ],
            }),
          ],
        }),
    ),
  });
}

/** Twentieths of a point: a line of a cell, what stands above and below its text with the rule of the table, and beside it. */
const LINE = 280;
const PADDING = 70;
const BESIDE = 160;
/** Size of the text of a cell. */
const TEXT = size.five * 10;

/** Height of a row: that of its tallest cell. */
function heightOf(cells: readonly DocumentCell[], widths: readonly number[]): number {
  let lines = 1;
  for (const [at, cell] of cells.entries()) {
    const room = Math.max(TEXT, (widths[at] ?? 0) - BESIDE);
    let taken = 0;
    for (const part of cellText(plain(cell)).split(/\r\n|\r|\n/)) taken += linesOf(part, room, TEXT);
    lines = Math.max(lines, taken);
  }
  return lines * LINE + PADDING;
}
