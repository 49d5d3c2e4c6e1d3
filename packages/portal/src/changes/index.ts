/** What changed from version to version: change log, feed, and when an item last changed. */
export { changePages } from "./change-pages.ts";
export { feed } from "./feed.ts";
export {
  type History,
  historyOf,
  type ItemChange,
  type LastChange,
  type Release,
  type Version,
} from "./history.ts";
