/** What every page has in common. */
export { type PageHead, page } from "./layout.ts";
export { type LinkTo, linksFrom, prose, webAddress } from "./links.ts";
export { listPages } from "./list-pages.ts";
export type { Slice } from "./pager.ts";
export type { Site, SiteFile } from "./site.ts";
