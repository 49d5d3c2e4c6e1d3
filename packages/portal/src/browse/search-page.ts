import { Html, html } from "../html/index.ts";
import { page, type Site, type SiteFile } from "../page/index.ts";

/** The search: the only page that needs JavaScript. Without it, it leads to the ways to browse. */
export const searchPage = (site: Site): SiteFile => ({
  path: "search.html",
  content: () =>
    page(
      site,
      {
        path: "search.html",
        title: "搜索",
        description: `在${site.title}中按名称、拼音、首字母、编码、单位搜索。`,
        scripts: ["assets/search.js"],
      },
      (to) => html`<h1>搜索事项</h1>
<form class="search" role="search" action="search.html" id="search-form">
<label for="q">名称、拼音、首字母、编码或单位，可用空格分开几个词</label>
<div><input id="q" name="q" type="search" autocomplete="off"><button type="submit">搜索</button></div>
</form>
<p id="search-status" role="status" class="note" data-source="${to("assets/search-data.js")}"></p>
<ol id="search-results" class="items"></ol>
${new Html("<noscript>")}<p class="note">搜索需要浏览器启用 JavaScript。不启用也可以按<a href="${to("units/index.html")}">单位</a>、<a href="${to("browse/type.html")}">类型</a>、<a href="${to("browse/theme.html")}">主题</a>查找。</p>${new Html("</noscript>")}`,
    ),
});

/** What a server shows for an address that is not there. It may stand at any depth, so its links need the site's own. */
export const notFoundPage = (site: Site): SiteFile => ({
  path: "404.html",
  content: () =>
    page(
      site,
      { path: "404.html", title: "没有这一页", description: "没有这一页。" },
      () => html`<h1>没有这一页</h1>
<p>事项可能已经不再列入清单，或者地址写错了。</p>
<p>${site.url === undefined ? html`请从首页按单位或类型查找。` : html`请从<a href="${site.url}">首页</a>查找，或看<a href="${site.url}changes/index.html">清单变动</a>。`}</p>`,
    ),
});
