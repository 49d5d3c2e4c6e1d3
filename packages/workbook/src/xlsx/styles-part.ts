import type { PartState, ZipPackage } from "../container/index.ts";
import { BUILTIN_FORMATS } from "../grid/builtin-formats.ts";
import { compileNumberFormat, type NumberFormat } from "../grid/number-format.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { readXmlPart } from "./part-reader.ts";

/** Programs allow 65,490; cells that name a later one are read as unformatted. */
const MOST_FORMATS = 65_536;

/** The formats that cells name by number: of each only its number format is kept. */
export class Styles {
  private readonly codes = new Map<number, string>();
  private readonly formatIds: number[] = [];
  private readonly compiled = new Map<number, NumberFormat | undefined>();

  /** Names the number format of a custom id; files may also redefine a built-in one. */
  define(id: number, code: string): void {
    if (this.codes.size < MOST_FORMATS) this.codes.set(id, code);
  }

  /** The next cell format uses this number format. */
  addCellFormat(formatId: number): void {
    if (this.formatIds.length < MOST_FORMATS) this.formatIds.push(formatId);
  }

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

/** Reads number formats and cell formats. */
export function readStyles(
  pkg: ZipPackage,
  part: string,
  limits: ReadLimits,
): { styles: Styles; state: PartState } {
  const styles = new Styles();
  let inCellFormats = false;
  const state = readXmlPart(
    pkg,
    part,
    {
      open(xml) {
        if (xml.nameIs("numFmt")) {
          styles.define(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "");
        } else if (xml.nameIs("cellXfs")) inCellFormats = true;
        else if (inCellFormats && xml.nameIs("xf"))
          styles.addCellFormat(Number(xml.attribute("numFmtId") ?? 0));
      },
      close(xml) {
        if (xml.nameIs("cellXfs")) inCellFormats = false;
      },
      text() {},
    },
    limits,
  );
  return { styles, state };
}
