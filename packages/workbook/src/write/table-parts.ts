import { strToU8, Zip, ZipDeflate } from "fflate";
import Papa from "papaparse";
import { columnName } from "../grid/index.ts";
import { cellString, inert } from "./inert.ts";

/*
 * Tables that are too long to be held at once: lines come in one by one and go out in parts. The same lines give the same
 * bytes on any day, so that a published file that has not changed is not written again.
 */

const LINES_OF_A_PART = 500;

/**
 * A table as CSV in UTF-8 with the mark that Excel wants, lines ending as Excel's do, in parts.
 *
 * @example
 * [...csvParts(["事项名称"], [["取水许可"]])].join(""); // "\ufeff事项名称\r\n取水许可\r\n"
 */
export function* csvParts(
  columns: readonly string[],
  lines: Iterable<readonly string[]>,
): Generator<string, void, undefined> {
  const text = (part: readonly (readonly string[])[]): string =>
    `${Papa.unparse(
      part.map((line) => line.map(inert)),
      { newline: "\r\n" },
    )}\r\n`;
  yield `\uFEFF${text([columns])}`;
  for (const part of inParts(lines)) yield text(part);
}

/**
 * A table as a workbook of one sheet, in parts: header frozen, filter, texts wrapped. Plainer than what
 * `writeListWorkbook` writes, and of any length.
 *
 * @throws Error where the packer fails: never for any text
 * @param sheet name of the sheet, at most 31 characters without : \ / ? * [ ]
 * @example
 * const parts = [...xlsxParts("实施清单", ["事项名称"], [["取水许可"]])];
 * const bytes = new Uint8Array(parts.flatMap((part) => [...part]));
 * (await readWorkbook(bytes, "清单.xlsx")).sheets[0]?.name; // "实施清单"
 */
export function* xlsxParts(
  sheet: string,
  columns: readonly string[],
  lines: Iterable<readonly string[]>,
): Generator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    ready.push(part);
  });
  function* flush(): Generator<Uint8Array, void, undefined> {
    const parts = ready;
    ready = [];
    yield* parts;
  }
  function entry(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 6 });
    // The format keeps local time: a day of its own calendar is the same bytes in every zone.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    return file;
  }
  for (const [name, text] of fixedParts(sheet)) entry(name).push(strToU8(text), true);
  yield* flush();
  const body = entry("xl/worksheets/sheet1.xml");
  body.push(strToU8(`${sheetHead(columns)}${rowXml(columns, 1, 1)}`));
  let row = 1;
  for (const part of inParts(lines)) {
    let text = "";
    for (const line of part) {
      row += 1;
      text += rowXml(line, row, 2);
    }
    body.push(strToU8(text));
    yield* flush();
  }
  const filter = `<autoFilter ref="A1:${columnName(columns.length - 1)}${row}"/>`;
  body.push(strToU8(`</sheetData>${filter}${PRINT}</worksheet>`), true);
  zip.end();
  yield* flush();
}

function* inParts<T>(lines: Iterable<T>): Generator<T[], void, undefined> {
  let part: T[] = [];
  for (const line of lines) {
    part.push(line);
    if (part.length < LINES_OF_A_PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PRINT =
  '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

const fixedParts = (sheet: string): readonly (readonly [string, string])[] => [
  [
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(sheet.replaceAll("'", "''"))}'!$1:$1</definedName></definedNames></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    "xl/styles.xml",
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  ],
];

const wide = /名称|依据|条件|流程|材料|地点|说明|内容/u;

function sheetHead(columns: readonly string[]): string {
  const cols = columns
    .map(
      (label, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${wide.test(label) ? 28 : 14}" customWidth="1"/>`,
    )
    .join("");
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${cols}</cols><sheetData>`;
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  let text = `<row r="${row}">`;
  for (const [at, cell] of cells.entries()) {
    if (cell === "") continue;
    text += `<c r="${columnName(at)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cellString(cell))}</t></is></c>`;
  }
  return `${text}</row>`;
}

/** What XML cannot hold is left out. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"]/gu, (character) => entities[character]!);
