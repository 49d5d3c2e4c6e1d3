import { html } from "../html/index.ts";
import { page, pager, type Site, type SiteFile, slices } from "../page/index.ts";
import type { Facet } from "../publication/index.ts";
import { itemPages } from "./item-list.ts";

const OF_A_PAGE = 300;

/** The pages of one way to browse: its values, and the items of each. */
export function* facetPages(site: Site, facet: Facet): Generator<SiteFile, void, undefined> {
  const path = `browse/${facet.key}.html`;
  const sectionOf = facet.key === "channel" ? {} : { section: path };
  for (const slice of slices(path, facet.values, OF_A_PAGE)) {
    yield {
      path: slice.path,
      content: () =>
        page(
          site,
          {
            path: slice.path,
            title: slice.number === 1 ? `按${facet.title}` : `按${facet.title}（第 ${slice.number} 页）`,
            description: `${site.title}，按${facet.title}查找。${facet.about}`,
            ...sectionOf,
          },
          (to) => html`<h1>按${facet.title}</h1>
<p>${facet.about}</p>
${
  slice.entries.length === 0
    ? html`<p class="note">清单没有填写“${facet.title}”，不能这样查找。可以<a href="${to("units/index.html")}">按单位</a>查找。</p>`
    : html`<ul class="tiles">${slice.entries.map(
        ({ label, path: target, items }) =>
          html`<li><a href="${to(target)}">${label}<span>${items.length} 项</span></a></li>\n`,
      )}</ul>`
}
${pager(path, slice, to)}`,
        ),
    };
  }
  for (const { label, path: own, items } of facet.values) {
    const head = {
      path: own,
      title: `${facet.title}：${label}`,
      description: `${site.title}中${facet.title}为“${label}”的事项，共 ${items.length} 项。`,
      trail: [[`按${facet.title}`, path]] as const,
      ...sectionOf,
    };
    yield* itemPages(site, head, items, {
      withUnit: true,
      intro: () => html`<p>共 ${items.length} 项。</p>`,
    });
  }
}
