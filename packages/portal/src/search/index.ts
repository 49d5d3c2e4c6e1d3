/** What the search page scans. */
export { searchData, syllablesOf } from "./search-data.ts";
