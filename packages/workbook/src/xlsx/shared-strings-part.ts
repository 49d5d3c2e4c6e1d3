import type { PartState, ZipPackage } from "../container/index.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { type StringTable, tooMuchText } from "../grid/string-table.ts";
import { readXmlPart } from "./part-reader.ts";
import { RichText } from "./rich-text.ts";
import type { XmlHandler, XmlStream } from "./xml-stream.ts";

/** Fills the string table in the order of the part; cells refer to strings by that order. */
export function readSharedStrings(
  pkg: ZipPackage,
  part: string,
  strings: StringTable,
  limits: ReadLimits,
): PartState {
  return readXmlPart(pkg, part, new SharedStringsHandler(strings, limits.maxStrings), limits);
}

class SharedStringsHandler implements XmlHandler {
  private readonly strings: StringTable;
  private readonly item = new RichText();
  private readonly limit: number;
  private inItem = false;

  constructor(strings: StringTable, limit: number) {
    this.strings = strings;
    this.limit = limit;
  }

  open(xml: XmlStream): void {
    if (this.inItem) this.item.open(xml);
    else if (xml.nameIs("si")) {
      this.inItem = true;
      this.item.begin();
    }
  }

  close(xml: XmlStream): void {
    if (!this.inItem) return;
    if (xml.nameEnd - xml.nameStart === 2 && xml.nameIs("si")) {
      this.inItem = false;
      xml.wantText = false;
      const index = this.strings.append(this.item.finish());
      if (index >= this.limit) throw tooMuchText();
      if (this.item.emphasised) this.strings.emphasise(index);
      if (this.item.struck !== undefined) this.strings.strike(index, this.item.struck);
    } else this.item.close(xml);
  }

  text(xml: XmlStream): void {
    this.item.text(xml);
  }
}
