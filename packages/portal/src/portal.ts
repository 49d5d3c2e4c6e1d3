import { checkCatalogue, type PolicyPack } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { shortId } from "@zp/catalog-core/snapshot";
import { directoryPages, facetPages, homePage, notFoundPage, searchPage, unitPages } from "./browse/index.ts";
import { changePages, feed, historyOf, type Version } from "./changes/index.ts";
import { dataPage, downloads, unitDownloads } from "./downloads/index.ts";
import { guidePage } from "./guide/index.ts";
import type { Site, SiteFile } from "./page/index.ts";
import { type Publication, publicationOf } from "./publication/index.ts";
import { searchData } from "./search/index.ts";
import { sitemap } from "./sitemap.ts";
import { statisticsPages } from "./statistics/index.ts";

/** What a site is made with. */
export interface PortalOptions {
  readonly pack: PolicyPack;
  /** Earlier published versions, oldest first: change log, feed, and when an item last changed. */
  readonly previous?: readonly Version[];
  /** Where the site will stand: `https://www.zhp.gov.cn/zwfw/`. QR codes and the map of the site need it. */
  readonly url?: string;
  /** Name of the site; of the pack's place where it is not given. */
  readonly title?: string;
}

/** A site before it is written: what is published, and every file of it. */
export interface Portal {
  readonly publication: Publication;
  /**
   * Every file but the assets, each rendered only when its `content` is asked for; in the same order each time, with the
   * same bytes for the same lists.
   */
  files(): Generator<SiteFile, void, undefined>;
}

/**
 * The lists of a day as a static site (镇政办发〔2018〕98号 五(四)): 办事指南 for each item, units, ways to browse, search,
 * downloads, changes, figures with their definitions. Files out, no disk; the style sheets and the script of the search
 * stand in `assets/` beside this code and are copied as they are ({@link assetNames}).
 *
 * @param version the lists with their snapshot id
 * @throws TypeError where `url` is no address of the web
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 编制单位: "镇坪县水利局", 到办事现场次数: "1" }]);
 * const portal = portalOf({ id: `sha-256:${"0".repeat(64)}`, takenOn: "2018-08-25", catalogue }, { pack: zhenping2018 });
 * portal.publication.items[0]?.path; // "items/0cc56f9cde3d89e7.html"
 * [...portal.files()].map(({ path }) => path).slice(0, 2); // ["index.html", "search.html"]
 */
export function portalOf(version: Version, { pack, previous = [], url, title }: PortalOptions): Portal {
  // Who stood on any roster is nobody's to publish, in no version.
  const roster = [...previous, version].flatMap(({ catalogue }) => catalogue.roster);
  const versions = [...previous, version].map((one) => ({ ...one, catalogue: { ...one.catalogue, roster } }));
  const publication = publicationOf({ ...version.catalogue, roster }, pack);
  const { id, takenOn } = version;
  const place = pack.jurisdiction.name;
  const site: Site = {
    title: title ?? `${place}政务服务事项`,
    place,
    url: url === undefined ? undefined : baseOf(url),
    source: { id, shortId: shortId(id), takenOn, title: version.title },
    publication,
    history: historyOf(versions, pack),
    report: checkCatalogue(publication.catalogue, { pack: { ...pack, rules: {} }, rules: [], metrics })
      .metrics,
    pack: { id: pack.id, version: pack.version, title: pack.title },
  };
  return { publication, files: () => filesOf(site) };
}

/** The address of a folder, however it was written. */
function baseOf(text: string): string {
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError(`${text} is no web address`);
  url.hash = "";
  url.search = "";
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function* filesOf(site: Site): Generator<SiteFile, void, undefined> {
  yield homePage(site);
  yield searchPage(site);
  yield searchData(site);
  yield* unitPages(site);
  for (const facet of site.publication.facets) yield* facetPages(site, facet);
  for (const published of site.publication.items) {
    yield { path: published.path, content: () => guidePage(published, site) };
  }
  yield* directoryPages(site);
  yield* statisticsPages(site);
  yield* changePages(site);
  yield feed(site);
  yield dataPage(site);
  yield* downloads(site);
  yield* unitDownloads(site);
  yield* sitemap(site);
  yield notFoundPage(site);
}
