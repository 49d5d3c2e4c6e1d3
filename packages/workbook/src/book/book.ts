import { type PackedPart, Packer, packWhole, writeZip } from "../patch/zip-writer.ts";
import { contentTypes, coreXml, packageLinks, workbookLinks, workbookXml } from "./parts.ts";
import { BookSheet, type SheetOptions } from "./sheet.ts";
import { sheetXml } from "./sheet-xml.ts";
import { StyleSheet } from "./style-sheet.ts";
import { TextTable } from "./text-table.ts";

/**
 * A workbook that we write ourselves. It knows what our sheets need and no more, writes rows as text straight into the
 * packer, and the same cells give the same bytes.
 */
export class Book {
  readonly title: string;
  keywords = "";
  readonly sheets: BookSheet[] = [];

  constructor(title: string) {
    this.title = title;
  }

  /** @param name at most 31 characters, none of them : \ / ? * [ ], and no other sheet's */
  addWorksheet(name: string, options: SheetOptions = {}): BookSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new RangeError(`two sheets of the name ${name}`);
    const sheet = new BookSheet(name, options);
    this.sheets.push(sheet);
    return sheet;
  }

  bytes(): Uint8Array {
    const texts = new TextTable();
    const styles = new StyleSheet();
    const sheets = this.sheets.map(
      (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, packed(sheetXml(sheet, texts, styles))] as const,
    );
    const encoder = new TextEncoder();
    const whole = (text: string): PackedPart => packWhole(encoder.encode(text));
    return writeZip([
      ["[Content_Types].xml", whole(contentTypes(this.sheets.length))],
      ["_rels/.rels", whole(packageLinks)],
      ["docProps/core.xml", whole(coreXml(this.title, this.keywords))],
      ["xl/workbook.xml", whole(workbookXml(this.sheets))],
      ["xl/_rels/workbook.xml.rels", whole(workbookLinks(this.sheets.length))],
      ...sheets,
      ["xl/styles.xml", whole(styles.xml())],
      ["xl/sharedStrings.xml", packed(texts.xml())],
    ]);
  }
}

function packed(pieces: Iterable<string>): PackedPart {
  const packer = new Packer(3, { small: true });
  const encoder = new TextEncoder();
  for (const piece of pieces) packer.push(encoder.encode(piece));
  packer.end();
  return packer.part();
}
