/** What every page has in common. */
export { type PageHead, page } from "./layout.ts";
export { type LinkTo, linksFrom, prose, webAddress } from "./links.ts";
export { pager, type Slice, slices } from "./pager.ts";
export type { Site, SiteFile } from "./site.ts";
