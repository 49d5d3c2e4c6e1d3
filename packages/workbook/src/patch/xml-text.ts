/*
 * Text into XML and back, and single tags as strings. Everything that is written passes through here, so that no
 * control character, no half of a surrogate pair and no angle bracket of a user's text ever reaches a part.
 */

/** Characters that XML 1.0 has no way to write; programs refuse a file with one of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what XML cannot hold. */
export const writable = (text: string): string =>
  text.replace(unwritable, "").replace(loneSurrogates, "\ufffd").replace(/\r\n?/g, "\n");

/** Text as the content of an element. */
export const xmlText = (text: string): string =>
  writable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Text as the value of an attribute in double quotes. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");

/**
 * Text as the content of a cell's or a comment's `<t>`: there `_x000D_` means a character, so that a text which merely
 * looks like that needs its underscore written in the same way.
 */
export const cellXml = (text: string): string => xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Content of an element or an attribute as text. */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The text of a `<t>`: `plainText` with `_x000D_` and the like resolved. */
export const cellPlainText = (xml: string): string =>
  plainText(xml).replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const patterns = new Map<string, RegExp>();
function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(\\s)(${name})(\\s*=\\s*)("[^"]*"|'[^']*')`);
    patterns.set(name, pattern);
  }
  return pattern;
}

/** The value of a tag's attribute, its entities resolved. `name` may be a pattern as "\\w+:id". */
export function attributeOf(tag: string, name: string): string | undefined {
  const value = attributePattern(name).exec(tag)?.[4];
  return value === undefined ? undefined : plainText(value.slice(1, -1));
}

/** A tag with an attribute changed where it stands, or added as the last one. `value` is text, not yet XML. */
export function withAttribute(tag: string, name: string, value: string): string {
  const match = attributePattern(name).exec(tag);
  if (match === null) return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${xmlAttribute(value)}"${end}`);
  const [whole, space, written, equals, old] = match as unknown as [string, string, string, string, string];
  const quote = old[0]!;
  const text = xmlAttribute(value).replace(/'/g, "&apos;");
  const at = match.index;
  return `${tag.slice(0, at)}${space}${written}${equals}${quote}${text}${quote}${tag.slice(at + whole.length)}`;
}

/** A tag without an attribute. */
export const withoutAttribute = (tag: string, name: string): string =>
  tag.replace(attributePattern(name), "");

/** An XML declaration that says UTF-8. */
export const utf8Declaration = (declaration: string): string =>
  declaration.replace(/(\sencoding\s*=\s*["'])([^"']*)(["'])/, (whole, before, encoding, after) =>
    /^utf-?8$/i.test(encoding) ? whole : `${before}UTF-8${after}`,
  );

/** Whether an attribute of XML's boolean type says yes. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
