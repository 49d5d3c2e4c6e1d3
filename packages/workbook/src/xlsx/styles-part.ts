import type { PartState, ZipPackage } from "../container/index.ts";
import { BUILTIN_FORMATS } from "../grid/builtin-formats.ts";
import { compileNumberFormat, type NumberFormat } from "../grid/number-format.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { readXmlPart } from "./part-reader.ts";
import { isStrike } from "./rich-text.ts";

/** Programs allow 65,490; cells that name a later one are read as unformatted. */
const MOST_FORMATS = 65_536;

/** The formats that cells name by number: of each its number format is kept, and whether its font is struck through. */
export class Styles {
  private readonly codes = new Map<number, string>();
  private readonly formatIds: number[] = [];
  private readonly fontIds: number[] = [];
  private readonly struckFonts = new Set<number>();
  private fonts = 0;
  private readonly compiled = new Map<number, NumberFormat | undefined>();

  /** Names the number format of a custom id; files may also redefine a built-in one. */
  define(id: number, code: string): void {
    if (this.codes.size < MOST_FORMATS) this.codes.set(id, code);
  }

  /** The next cell format uses this number format and this font. */
  addCellFormat(formatId: number, fontId: number): void {
    if (this.formatIds.length >= MOST_FORMATS) return;
    this.formatIds.push(formatId);
    this.fontIds.push(fontId);
  }

  /** The next font of the table begins. */
  addFont(): void {
    this.fonts++;
  }

  /** The font that began last is struck through. */
  strikeFont(): void {
    if (this.fonts <= MOST_FORMATS) this.struckFonts.add(this.fonts - 1);
  }

  readonly isStruck = (style: number): boolean =>
    this.struckFonts.size > 0 && this.struckFonts.has(this.fontIds[style] ?? 0);

  /** The number format of a cell format; undefined for the general one and for text ("@"). */
  readonly formatOf = (style: number): NumberFormat | undefined => {
    const id = this.formatIds[style] ?? 0;
    if (id === 0) return undefined;
    if (this.compiled.has(id)) return this.compiled.get(id);
    const code = this.codes.get(id) ?? BUILTIN_FORMATS[id];
    const plain = code === undefined || code === "@" || /^(?:general|g\/通用格式)$/i.test(code);
    const format = plain ? undefined : compileNumberFormat(code);
    this.compiled.set(id, format);
    return format;
  };
}

/** Reads number formats, fonts and cell formats. */
export function readStyles(
  pkg: ZipPackage,
  part: string,
  limits: ReadLimits,
): { styles: Styles; state: PartState } {
  const styles = new Styles();
  let inCellFormats = false;
  let inFonts = false;
  const state = readXmlPart(
    pkg,
    part,
    {
      open(xml) {
        if (xml.nameIs("numFmt")) {
          styles.define(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "");
        } else if (xml.nameIs("cellXfs")) inCellFormats = true;
        else if (xml.nameIs("fonts")) inFonts = true;
        else if (inFonts && xml.nameIs("font")) styles.addFont();
        else if (inFonts && isStrike(xml)) styles.strikeFont();
        else if (inCellFormats && xml.nameIs("xf"))
          styles.addCellFormat(Number(xml.attribute("numFmtId") ?? 0), Number(xml.attribute("fontId") ?? 0));
      },
      close(xml) {
        if (xml.nameIs("cellXfs")) inCellFormats = false;
        else if (xml.nameIs("fonts")) inFonts = false;
      },
      text() {},
    },
    limits,
  );
  return { styles, state };
}
