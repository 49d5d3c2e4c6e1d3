import { damaged, type PackageEditor } from "./package-editor.ts";
import type { XmlDocument, XmlElement } from "./xml-document.ts";
import { attributeOf, isTrue, withAttribute, withoutAttribute, xmlAttribute } from "./xml-text.ts";

/** A fill as far as anybody here needs to know it. */
export interface FillFacts {
  /** Its XML without prefixes, to be written again. */
  readonly xml: string;
  /** The same for fills that look the same. */
  readonly look: string;
  /** "none", "solid" …, "gradient". */
  readonly pattern: string;
  /** Attributes of its two colours, `rgb="FFFF0000"`; empty where there is none. */
  readonly foreground: string;
  readonly background: string;
}

/** How many entries each list of the book has. */
export type StyleCounts = readonly [fonts: number, fills: number, borders: number, formats: number];

type ListName = "fonts" | "fills" | "borders" | "cellXfs";
interface List {
  readonly items: string[];
  /** How many were there at first. */
  readonly before: number;
}

/** The children of a style sheet in the order that the format asks for, as far as one may have to be added. */
const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const LISTS: readonly ListName[] = ["fonts", "fills", "borders", "cellXfs"];
/** What a list that is missing begins with. */
const FIRST: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ['<font><sz val="11"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};
/** Programs open a workbook with at most 65,490 formats; the last are left to the user. */
const MOST_FORMATS = 64_000;

/**
 * The formats of cells: lists of fonts, fills and borders, and the list of formats that cells name by number. Entries are
 * only added behind the others, so that no number changes its meaning; what is there already is used again.
 */
export class StyleBook {
  private readonly document: XmlDocument;
  private readonly lists: Readonly<Record<ListName, List>>;
  private readonly elements = new Map<ListName, XmlElement>();
  private readonly known = new Map<ListName, Map<string, number>>();
  private readonly prefix: string;
  private readonly facts = new Map<number, FillFacts>();
  private readonly fillless: string[] = [];
  private readonly cleared = new Set<number>();
  private saved = false;
  private readonly package: PackageEditor;
  readonly part: string;

  constructor(pkg: PackageEditor, part: string) {
    this.package = pkg;
    this.part = part;
    const document = pkg.document(part);
    if (document === undefined || document.root.name !== "styleSheet") throw damaged();
    this.document = document;
    this.prefix = document.root.prefix;
    const lists = {} as Record<ListName, List>;
    for (const name of LISTS) {
      const element = document.child(document.root, name);
      if (element !== undefined) this.elements.set(name, element);
      const items = element?.children.map((child) => document.source(child)) ?? [];
      lists[name] = { items, before: items.length };
      if (items.length === 0) items.push(...FIRST[name].map((xml) => this.prefixed(xml)));
    }
    this.lists = lists;
  }

  /** How long the lists were when the book was opened. */
  get countsBefore(): StyleCounts {
    return LISTS.map((name) => this.lists[name].before) as unknown as StyleCounts;
  }

  /** How many formats there are. */
  get formats(): number {
    return this.lists.cellXfs.items.length;
  }

  /** The fill that a format shows. */
  fillOf(format: number): FillFacts {
    const xf = this.lists.cellXfs.items[format] ?? "";
    const fill = Number(attributeOf(openTagOf(xf), "fillId") ?? 0);
    const known = this.facts.get(fill);
    if (known !== undefined) return known;
    const facts = fillFacts(this.lists.fills.items[fill] ?? "");
    this.facts.set(fill, facts);
    return facts;
  }

  /** Whether a format writes in white or nearly so, which wants a dark ground. */
  hasLightText(format: number): boolean {
    const xf = openTagOf(this.lists.cellXfs.items[format] ?? "");
    const font = this.lists.fonts.items[Number(attributeOf(xf, "fontId") ?? 0)] ?? "";
    const color = /<(?:\w+:)?color\s[^>]*>/.exec(font)?.[0];
    if (color === undefined) return false;
    const rgb = attributeOf(color, "rgb")?.slice(-6);
    if (rgb !== undefined) {
      const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
        Number.parseInt(rgb.slice(at, at + 2), 16),
      );
      return 0.299 * red + 0.587 * green + 0.114 * blue > 190;
    }
    if (attributeOf(color, "theme") === "0") return Number(attributeOf(color, "tint") ?? 0) > -0.25;
    return /^(?:1|9)$/.test(attributeOf(color, "indexed") ?? "");
  }

  /** The format that is as this one but for its fill, which is given as XML without prefixes. */
  withFill(format: number, fill: string): number {
    const xf = this.lists.cellXfs.items[format] ?? this.lists.cellXfs.items[0]!;
    const open = openTagOf(xf);
    const filled = withAttribute(open, "fillId", String(this.add("fills", fill)));
    return this.addFormatXml(withAttribute(filled, "applyFill", "1") + xf.slice(open.length), format);
  }

  /** The format that is as this one but keeps what is written in it a text, be it entered anew. */
  withQuotePrefix(format: number): number {
    const xf = this.lists.cellXfs.items[format] ?? this.lists.cellXfs.items[0]!;
    const open = openTagOf(xf);
    if (isTrue(attributeOf(open, "quotePrefix"))) return format;
    return this.addFormatXml(withAttribute(open, "quotePrefix", "1") + xf.slice(open.length), format);
  }

  /** A format that is the same as this one but whose fill looks like that, if there is one. */
  findWithFill(format: number, { look }: FillFacts): number | undefined {
    const wanted = this.withoutFill(format);
    const found = this.lists.cellXfs.items.findIndex(
      (_xf, other) => this.fillOf(other).look === look && this.withoutFill(other) === wanted,
    );
    return found < 0 ? undefined : found;
  }

  /** Adds a format made of XML without prefixes. @returns its number */
  addFormat(parts: {
    font: string;
    fill?: string;
    border?: string;
    alignment?: string;
    quoted?: true;
  }): number {
    const { font, fill = FIRST.fills[0]!, border = FIRST.borders[0]!, alignment = "", quoted } = parts;
    const attributes = [
      `numFmtId="0" fontId="${this.add("fonts", font)}" fillId="${this.add("fills", fill)}"`,
      `borderId="${this.add("borders", border)}" xfId="0"${quoted ? ' quotePrefix="1"' : ""}`,
      'applyFont="1" applyFill="1" applyBorder="1"',
    ].join(" ");
    return this.add(
      "cellXfs",
      alignment === "" ? `<xf ${attributes}/>` : `<xf ${attributes} applyAlignment="1">${alignment}</xf>`,
    );
  }

  /** Takes the fill from a format that no cell names any more. */
  clearFill(format: number): void {
    const { items } = this.lists.cellXfs;
    const xf = items[format] ?? "";
    const open = openTagOf(xf);
    items[format] = withAttribute(open, "fillId", "0") + xf.slice(open.length);
    this.cleared.add(format);
  }

  /** Cuts the lists back to what they were. Only for a book that nobody wrote since they were lengthened. */
  cutTo(counts: StyleCounts): void {
    for (const [at, name] of LISTS.entries()) this.lists[name].items.length = counts[at]!;
  }

  /** Writes the lists that changed into the package, once. */
  save(): void {
    const { document } = this;
    if (this.saved) return;
    this.saved = true;
    for (const name of LISTS) {
      const { items, before } = this.lists[name];
      const element = this.elements.get(name);
      for (const format of name === "cellXfs" ? this.cleared : []) {
        const child = element?.children[format];
        if (child !== undefined) document.replace(child, items[format]!);
      }
      if (items.length === before) continue;
      if (element === undefined) this.insertList(name, items);
      else if (items.length === 0) document.remove(element);
      else {
        if (document.attribute(element, "count") !== undefined) {
          document.setAttribute(element, "count", String(items.length));
        }
        if (items.length > before) document.append(element, items.slice(before).join(""));
        else for (const child of element.children.slice(items.length)) document.remove(child);
      }
    }
    this.package.setText(this.part, document.toString());
  }

  private insertList(name: ListName, items: readonly string[]): void {
    const { document, prefix } = this;
    const xml = `<${prefix}${name} count="${items.length}">${items.join("")}</${prefix}${name}>`;
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = document.root.children.find((child) => later.includes(child.name));
    if (next === undefined) document.append(document.root, xml);
    else document.insertBefore(next, xml);
  }

  /** @param xml without prefixes, unless `raw` has it as it is to be written */
  private add(name: ListName, xml: string, raw?: string): number {
    const items = this.lists[name].items;
    let known = this.known.get(name);
    if (known === undefined) {
      known = new Map(items.map((item, at) => [normal(item), at] as const).reverse());
      this.known.set(name, known);
    }
    const key = normal(xml);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, items.length);
    return items.push(raw ?? this.prefixed(xml)) - 1;
  }

  /** @param otherwise the format to use where the book is full */
  private addFormatXml(xml: string, otherwise: number): number {
    const before = this.lists.cellXfs.items.length;
    if (before < MOST_FORMATS) return this.add("cellXfs", xml, xml);
    return this.known.get("cellXfs")?.get(normal(xml)) ?? otherwise;
  }

  private withoutFill(format: number): string {
    const known = this.fillless[format];
    if (known !== undefined) return known;
    const xf = normal(this.lists.cellXfs.items[format] ?? "");
    const open = openTagOf(xf);
    const rest =
      ["fillId", "applyFill"].reduce(withoutAttribute, open).replace(/\s*\/>$/, "/>") + xf.slice(open.length);
    this.fillless[format] = rest;
    return rest;
  }

  private prefixed(xml: string): string {
    return this.prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.prefix}`);
  }
}

const openTagOf = (xml: string): string => /^<[^>]*>/.exec(xml)?.[0] ?? "";

/** XML without prefixes, white space between tags and the two ways to write an empty element. */
export const normal = (xml: string): string =>
  xml
    .replace(/<(\/?)[\w.-]+:(?=[\w.-]+[\s/>])/g, "<$1")
    .replace(/>\s+</g, "><")
    .replace(/\s+(\/?>)/g, "$1")
    .replace("<patternFill/>", '<patternFill patternType="none"/>')
    .replace(/<([\w.-]+)((?:\s[^<>]*)?)><\/\1>/g, "<$1$2/>");

/** @param source XML of a fill, with or without prefixes */
export function fillFacts(source: string): FillFacts {
  const xml = normal(source);
  const tag = /<patternFill[^>]*>/.exec(xml)?.[0];
  const pattern =
    tag !== undefined ? (attributeOf(tag, "patternType") ?? "none") : xml === "" ? "none" : "gradient";
  const colour = (name: string): string => {
    const element = new RegExp(`<${name}\\s[^>]*>`).exec(xml)?.[0] ?? "";
    return ["rgb", "theme", "indexed", "auto", "tint"]
      .flatMap((attribute) => {
        const value = attributeOf(element, attribute);
        return value === undefined ? [] : [`${attribute}="${xmlAttribute(value)}"`];
      })
      .join(" ");
  };
  const foreground = colour("fgColor");
  // The second colour of a plain fill is not seen.
  const look = pattern === "none" ? "none" : pattern === "solid" ? `solid ${foreground}` : xml;
  return { xml, look, pattern, foreground, background: colour("bgColor") };
}
