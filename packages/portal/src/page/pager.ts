import { type Html, html } from "../html/index.ts";
import type { LinkTo } from "./links.ts";

/** One page of a long list. */
export interface Slice<T> {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly entries: readonly T[];
  /** Place of the first entry in the whole list, from 0. */
  readonly from: number;
}

/**
 * A long list in pages: `type.html`, `type-2.html` … An empty list has one page.
 *
 * @example slices("a.html", ["x", "y", "z"], 2).map(({ path, entries }) => [path, entries.length]) // [["a.html", 2], ["a-2.html", 1]]
 */
export function slices<T>(path: string, entries: readonly T[], size: number): Slice<T>[] {
  const count = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: count }, (_unused, at) => ({
    path: pathOfSlice(path, at + 1),
    number: at + 1,
    count,
    entries: entries.slice(at * size, (at + 1) * size),
    from: at * size,
  }));
}

const pathOfSlice = (path: string, number: number): string =>
  number === 1 ? path : path.replace(/\.html$/u, `-${number}.html`);

/** Links to the other pages of a list: both ends, the neighbours, and where this one is. */
export function pager(path: string, { number, count }: Slice<unknown>, to: LinkTo): Html | undefined {
  if (count === 1) return undefined;
  const shown = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])].filter(
    (one) => one >= 1 && one <= count,
  );
  return html`<nav class="pager" aria-label="分页"><ul>${
    number > 1 && html`<li><a href="${to(pathOfSlice(path, number - 1))}" rel="prev">上一页</a></li>`
  }${shown.map(
    (one, at) =>
      html`${at > 0 && one > shown[at - 1]! + 1 && html`<li aria-hidden="true">…</li>`}<li><a href="${to(pathOfSlice(path, one))}" aria-label="第 ${one} 页"${one === number && html` aria-current="page"`}>${one}</a></li>`,
  )}${
    number < count && html`<li><a href="${to(pathOfSlice(path, number + 1))}" rel="next">下一页</a></li>`
  }</ul><p>第 ${number} 页，共 ${count} 页</p></nav>`;
}
