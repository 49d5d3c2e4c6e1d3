import { XmlDamage } from "../xlsx/xml-stream.ts";
import { attributeOf, withAttribute } from "./xml-text.ts";

/** An element of a document, with what has been changed about it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon, or "". */
  readonly prefix: string;
  readonly children: readonly XmlElement[];
}

interface Node extends XmlElement {
  readonly children: Node[];
  /** `<` of its opening tag, behind that tag, `<` of its closing tag, behind that. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  /** Instead of the opening tag. */
  open?: string;
  /** Instead of the whole element. */
  instead?: string;
  /** Instead of what stands between the tags. */
  inside?: string;
  readonly first: string[];
  readonly last: string[];
  readonly before: string[];
  readonly after: string[];
}

const tags =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/<>!?][^\s/<>]*)[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>)/g;

/**
 * A small part as a text whose elements can be changed. What is not touched stays as it was to the letter: the text is
 * cut at the elements, never written anew.
 */
export class XmlDocument {
  readonly root: XmlElement;
  private readonly text: string;

  /** @throws XmlDamage where the text is not well-formed, or has a document type. */
  constructor(text: string) {
    this.text = text;
    this.root = parse(text);
  }

  /** The document with its changes. */
  toString(): string {
    const root = this.root as Node;
    const pieces = [this.text.slice(0, root.start)];
    this.render(root, pieces);
    pieces.push(this.text.slice(root.end));
    return pieces.join("");
  }

  /** The child elements of this name. */
  children(parent: XmlElement, name: string): XmlElement[] {
    return (parent as Node).children.filter((child) => child.name === name && child.instead === undefined);
  }

  child(parent: XmlElement, name: string): XmlElement | undefined {
    return this.children(parent, name)[0];
  }

  /** All elements of this name, at any depth. */
  all(name: string, from: XmlElement = this.root): XmlElement[] {
    return from.children.flatMap((child) => [
      ...(child.name === name && (child as Node).instead === undefined ? [child] : []),
      ...this.all(name, child),
    ]);
  }

  openTag(element: XmlElement): string {
    const { open, start, openEnd } = element as Node;
    return open ?? this.text.slice(start, openEnd);
  }

  attribute(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.openTag(element), name);
  }

  /** The element as it was read. */
  source(element: XmlElement): string {
    const { start, end } = element as Node;
    return this.text.slice(start, end);
  }

  /** What stands between its tags, as it was read. */
  inside(element: XmlElement): string {
    const { openEnd, closeStart } = element as Node;
    return this.text.slice(openEnd, closeStart);
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    this.setOpenTag(element, withAttribute(this.openTag(element), name, value));
  }

  setOpenTag(element: XmlElement, tag: string): void {
    (element as Node).open = tag;
  }

  setInside(element: XmlElement, xml: string): void {
    (element as Node).inside = xml;
  }

  replace(element: XmlElement, xml: string): void {
    (element as Node).instead = xml;
  }

  remove(element: XmlElement): void {
    (element as Node).instead = "";
  }

  insertBefore(element: XmlElement, xml: string): void {
    (element as Node).before.push(xml);
  }

  insertAfter(element: XmlElement, xml: string): void {
    (element as Node).after.unshift(xml);
  }

  /** Puts something before the children of an element. */
  prepend(element: XmlElement, xml: string): void {
    (element as Node).first.unshift(xml);
  }

  /** Puts something behind the children of an element. */
  append(element: XmlElement, xml: string): void {
    (element as Node).last.push(xml);
  }

  private render(node: Node, pieces: string[]): void {
    pieces.push(...node.before);
    if (node.instead === undefined) this.renderElement(node, pieces);
    else pieces.push(node.instead);
    pieces.push(...node.after);
  }

  private renderElement(node: Node, pieces: string[]): void {
    const open = this.openTag(node);
    const empty = node.openEnd === node.end;
    const inside = node.inside !== undefined || node.first.length + node.last.length > 0;
    if (!inside && empty) {
      pieces.push(open);
      return;
    }
    pieces.push(empty ? open.replace(/\s*\/>$/, ">") : open, ...node.first);
    if (node.inside !== undefined) pieces.push(node.inside);
    else if (!empty) {
      let at = node.openEnd;
      for (const child of node.children) {
        pieces.push(this.text.slice(at, child.start));
        this.render(child, pieces);
        at = child.end;
      }
      pieces.push(this.text.slice(at, node.closeStart));
    }
    const close = empty ? `</${node.prefix}${node.name}>` : this.text.slice(node.closeStart, node.end);
    pieces.push(...node.last, close);
  }
}

function parse(text: string): Node {
  let root: Node | undefined;
  const open: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(tags)) {
    const position = match.index;
    // Between tags there is no "<": where one stands, the pattern could not read it.
    if (text.slice(at, position).includes("<")) throw new XmlDamage("not well-formed");
    at = position + match[0].length;
    const [tag, slash, qualified] = match;
    if (qualified === undefined) continue;
    if (slash === "/") {
      const node = open.pop();
      if (node === undefined || node.prefix + node.name !== qualified) throw new XmlDamage("wrong end");
      node.closeStart = position;
      node.end = at;
      continue;
    }
    const colon = qualified.indexOf(":") + 1;
    const node: Node = {
      name: qualified.slice(colon),
      prefix: qualified.slice(0, colon),
      children: [],
      start: position,
      openEnd: at,
      closeStart: at,
      end: at,
      first: [],
      last: [],
      before: [],
      after: [],
    };
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(node);
    else if (root === undefined) root = node;
    else throw new XmlDamage("two roots");
    if (!tag.endsWith("/>")) open.push(node);
  }
  if (root === undefined || open.length > 0 || text.slice(at).includes("<"))
    throw new XmlDamage("unexpected end");
  return root;
}
