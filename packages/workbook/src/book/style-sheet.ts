import { xmlAttribute } from "../patch/xml-text.ts";
import { MAIN, XML_HEAD } from "./names.ts";
import type { Alignment, Borders, Fill, Font, Style } from "./style.ts";

/** Formats that have a number of their own in every workbook. */
const known: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "0.00%": 10, "@": 49 };
const FIRST_OWN = 164;

/** Entries of a part, each once, numbered as they come. */
class Entries {
  readonly #ids = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const xml of first) this.idOf(xml);
  }

  idOf(xml: string): number {
    let id = this.#ids.get(xml);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(xml, id);
    }
    return id;
  }

  element(name: string): string {
    return `<${name} count="${this.#ids.size}">${[...this.#ids.keys()].join("")}</${name}>`;
  }
}

/** The formats of a workbook, numbered as cells name them. */
export class StyleSheet {
  readonly #fonts = new Entries([
    '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  ]);
  readonly #fills = new Entries([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Entries([borderXml({})]);
  readonly #formats = new Entries(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #numbers = new Map<string, number>();
  /** Most cells share the object of their style: only a new one is looked at. */
  readonly #seen = new Map<Style, number>();

  idOf(style: Style): number {
    let id = this.#seen.get(style);
    if (id === undefined) {
      id = this.#formats.idOf(this.#formatXml(style));
      this.#seen.set(style, id);
    }
    return id;
  }

  #formatXml({ font, alignment, border, fill, numFmt }: Style): string {
    const number = numFmt === undefined ? 0 : this.#numberId(numFmt);
    const fontId = font === undefined ? 0 : this.#fonts.idOf(fontXml(font));
    const fillId = fill === undefined ? 0 : this.#fills.idOf(fillXml(fill));
    const borderId = border === undefined ? 0 : this.#borders.idOf(borderXml(border));
    const said = [
      number === 0 ? "" : ' applyNumberFormat="1"',
      fontId === 0 ? "" : ' applyFont="1"',
      fillId === 0 ? "" : ' applyFill="1"',
      borderId === 0 ? "" : ' applyBorder="1"',
      alignment === undefined ? "" : ' applyAlignment="1"',
    ].join("");
    const open = `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${said}`;
    return alignment === undefined ? `${open}/>` : `${open}>${alignmentXml(alignment)}</xf>`;
  }

  #numberId(format: string): number {
    const own = known[format] ?? this.#numbers.get(format);
    if (own !== undefined) return own;
    const id = FIRST_OWN + this.#numbers.size;
    this.#numbers.set(format, id);
    return id;
  }

  xml(): string {
    const numbers = [...this.#numbers].map(
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(format)}"/>`,
    );
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
      numbers.length === 0 ? "" : `<numFmts count="${numbers.length}">${numbers.join("")}</numFmts>`,
      this.#fonts.element("fonts"),
      this.#fills.element("fills"),
      this.#borders.element("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#formats.element("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ].join("");
  }
}

const fontXml = ({ name, size, bold, color }: Font): string =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>${color === undefined ? "" : `<color rgb="${color.argb}"/>`}<name val="${xmlAttribute(name)}"/></font>`;

const fillXml = ({ fgColor }: Fill): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${fgColor.argb}"/></patternFill></fill>`;

function borderXml(borders: Borders): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((name) => {
    const side = borders[name];
    return side === undefined
      ? `<${name}/>`
      : `<${name} style="${side.style}"><color rgb="${side.color.argb}"/></${name}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

const alignmentXml = ({ horizontal, vertical, wrapText }: Alignment): string =>
  `<alignment${horizontal === undefined ? "" : ` horizontal="${horizontal}"`}${vertical === undefined ? "" : ` vertical="${vertical === "middle" ? "center" : vertical}"`}${wrapText ? ' wrapText="1"' : ""}/>`;
