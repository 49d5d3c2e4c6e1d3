import { html, type Piece } from "../html/index.ts";
import { type PageHead, page } from "./layout.ts";
import type { LinkTo } from "./links.ts";
import { pager, type Slice, slices } from "./pager.ts";
import type { Site, SiteFile } from "./site.ts";

/** A long list over as many pages as it takes, each under the heading and with links to the others. */
export function* listPages<T>(
  site: Site,
  head: PageHead,
  { entries, size }: { readonly entries: readonly T[]; readonly size: number },
  body: (slice: Slice<T>, to: LinkTo) => Piece,
): Generator<SiteFile, void, undefined> {
  for (const slice of slices(head.path, entries, size)) {
    const title = slice.number === 1 ? head.title : `${head.title}（第 ${slice.number} 页）`;
    yield {
      path: slice.path,
      content: () =>
        page(
          site,
          { ...head, path: slice.path, title },
          (to) => html`<h1>${head.title}</h1>
${body(slice, to)}
${pager(head.path, slice, to)}`,
        ),
    };
  }
}
