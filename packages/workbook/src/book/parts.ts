import { xmlAttribute, xmlText } from "../patch/xml-text.ts";
import { MAIN, OFFICE, PACKAGE, XML_HEAD } from "./names.ts";
import type { BookSheet } from "./sheet.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CORE = "application/vnd.openxmlformats-package";

const numbers = (count: number): number[] => Array.from({ length: count }, (_unused, at) => at + 1);

export const contentTypes = (sheets: number): string =>
  [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${CORE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>`,
    ...numbers(sheets).map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    ),
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/>`,
    `<Override PartName="/docProps/core.xml" ContentType="${CORE}.core-properties+xml"/></Types>`,
  ].join("");

export const packageLinks = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const workbookLinks = (sheets: number): string =>
  [
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...numbers(sheets).map(
      (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    ),
    `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId${sheets + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ].join("");

export const coreXml = (title: string, keywords: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>zp</dc:creator><dc:title>${xmlText(title)}</dc:title><cp:keywords>${xmlText(keywords)}</cp:keywords></cp:coreProperties>`;

export function workbookXml(sheets: readonly BookSheet[]): string {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}"${state === "visible" ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(printNames);
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${list.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    '<calcPr calcId="171027"/></workbook>',
  ].join("");
}

/** What is printed of a sheet, and what of it on each page. */
function printNames({ name, pageSetup }: BookSheet, at: number): string[] {
  const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const named = (what: string, refers: string): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${xmlText(refers)}</definedName>`;
  const titles = [
    ...(printTitlesColumn === undefined ? [] : [fixedSpan(printTitlesColumn)]),
    ...(printTitlesRow === undefined ? [] : [fixedSpan(printTitlesRow)]),
  ];
  return [
    ...(printArea === undefined ? [] : [named("Print_Area", `${quoted}${fixedSpan(printArea)}`)]),
    ...(titles.length === 0
      ? []
      : [named("Print_Titles", titles.map((span) => `${quoted}${span}`).join(","))]),
  ];
}

/** "A$1:X$9" to "$A$1:$X$9". */
const fixedSpan = (span: string): string =>
  span
    .split(":")
    .map((end) => `$${end}`)
    .join(":");
