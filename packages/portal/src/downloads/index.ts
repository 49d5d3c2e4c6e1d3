/** The lists in open formats. */
export { dataPage } from "./data-page.ts";
export { downloads, unitDownloads } from "./list-files.ts";
