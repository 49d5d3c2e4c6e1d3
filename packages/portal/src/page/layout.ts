import { type Html, html, type Piece } from "../html/index.ts";
import { type LinkTo, linksFrom } from "./links.ts";
import type { Site } from "./site.ts";

/** What a page says of itself. */
export interface PageHead {
  readonly path: string;
  readonly title: string;
  /** For search engines, one sentence. */
  readonly description: string;
  /** From the home page to this one, without both. */
  readonly trail?: readonly (readonly [label: string, path: string])[];
  /** Which entry of the navigation it belongs to. */
  readonly section?: string;
  /** Structured data, JSON-LD: a data block, no script. */
  readonly data?: Html;
  readonly scripts?: readonly string[];
}

const sections = [
  ["units/index.html", "单位"],
  ["browse/type.html", "类型"],
  ["browse/level.html", "层级"],
  ["browse/audience.html", "对象"],
  ["browse/theme.html", "主题"],
  ["browse/four.html", "四办"],
  ["directory/index.html", "目录清单"],
  ["statistics.html", "统计"],
  ["changes/index.html", "变动"],
  ["data.html", "数据"],
] as const;

/** A way to browse that the lists say nothing about leads nowhere: its page says so to who comes by its address. */
function isFilled(path: string, { publication }: Site): boolean {
  if (path === "directory/index.html") return publication.directory.length > 0;
  const facet = publication.facets.find(({ key }) => path === `browse/${key}.html`);
  return facet === undefined || facet.values.length > 0;
}

/** Nothing runs and nothing is loaded but what the site itself brings. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** A whole page around its content. */
export function page(site: Site, head: PageHead, content: (to: LinkTo) => Piece): string {
  const to = linksFrom(head.path);
  const isHome = head.path === "index.html";
  const title = isHome ? site.title : `${head.title} - ${site.title}`;
  const canonical = site.url === undefined ? undefined : `${site.url}${isHome ? "" : head.path}`;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${head.description}">
<title>${title}</title>
${canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`}<link rel="icon" href="${to("assets/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/tokens.css")}">
<link rel="stylesheet" href="${to("assets/portal.css")}">
<link rel="alternate" type="application/atom+xml" title="清单变动" href="${to("changes/feed.xml")}">
${head.data !== undefined && html`<script type="application/ld+json">${head.data}</script>\n`}${(head.scripts ?? []).map((script) => html`<script src="${to(script)}" defer></script>\n`)}</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="masthead">
<div class="bar">
<a class="brand" href="${to("index.html")}">${site.title}</a>
${!searches.has(head.path) && quickSearch(to)}</div>
<nav class="sections" aria-label="栏目"><ul>${sections
    .filter(([target]) => head.section === target || isFilled(target, site))
    .map(
      ([target, label]) =>
        html`<li><a href="${to(target)}"${head.section === target && html` aria-current="true"`}>${label}</a></li>`,
    )}</ul></nav>
</header>
${!isHome && trailOf(head, to)}<main id="content" tabindex="-1">
${content(to)}
</main>
<footer class="colophon">
<p>${site.title}，按 ${site.source.takenOn} 的清单生成，快照 <span class="code">${site.source.shortId}</span>。</p>
<p><a href="${to("data.html")}">数据下载与版本核对</a> · <a href="${to("changes/feed.xml")}">变动订阅（Atom）</a> · <a href="${to("statistics.html")}">统计口径</a></p>
</footer>
</body>
</html>
`.markup;
}

/** Pages that have a larger search of their own. */
const searches: ReadonlySet<string> = new Set(["index.html", "search.html"]);

const quickSearch = (
  to: LinkTo,
): Html => html`<form class="quick" role="search" action="${to("search.html")}">
<label class="unseen" for="quick-q">搜索事项</label>
<input id="quick-q" name="q" type="search" placeholder="事项名称、拼音、首字母" autocomplete="off">
<button type="submit">搜索</button>
</form>
`;

function trailOf({ trail = [], title }: PageHead, to: LinkTo): Html {
  const links = [["首页", "index.html"] as const, ...trail];
  return html`<nav class="trail" aria-label="位置"><ol>${links.map(
    ([label, target]) => html`<li><a href="${to(target)}">${label}</a></li>`,
  )}<li aria-current="page">${title}</li></ol></nav>
`;
}
