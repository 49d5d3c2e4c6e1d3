/** Ways to an item: home, units, types, levels, audiences, themes, search, directory. */
export { directoryPages } from "./directory-pages.ts";
export { facetPages } from "./facet-pages.ts";
export { homePage } from "./home-page.ts";
export { notFoundPage, searchPage } from "./search-page.ts";
export { unitPages } from "./unit-pages.ts";
