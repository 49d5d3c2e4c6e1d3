import { Html, html } from "./html/index.ts";
import type { Site, SiteFile } from "./page/index.ts";

/** The protocol's limit of addresses in one map. */
const OF_A_MAP = 50_000;

/** Pages for search engines (sitemaps.org), where the site's address is known: home, units and items. */
export function* sitemap(site: Site): Generator<SiteFile, void, undefined> {
  const { url, publication, source } = site;
  if (url === undefined) return;
  const paths = [
    "",
    ...["units/index.html", "directory/index.html", "statistics.html", "changes/index.html", "data.html"],
    ...publication.units.map(({ slug }) => `units/${slug}.html`),
    ...publication.items.map(({ path }) => path),
  ];
  const lastChange = new Map(
    publication.items.map(({ item, path }) => [path, site.history.lastChangeOf(item.id)?.on]),
  );
  const maps = Array.from({ length: Math.ceil(paths.length / OF_A_MAP) }, (_unused, at) =>
    paths.slice(at * OF_A_MAP, (at + 1) * OF_A_MAP),
  );
  const nameOf = (at: number): string => (maps.length === 1 ? "sitemap.xml" : `sitemap-${at + 1}.xml`);
  for (const [at, map] of maps.entries()) {
    yield {
      path: nameOf(at),
      content: () =>
        html`${HEAD}
<urlset xmlns="${NAMESPACE}">
${map.map((path) => {
  const on = path === "" ? source.takenOn : lastChange.get(path);
  return html`<url><loc>${url}${path}</loc>${on !== undefined && html`<lastmod>${on}</lastmod>`}</url>\n`;
})}</urlset>
`.markup,
    };
  }
  if (maps.length > 1) {
    yield {
      path: "sitemap.xml",
      content: () =>
        html`${HEAD}
<sitemapindex xmlns="${NAMESPACE}">
${maps.map((_map, at) => html`<sitemap><loc>${url}${nameOf(at)}</loc></sitemap>\n`)}</sitemapindex>
`.markup,
    };
  }
  yield { path: "robots.txt", content: () => `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n` };
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const HEAD = new Html('<?xml version="1.0" encoding="UTF-8"?>');
