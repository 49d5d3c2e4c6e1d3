import { type Html, html } from "../html/index.ts";

/** From a page to another one of the site, relative: the site works under any path and from a disk. */
export type LinkTo = (target: string) => string;

/**
 * @example linksFrom("items/a.html")("index.html") // "../index.html"
 */
export const linksFrom = (path: string): LinkTo => {
  const up = "../".repeat(path.split("/").length - 1);
  return (target) => `${up}${target}`;
};

/**
 * An address out of a list as a link, where it is one; else `undefined`. No other protocol is let through.
 *
 * @example webAddress("javascript:alert(1)") // undefined
 */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s"<>\\]+$/iu.test(trimmed)) return undefined;
  try {
    return new URL(trimmed).href;
  } catch {
    return undefined;
  }
}

/** A text as it stands in a list, line by line; an address in it alone can be clicked. */
export function prose(text: string): Html {
  const address = webAddress(text);
  if (address !== undefined) return html`<a href="${address}" rel="noopener nofollow">${text.trim()}</a>`;
  return html`<span class="prose">${text.trim()}</span>`;
}
