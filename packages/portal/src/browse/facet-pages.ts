import { html } from "../html/index.ts";
import { listPages, type Site, type SiteFile } from "../page/index.ts";
import type { Facet } from "../publication/index.ts";
import { itemPages } from "./item-list.ts";

const OF_A_PAGE = 300;

/** The pages of one way to browse: its values, and the items of each. */
export function* facetPages(site: Site, facet: Facet): Generator<SiteFile, void, undefined> {
  const path = `browse/${facet.key}.html`;
  const sectionOf = facet.key === "channel" ? {} : { section: path };
  yield* listPages(
    site,
    {
      path: path,
      title: `按${facet.title}`,
      description: `${site.title}，按${facet.title}查找。${facet.about}`,
      ...sectionOf,
    },
    { entries: facet.values, size: OF_A_PAGE },
    (slice, to) => html`<p>${facet.about}</p>
${
  slice.entries.length === 0
    ? html`<p class="note">清单没有填写“${facet.title}”，不能这样查找。可以<a href="${to("units/index.html")}">按单位</a>查找。</p>`
    : html`<ul class="tiles">${slice.entries.map(
        ({ label, path: target, items }) =>
          html`<li><a href="${to(target)}">${label}<span>${items.length} 项</span></a></li>\n`,
      )}</ul>`
}`,
  );
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
