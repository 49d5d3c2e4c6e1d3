import type { DocumentCell, FormBlock, TableBlock } from "@zp/catalog-core/report-model";
import { cellText, clean } from "../text.ts";
import { hasSharedSigns } from "./inlines.ts";

/*
 * Tables as the library would write them, word for word, but straight from our rows: it makes eight objects of every cell,
 * and most of what a county's papers hold is cells. The library lays out and packs the rest, see `TableRoom`.
 */

/** Where a paragraph or a table stands in for a table of ours until the document is packed; no text begins like this. */
const MARK = "\ue000table-";

/** The tables of a document on their way past the library. */
export class TableRoom {
  readonly #tables: string[] = [];
  /** Whether pages are counted: then whatever stands in has to be as high as the table. */
  readonly measured: boolean;

  constructor(measured: boolean) {
    this.measured = measured;
  }

  /** @returns the text by which the stand-in is found again */
  put(xml: string): string {
    this.#tables.push(xml);
    return `${MARK}${this.#tables.length - 1}`;
  }

  /** Puts every table where its stand-in is. */
  filled(documentXml: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const [at, table] of this.#tables.entries()) {
      const mark = documentXml.indexOf(`>${MARK}${at}</w:t>`, from);
      const [start, end] = this.measured ? ["<w:tbl>", "</w:tbl>"] : ["<w:p>", "</w:p>"];
      const first = documentXml.lastIndexOf(start, mark);
      const last = documentXml.indexOf(end, mark);
      if (mark < 0 || first < from || last < 0) throw new RangeError(`no room for table ${at}`);
      pieces.push(documentXml.slice(from, first), table);
      from = last + end.length;
    }
    return pieces.join("") + documentXml.slice(from);
  }
}

const EDGE = 'w:val="single" w:color="7F7F7F" w:sz="4"';
const BORDERS = `<w:tblBorders><w:top ${EDGE}/><w:left ${EDGE}/><w:bottom ${EDGE}/><w:right ${EDGE}/><w:insideH ${EDGE}/><w:insideV ${EDGE}/></w:tblBorders>`;
const MARGINS =
  '<w:tblCellMar><w:top w:type="dxa" w:w="30"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="30"/><w:right w:type="dxa" w:w="80"/></w:tblCellMar>';
const SHADED = '<w:shd w:fill="E7E6E6" w:color="auto" w:val="clear"/>';
const MIDDLE = '<w:vAlign w:val="center"/>';

const tableXml = (
  widths: readonly number[],
  textWidth: number,
  rows: readonly string[],
  centred: boolean,
): string =>
  `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${textWidth}"/>${centred ? '<w:jc w:val="center"/>' : ""}${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

const headerCell = (width: number, label: DocumentCell): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${SHADED}${MIDDLE}</w:tcPr><w:p><w:pPr><w:pStyle w:val="CellHeader"/></w:pPr>${runsXml(label, false)}</w:p></w:tc>`;

/** A table of a report: header, rows, the last `totals` of them bold. */
export function reportTableXml(
  { columns, rows, totals = 0, notes = [] }: TableBlock,
  widths: readonly number[],
  textWidth: number,
): string {
  const header = columns.map(({ label }, at) => headerCell(widths[at] ?? 0, label)).join("");
  const open = columns.map(
    (_column, at) =>
      `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[at] ?? 0}"/>${MIDDLE}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>`,
  );
  const sides = columns.map(({ align = "left" }) => `<w:jc w:val="${align}"/></w:pPr>`);
  const body = rows.map((row, index) => {
    const bold = index >= rows.length - totals;
    const keep = keepsNext(index, rows.length, notes.length > 0)
      ? "<w:keepNext/>"
      : '<w:keepNext w:val="false"/>';
    let xml = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (let at = 0; at < columns.length; at += 1)
      xml += `${open[at]}${keep}${sides[at]}${runsXml(row[at] ?? "", bold)}</w:p></w:tc>`;
    return `${xml}</w:tr>`;
  });
  return tableXml(
    widths,
    textWidth,
    [`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>`, ...body],
    true,
  );
}

/** The last rows stay with each other and with the notes, so that no page holds one line of a table. */
export const keepsNext = (index: number, rows: number, noted: boolean): boolean =>
  rows > 4 && index >= rows - 3 && (index < rows - 1 || noted);

/** Labels with room beside them. */
export const formTableXml = ({ rows }: FormBlock, widths: readonly number[], textWidth: number): string =>
  tableXml(
    widths,
    textWidth,
    rows.map(
      ({ label, text = "", lines = 1 }) =>
        `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${lines * LEAST_LINE}" w:hRule="atLeast"/></w:trPr>${headerCell(widths[0] ?? 0, label)}<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[1] ?? 0}"/>${MIDDLE}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${runsXml(text, false)}</w:p></w:tc></w:tr>`,
    ),
    false,
  );

/** Height of a line to write in, in twentieths of a point. */
export const LEAST_LINE = 420;

const WEIGHTS = { true: "<w:b/><w:bCs/>", false: '<w:b w:val="false"/><w:bCs w:val="false"/>' } as const;

function runsXml(cell: DocumentCell, bold: boolean): string {
  const weight = WEIGHTS[`${bold}`];
  if (typeof cell === "string") return textRuns(cellText(cell), weight);
  return [cell]
    .flat()
    .map((inline) =>
      typeof inline === "string"
        ? textRuns(cellText(inline), weight)
        : `<w:r><w:rPr><w:rStyle w:val="Figure"/>${weight}</w:rPr><w:t xml:space="preserve">${escaped(clean((inline as { text: string }).text))}</w:t></w:r>`,
    )
    .join("");
}

const CHINESE_SIGNS = '<w:rFonts w:hint="eastAsia"/>';

const textRuns = (text: string, weight: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(
      (line, at) =>
        `<w:r><w:rPr>${hasSharedSigns(line) ? CHINESE_SIGNS : ""}${weight}</w:rPr>${at === 0 ? "" : "<w:br/>"}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join("");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
