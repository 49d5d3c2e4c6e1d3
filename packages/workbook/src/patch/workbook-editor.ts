import { checkZipIsWorkbook } from "../container/index.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { addType, removeType } from "./content-types.ts";
import { damaged, PackageEditor } from "./package-editor.ts";
import { addLink, type Link, linksOf, linksPartOf, removeLink } from "./relations.ts";
import { StyleBook } from "./style-book.ts";
import { addDefinedName, setActiveSheet, setFullCalculation, shiftDefinedNames } from "./workbook-part.ts";
import type { XmlDocument } from "./xml-document.ts";
import { attributeOf, xmlAttribute } from "./xml-text.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  /** The part that holds its cells; undefined for a chart, a macro sheet or a lost part. */
  readonly part: string | undefined;
}

/** The names by which the two vocabularies of the format call the same things. */
export interface Vocabulary {
  /** Namespace of sheets, styles and comments. */
  readonly main: string;
  /** Namespace of links, and the beginning of their types. */
  readonly office: string;
}

const TRANSITIONAL: Vocabulary = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Vocabulary = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** An xlsx or xlsm whose parts can be changed one by one. */
export class WorkbookEditor {
  readonly package: PackageEditor;
  readonly part: string;
  readonly words: Vocabulary;
  private book: StyleBook | undefined;

  /**
   * @param inBackground whether large parts may be packed beside other work: it is `finishLater` that then ends it
   * @throws WorkbookError where it is no workbook, is protected by a password, damaged or past a limit.
   */
  constructor(bytes: Uint8Array, limits: ReadLimits, inBackground = false) {
    this.package = new PackageEditor(bytes, limits, inBackground);
    checkZipIsWorkbook(this.package.names());
    this.part =
      linksOf(this.package, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
    const workbook = this.workbook();
    this.words = workbook.openTag(workbook.root).includes(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** All sheets in their order, also those that hold no cells. */
  sheets(): ListedSheet[] {
    const workbook = this.workbook();
    const links = linksOf(this.package, this.part);
    return sheetElements(workbook).map((element) => {
      const tag = workbook.openTag(element);
      const link = links.find(({ id }) => id === attributeOf(tag, "\\w+:id"));
      const found = link?.type === "worksheet" && link.target !== undefined && this.package.has(link.target);
      return {
        name: attributeOf(tag, "name") ?? "",
        sheetId: Number(attributeOf(tag, "sheetId") ?? 0),
        part: found ? link.target : undefined,
      };
    });
  }

  links(part: string): Link[] {
    return linksOf(this.package, part);
  }

  /** The formats of cells, a new part where there is none; written back by `finish`. */
  get styles(): StyleBook {
    this.book ??= new StyleBook(this.package, this.stylesPart() ?? this.newStylesPart());
    return this.book;
  }

  /** Takes the part with the formats away, for a workbook that had none. */
  removeStyles(): void {
    const part = this.stylesPart();
    this.book = undefined;
    if (part !== undefined) this.removePart(this.part, part);
  }

  /** Adds a part that another one links to. @returns its name and the link's id */
  addPart(
    from: string,
    { type, contentType, name, extension }: NewPart,
    text: string,
  ): { part: string; link: string } {
    let number = 1;
    while (this.package.has(`${name}${number}.${extension}`)) number += 1;
    const part = `${name}${number}.${extension}`;
    this.package.setText(part, text);
    if (contentType !== undefined) addType(this.package, part, contentType);
    return { part, link: addLink(this.package, from, `${this.words.office}/${type}`, part) };
  }

  /** Takes a part away together with the link to it. */
  removePart(from: string, part: string): void {
    for (const { id, target } of this.links(from)) {
      if (target?.toLowerCase() === part.toLowerCase()) removeLink(this.package, from, id);
    }
    this.package.remove(part);
    removeType(this.package, part);
  }

  /**
   * Adds a visible sheet behind the others, so that no other's number changes.
   *
   * @param headerRow counted from 1, repeated on each printed page
   * @returns its part
   */
  addSheet(name: string, xml: string, headerRow: number): string {
    const { part, link } = this.addPart(
      this.part,
      { type: "worksheet", contentType: SHEET_TYPE, name: "xl/worksheets/sheet", extension: "xml" },
      xml,
    );
    const workbook = this.workbook();
    const list = workbook.child(workbook.root, "sheets");
    if (list === undefined) throw damaged();
    const sheetId = Math.max(0, ...this.sheets().map((sheet) => sheet.sheetId)) + 1;
    const root = workbook.openTag(workbook.root);
    const declared = new RegExp(`\\sxmlns:(\\w+)\\s*=\\s*["']${this.words.office}["']`).exec(root)?.[1];
    const id = declared === undefined ? `xmlns:r="${this.words.office}" r:id` : `${declared}:id`;
    workbook.append(
      list,
      `<${list.prefix}sheet name="${xmlAttribute(name)}" sheetId="${sheetId}" ${id}="${link}"/>`,
    );
    const titles = `'${name.replaceAll("'", "''")}'!$${headerRow}:$${headerRow}`;
    addDefinedName(workbook, "_xlnm.Print_Titles", sheetElements(workbook).length, titles);
    this.package.setText(this.part, workbook.toString());
    return part;
  }

  /** Takes a sheet away with all that only it links to; names and views that count the sheets are counted anew. */
  removeSheet(name: string): void {
    const sheets = this.sheets();
    const index = sheets.findIndex((sheet) => sheet.name === name);
    const { part } = sheets[index] ?? {};
    const workbook = this.workbook();
    const element = sheetElements(workbook)[index];
    if (element === undefined) return;
    workbook.remove(element);
    shiftDefinedNames(workbook, index);
    setActiveSheet(workbook, index);
    this.package.setText(this.part, workbook.toString());
    if (part === undefined) return;
    const own = this.links(part).flatMap(({ target }) => target ?? []);
    this.removePart(this.part, part);
    this.package.remove(linksPartOf(part));
    const elsewhere = this.allTargets();
    for (const target of own.filter((one) => !elsewhere.has(one.toLowerCase()))) {
      this.package.remove(target);
      removeType(this.package, target);
    }
  }

  /** Has programs calculate all formulas when they open the file: the stored results may rest on what was changed. */
  calculateOnOpening(): void {
    const workbook = this.workbook();
    setFullCalculation(workbook);
    this.package.setText(this.part, workbook.toString());
  }

  /** The whole file with its changes. */
  finish(): Uint8Array {
    this.book?.save();
    return this.package.finish();
  }

  /** The same, when all parts are packed. */
  async finishLater(): Promise<Uint8Array> {
    await this.package.packed();
    return this.finish();
  }

  private workbook(): XmlDocument {
    const workbook = this.package.document(this.part);
    if (workbook === undefined) throw damaged();
    return workbook;
  }

  /** The part with the formats of cells; undefined where there is none. */
  stylesPart(): string | undefined {
    const linked = this.links(this.part).find(({ type }) => type === "styles")?.target;
    return linked !== undefined && this.package.has(linked) ? linked : undefined;
  }

  private newStylesPart(): string {
    return this.addPart(
      this.part,
      {
        type: "styles",
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        name: "xl/styles",
        extension: "xml",
      },
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${this.words.main}"></styleSheet>`,
    ).part;
  }

  private allTargets(): Set<string> {
    const parts = this.package.names().flatMap((name) => /^(.*)_rels\/([^/]*)\.rels$/i.exec(name) ?? []);
    const targets = new Set<string>();
    for (let at = 0; at < parts.length; at += 3) {
      for (const { target } of this.links(`${parts[at + 1]}${parts[at + 2]}`)) {
        if (target !== undefined) targets.add(target.toLowerCase());
      }
    }
    return targets;
  }
}

/** A part to be added: its kind of link, its type where the extension does not say it, where it goes. */
export interface NewPart {
  readonly type: string;
  readonly contentType?: string;
  /** Without number and extension: "xl/comments". */
  readonly name: string;
  readonly extension: string;
}

const sheetElements = (workbook: XmlDocument) => {
  const list = workbook.child(workbook.root, "sheets");
  return list === undefined ? [] : workbook.children(list, "sheet");
};
