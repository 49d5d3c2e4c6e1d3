import { strToU8, type Zippable, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a hand-made workbook is made of; all that is left out gets an ordinary default. */
export interface PartsOptions {
  /** XML of `<sheetData>`'s inside, or of a whole `<worksheet>`. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /** Inside of `<sst>`. */
  readonly strings?: string;
  /** Number formats of the cell formats: an id, or a code. Style n of a cell is the nth of them, from 0. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  /** Parts to add or, with the same name, to put in the place of others; null removes one. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** Wraps the inside of `<sheetData>` in a worksheet. */
export function worksheet(sheetData: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook as text, for tests that change one. */
export function workbookParts(options: PartsOptions = {}): Record<string, string | Uint8Array> {
  const sheets = options.sheets ?? [""];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${options.date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        (_, i) =>
          `<sheet name="${options.names?.[i] ?? `表${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rIdS", "styles", "styles.xml"],
      ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ]),
  };
  for (const [i, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = /<(?:\w+:)?worksheet/.test(sheet) ? sheet : worksheet(sheet);
  }
  if (options.strings !== undefined)
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${options.strings}</sst>`;
  if (options.formats) parts["xl/styles.xml"] = stylesPart(options.formats);
  for (const [name, content] of Object.entries(options.parts ?? {})) {
    if (content === null) delete parts[name];
    else parts[name] = content;
  }
  return parts;
}

/** Packs parts. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === "string" ? strToU8(content) : content, { level }];
  }
  return zipSync(files);
}

/** A packed workbook made by hand. */
export function xlsxOf(options: PartsOptions = {}): Uint8Array {
  return pack(workbookParts(options));
}

export function relationships(links: readonly (readonly [string, string, string])[]): string {
  const items = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

function stylesPart(formats: readonly (number | string)[]): string {
  const escaped = (code: string) =>
    code.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const ids = formats.map((format, i) => (typeof format === "number" ? format : 164 + i));
  const custom = formats.flatMap((format, i) =>
    typeof format === "string" ? [`<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`] : [],
  );
  const xfs = ids.map((id) => `<xf numFmtId="${id}" fontId="0" xfId="0"/>`).join("");
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;
}
