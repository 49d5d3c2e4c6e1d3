import { html } from "../html/index.ts";
import { page, type Site, type SiteFile } from "../page/index.ts";

/** Values of a way to browse that the home page shows; the rest stands on its own page. */
const SHOWN = 12;

/** The first page: search, ways to browse, what is new. */
export const homePage = (site: Site): SiteFile => ({
  path: "index.html",
  content: () => {
    const { items, units, facets } = site.publication;
    const [release] = site.history.releases;
    return page(
      site,
      {
        path: "index.html",
        title: site.title,
        description: `${site.title}：${units.length} 个单位的 ${items.length} 个事项的办事指南、目录清单和实施清单。`,
      },
      (to) => html`<section class="hero">
<h1>${site.title}</h1>
<p>${units.length} 个单位，${items.length} 个事项的办事指南</p>
<form class="search" role="search" action="${to("search.html")}">
<label for="home-q">找一件要办的事</label>
<div><input id="home-q" name="q" type="search" placeholder="例如：食品经营、shipin、spjy" autocomplete="off"><button type="submit">搜索</button></div>
</form>
</section>
<section aria-labelledby="by-unit"><h2 id="by-unit">按单位</h2>
<ul class="tiles">${[...units]
        .sort((a, b) => b.items.length - a.items.length)
        .slice(0, SHOWN)
        .map(
          ({ name, slug, items: own }) =>
            html`<li><a href="${to(`units/${slug}.html`)}">${name}<span>${own.length} 项</span></a></li>\n`,
        )}</ul>
${units.length > SHOWN && html`<p><a href="${to("units/index.html")}">全部 ${units.length} 个单位</a></p>`}</section>
${facets
  .filter(({ values }) => values.length > 0)
  .map(
    ({ key, title, values }) => html`<section aria-labelledby="by-${key}"><h2 id="by-${key}">按${title}</h2>
<ul class="tiles">${values
      .slice(0, SHOWN)
      .map(
        ({ label, path, items: own }) =>
          html`<li><a href="${to(path)}">${label}<span>${own.length} 项</span></a></li>\n`,
      )}</ul>
${values.length > SHOWN && html`<p><a href="${to(`browse/${key}.html`)}">全部 ${values.length} 类${title}</a></p>`}</section>
`,
  )}
<section aria-labelledby="news"><h2 id="news">变动和数据</h2>
<ul class="entries">
<li><a href="${to("changes/index.html")}">清单变动</a><span>${
        release === undefined
          ? `本版 ${site.source.takenOn}`
          : `${release.after.takenOn}：新增 ${release.counts.added} 项，减少 ${release.counts.removed} 项，改动 ${release.counts.changed} 项`
      }</span></li>
<li><a href="${to("statistics.html")}">统计</a><span>各项指标的公式、分子、分母和不计入的事项</span></li>
<li><a href="${to("data.html")}">数据下载</a><span>xlsx、csv、json、JSON-LD</span></li>
</ul></section>`,
    );
  },
});
