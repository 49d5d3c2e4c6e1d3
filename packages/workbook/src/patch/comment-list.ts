import { parseAddress } from "../grid/address.ts";
import { damaged, type PackageEditor } from "./package-editor.ts";
import type { XmlDocument, XmlElement } from "./xml-document.ts";
import { attributeOf, cellPlainText, cellXml, withAttribute, xmlText } from "./xml-text.ts";

/** A comment as it stands. Row and column count from 0. */
export interface ListedComment {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** Only the reflection of a conversation, which programs write anew from the conversation's own part. */
  readonly mirrored: boolean;
}

/** A stretch of a comment's text. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
}

export const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** A part without comments. @param main the namespace of sheets */
export const newCommentsPart = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

/** The comments of one sheet, to which some are added, and of which some are lengthened, cut or removed. */
export class CommentList {
  readonly comments: readonly ListedComment[];
  private readonly package: PackageEditor;
  private readonly part: string;
  private readonly document: XmlDocument;
  private readonly list: XmlElement;
  private readonly authors: XmlElement;
  private readonly elements = new Map<string, XmlElement>();
  private readonly added: string[] = [];
  private readonly prefix: string;
  private newAuthor: string | undefined;

  constructor(pkg: PackageEditor, part: string) {
    this.package = pkg;
    this.part = part;
    const document = pkg.document(part);
    const list = document?.child(document.root, "commentList");
    const authors = document?.child(document.root, "authors");
    if (document === undefined || list === undefined || authors === undefined) throw damaged();
    this.document = document;
    this.list = list;
    this.authors = authors;
    this.prefix = document.root.prefix;
    const names = this.authorNames();
    this.comments = document.children(list, "comment").flatMap((element) => {
      const tag = document.openTag(element);
      const ref = (attributeOf(tag, "ref") ?? "").toUpperCase();
      const place = parseAddress(ref);
      if (place === undefined) return [];
      this.elements.set(ref, element);
      const author = names[Number(attributeOf(tag, "authorId") ?? -1)] ?? "";
      const text = this.textElements(element).map((one) => this.textOf(one));
      return [{ ref, ...place, text: text.join(""), author, mirrored: /^tc=\{/i.test(author) }];
    });
  }

  /** How many comments there are. */
  get size(): number {
    return this.document.children(this.list, "comment").length + this.added.length;
  }

  /** Adds a comment to a cell that has none. */
  add(ref: string, runs: readonly Run[], author: string): void {
    const { prefix } = this;
    const text = `<${prefix}text>${this.runsXml(runs)}</${prefix}text>`;
    this.added.push(
      `<${prefix}comment ref="${ref}" authorId="${this.authorId(author)}" shapeId="0">${text}</${prefix}comment>`,
    );
  }

  /** Adds to the text of a comment. @returns whether its text, until now without formats, had to become a run */
  lengthen(ref: string, runs: readonly Run[]): boolean {
    const { document, prefix } = this;
    const comment = this.elements.get(ref);
    if (comment === undefined) return false;
    const text = document.child(comment, "text");
    if (text === undefined) {
      document.append(comment, `<${prefix}text>${this.runsXml(runs)}</${prefix}text>`);
      return false;
    }
    const plain = document.child(text, "t");
    if (plain !== undefined) document.replace(plain, `<${prefix}r>${document.source(plain)}</${prefix}r>`);
    // Readings of characters stand behind the runs.
    const last = text.children.findLast(({ name }) => name === "r" || name === "t");
    const xml = this.runsXml(runs);
    if (last === undefined) document.prepend(text, xml);
    else document.insertAfter(last, xml);
    return plain !== undefined;
  }

  /**
   * Takes a stretch out of a comment's text; runs of which nothing is left go.
   *
   * @param unwrap makes the single run that is left a text without formats again
   */
  cut(ref: string, from: number, to: number, unwrap: boolean): void {
    const { document } = this;
    const comment = this.elements.get(ref);
    if (comment === undefined) return;
    let at = 0;
    const left: { run: XmlElement | undefined; xml: string }[] = [];
    for (const element of this.textElements(comment)) {
      const text = this.textOf(element);
      const start = Math.min(Math.max(from - at, 0), text.length);
      const end = Math.min(Math.max(to - at, 0), text.length);
      at += text.length;
      const run = this.runOf(comment, element);
      if (end === start) {
        left.push({ run, xml: document.source(element) });
        continue;
      }
      const rest = text.slice(0, start) + text.slice(end);
      if (rest === "" && run !== undefined) {
        document.remove(run);
        continue;
      }
      const open = withAttribute(document.openTag(element), "xml:space", "preserve");
      document.setOpenTag(element, open);
      document.setInside(element, cellXml(rest));
      left.push({ run, xml: `${open}${cellXml(rest)}</${element.prefix}t>` });
    }
    const [only] = left;
    if (unwrap && left.length === 1 && only?.run !== undefined) document.replace(only.run, only.xml);
  }

  remove(ref: string): void {
    const comment = this.elements.get(ref);
    if (comment !== undefined) this.document.remove(comment);
  }

  /** Takes an author away who has written none of the comments; those behind him, whom a program put there, move up. */
  removeAuthor(name: string): void {
    const { document } = this;
    const at = this.authorNames().lastIndexOf(name);
    const author = document.children(this.authors, "author")[at];
    if (author === undefined) return;
    const written = document
      .children(this.list, "comment")
      .map((comment) => ({ comment, by: Number(document.attribute(comment, "authorId")) }));
    if (written.some(({ by }) => by === at)) return;
    document.remove(author);
    for (const { comment, by } of written) {
      if (by > at) document.setAttribute(comment, "authorId", String(by - 1));
    }
  }

  save(): void {
    if (this.added.length > 0) this.document.append(this.list, this.added.join(""));
    this.added.length = 0;
    this.package.setText(this.part, this.document.toString());
  }

  private authorId(name: string): number {
    const names = this.authorNames();
    const known = names.indexOf(name);
    if (known >= 0) return known;
    if (this.newAuthor === undefined) {
      this.newAuthor = name;
      this.document.append(this.authors, `<${this.prefix}author>${xmlText(name)}</${this.prefix}author>`);
    }
    return names.length;
  }

  private authorNames(): string[] {
    const { document } = this;
    return document.children(this.authors, "author").map((author) => cellPlainText(document.inside(author)));
  }

  /** The `<t>` of a comment, readings of characters left out. */
  private textElements(comment: XmlElement): XmlElement[] {
    const text = this.document.child(comment, "text");
    if (text === undefined) return [];
    return text.children.flatMap((child) =>
      child.name === "t" ? [child] : child.name === "r" ? this.document.children(child, "t") : [],
    );
  }

  private textOf(element: XmlElement): string {
    return cellPlainText(this.document.inside(element)).replace(/\r\n?/g, "\n");
  }

  private runOf(comment: XmlElement, element: XmlElement): XmlElement | undefined {
    const text = this.document.child(comment, "text");
    return text?.children.find(({ name, children }) => name === "r" && children.includes(element));
  }

  private runsXml(runs: readonly Run[]): string {
    const p = this.prefix;
    return runs
      .map(({ text, bold }) => {
        const font = `<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/>`;
        const format = `<${p}rPr>${bold ? `<${p}b/>` : ""}${font}</${p}rPr>`;
        return `<${p}r>${format}<${p}t xml:space="preserve">${cellXml(text)}</${p}t></${p}r>`;
      })
      .join("");
  }
}
