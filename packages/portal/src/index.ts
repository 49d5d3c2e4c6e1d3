/**
 * `@zp/portal`: a published list as a static site that any web server can hold. Pure: files out, no disk.
 *
 * - `portalOf` takes the lists of a day and gives every page, download, feed and the search index.
 * - `assetNames` are the files of `@zp/portal/assets/` that stand beside the pages.
 * - `withoutPersons` is what keeps the roster out of anything published.
 */
export type { Version } from "./changes/index.ts";
export type { SiteFile } from "./page/index.ts";
export { type Portal, type PortalOptions, portalOf } from "./portal.ts";
export {
  type Publication,
  type PublishedItem,
  type PublishedUnit,
  type Withheld,
  withoutPersons,
} from "./publication/index.ts";

/** Files of `@zp/portal/assets/`, to be copied into `assets/` of the site as they are. */
export const assetNames: readonly string[] = ["tokens.css", "portal.css", "search.js", "icon.svg"];
