/** A piece of a page: text that is already markup. Only {@link html} makes it, so that every other text is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: texts and numbers are escaped, `undefined` and `false` leave nothing, lists are joined. */
export type Piece = Html | string | number | undefined | false | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Neither HTML nor XML can hold these, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const special = new RegExp(`[&<>"']|${forbidden.source}`, "u");

/**
 * A text as markup shows it, in HTML and XML, between tags and inside quoted attributes.
 *
 * @example escapeText('<a title="1">') // "&lt;a title=&quot;1&quot;&gt;"
 */
export const escapeText = (text: string): string =>
  special.test(text)
    ? text.replace(forbidden, "").replace(/[&<>"']/gu, (character) => entities[character]!)
    : text;

/** The fixed stretches of each template, without the indentation of the source. */
const fixed = new WeakMap<TemplateStringsArray, readonly string[]>();

function stretchesOf(template: TemplateStringsArray): readonly string[] {
  let stretches = fixed.get(template);
  if (stretches === undefined) {
    stretches = template.map((text) => text.replace(/\n\s+/gu, "\n"));
    fixed.set(template, stretches);
  }
  return stretches;
}

function markupOf(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escapeText(piece);
  if (typeof piece === "number") return String(piece);
  let markup = "";
  for (const one of piece) markup += markupOf(one);
  return markup;
}

/**
 * Markup with values in it. Whatever is no markup itself is escaped: what stands in a list can become no tag and no
 * attribute. Attributes are quoted in the template.
 *
 * @example
 * html`<p>${"1 < 2"}</p>`.markup; // "<p>1 &lt; 2</p>"
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const stretches = stretchesOf(template);
  let markup = stretches[0]!;
  for (const [at, piece] of pieces.entries()) markup += markupOf(piece) + stretches[at + 1]!;
  return new Html(markup);
}

/** JSON that may stand inside a script element: nothing in it ends the element. */
export const jsonIn = (value: unknown): Html =>
  new Html(
    JSON.stringify(value)
      .replaceAll("<", "\\u003c")
      .replaceAll("\u2028", "\\u2028")
      .replaceAll("\u2029", "\\u2029"),
  );
