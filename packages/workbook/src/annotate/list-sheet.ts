import { columnName } from "../grid/address.ts";
import { inert } from "../grid/index.ts";
import { cellXml, type StyleBook, xmlAttribute } from "../patch/index.ts";
import { fitCell } from "../write/inert.ts";
import { pale } from "./colours.ts";
import { type ListColumn, type ListedMark, listColumns } from "./list-columns.ts";
import { type MarkSeverity, severities, severityLabels } from "./mark.ts";

/** What the sheet says above the problems. */
export interface ListHead {
  /** What was checked, by what and as of when; empty for nothing. */
  readonly subtitle: string;
  /** Texts to be written down out of sight. */
  readonly memory: readonly string[];
}

/** Rows counted from 1. */
const TITLE = 1;
const SUBTITLE = 2;
const LEGEND = 3;
const HOW_TO = 4;
export const HEADER = 5;

/** Programs take so many links in a sheet; cells beyond are named all the same. */
const MOST_LINKS = 65_000;
/** Points of a line of text of 10 points. */
const LINE = 14;
const TALLEST = 400;

const HOW_TO_TEXT =
  "点“单元格”一列可跳到原位，点各表左上角（A1）回到本表；着色单元格的批注写有说明。改完直接保存，再次送检时本表、颜色和批注自动更新，原有颜色自动恢复；“整改情况”由单位填写，再次核对时保留。";

type Look = "title" | "plain" | "note" | "header" | "text" | "centred" | "link" | MarkSeverity;

/** The sheet's formats, as the workbook numbers them. */
export type ListLooks = Readonly<Record<Look, number>>;

/** Puts the formats of the sheet's cells into the workbook's book. */
export function listLooks(styles: StyleBook): ListLooks {
  const line = '<{} style="thin"><color rgb="FFBFBFBF"/></{}>';
  const side = (name: string) => line.replaceAll("{}", name);
  const border = `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
  const fill = (rgb: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
  const font = (size: number, name: string, more = "") =>
    `<font>${more.includes("<b/>") ? "<b/>" : ""}${more.includes("<u/>") ? "<u/>" : ""}<sz val="${size}"/>${/<color[^>]*>/.exec(more)?.[0] ?? ""}<name val="${name}"/><family val="3"/><charset val="134"/></font>`;
  const align = (horizontal: string, vertical = "top", wrap = true) =>
    `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>`;
  const body = font(10, "宋体");
  const grey = font(10, "宋体", '<color rgb="FF595959"/>');
  const graded = (severity: MarkSeverity) =>
    styles.addFormat({ font: body, fill: fill(pale[severity]), border, alignment: align("center") });
  return {
    title: styles.addFormat({ font: font(16, "黑体"), alignment: align("left", "center", false) }),
    plain: styles.addFormat({ font: grey, alignment: align("left", "center", false) }),
    note: styles.addFormat({ font: grey, alignment: align("left", "center") }),
    header: styles.addFormat({
      font: font(10, "黑体"),
      fill: fill("FFDDEBF7"),
      border,
      alignment: align("center", "center"),
    }),
    text: styles.addFormat({ font: body, border, alignment: align("left") }),
    centred: styles.addFormat({ font: body, border, alignment: align("center") }),
    link: styles.addFormat({
      font: font(10, "宋体", '<u/><color rgb="FF0563C1"/>'),
      border,
      alignment: align("center"),
    }),
    error: graded("error"),
    warning: graded("warning"),
    info: graded("info"),
  };
}

/**
 * The sheet with the list of problems, its texts in its own cells: no other part has to know of them.
 *
 * @param main the namespace of sheets
 */
export function listSheet(
  marks: readonly ListedMark[],
  { subtitle, memory }: ListHead,
  looks: ListLooks,
  main: string,
): string {
  const columns = listColumns(marks);
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const memoryFrom = columns.length;
  const cell = (row: number, column: number, look: Look | undefined, text: string | number): string => {
    const place = `r="${columnName(column)}${row}"${look === undefined ? "" : ` s="${looks[look]}"`}`;
    if (typeof text === "number") return `<c ${place}><v>${text}</v></c>`;
    if (text === "") return `<c ${place}/>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellXml(fitCell(inert(text)))}</t></is></c>`;
  };
  const counts = severities.map((severity) => ({
    severity,
    count: marks.filter(({ mark }) => mark.severity === severity).length,
  }));
  // The three colours stand in the narrow columns, the words beside them run on over empty cells.
  const legend = counts.map(({ severity, count }, at) =>
    cell(LEGEND, at, severity, `${severityLabels[severity]} ${count}`),
  );
  const rows = [
    row(TITLE, 30, [
      cell(TITLE, 0, "title", "问题清单"),
      ...memory.map((text, at) => cell(TITLE, memoryFrom + at, undefined, text)),
    ]),
    row(SUBTITLE, 18, [cell(SUBTITLE, 0, "plain", subtitle)]),
    row(LEGEND, 20, [
      ...legend,
      cell(LEGEND, 3, "plain", `共 ${marks.length} 条；单元格按最严重的一条着色。`),
    ]),
    row(HOW_TO, 32, [cell(HOW_TO, 0, "note", HOW_TO_TEXT)]),
    row(
      HEADER,
      26,
      columns.map(({ header }, at) => cell(HEADER, at, "header", header)),
    ),
    ...marks.map((listed, at) => {
      const number = HEADER + 1 + at;
      const texts = columns.map(({ textOf }) => textOf(listed));
      return row(
        number,
        heightOf(texts, columns),
        texts.map((text, column) => cell(number, column, lookOf(columns[column]!, listed), text)),
      );
    }),
  ];
  const last = `${columnName(columns.length - 1)}${HEADER + marks.length}`;
  const edge = columnName(shown - 1);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEADER}" topLeftCell="A${HEADER + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join("")}${hiddenColumns(memoryFrom, memory.length)}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    `<autoFilter ref="A${HEADER}:${last}"/>`,
    `<mergeCells count="3"><mergeCell ref="A1:${edge}1"/><mergeCell ref="A2:${edge}2"/><mergeCell ref="A4:${edge}4"/></mergeCells>`,
    linksXml(marks, columns),
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

const row = (number: number, height: number, cells: readonly string[]): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells.join("")}</row>`;

const lookOf = ({ coloured, link, centred }: ListColumn, { mark, place }: ListedMark): Look =>
  coloured ? mark.severity : link && place !== undefined ? "link" : centred || link ? "centred" : "text";

const columnXml = ({ width, hidden }: ListColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`;

const hiddenColumns = (from: number, count: number): string =>
  count === 0 ? "" : `<col min="${from + 1}" max="${from + count}" width="2" hidden="1" customWidth="1"/>`;

/** Links to the places of the problems, within the workbook. */
function linksXml(marks: readonly ListedMark[], columns: readonly ListColumn[]): string {
  const column = columnName(columns.findIndex(({ link }) => link));
  const links = marks.flatMap(({ place }, at) => {
    if (place === undefined) return [];
    const target = `'${place.sheet.replaceAll("'", "''")}'!${place.cell}`;
    return [`<hyperlink ref="${column}${HEADER + 1 + at}" location="${xmlAttribute(target)}"/>`];
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.slice(0, MOST_LINKS).join("")}</hyperlinks>`;
}

/** Programs that do not fit rows to their text would show one line of it. */
function heightOf(texts: readonly (string | number)[], columns: readonly ListColumn[]): number {
  const lines = texts.map((text, at) => {
    const { width, hidden } = columns[at]!;
    if (hidden || typeof text === "number") return 1;
    return text.split("\n").reduce((sum, part) => {
      let taken = 0;
      for (const character of part) taken += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
      return sum + Math.max(1, Math.ceil(taken / width));
    }, 0);
  });
  return Math.min(TALLEST, Math.max(...lines) * LINE + 4);
}
