export { bareHeader } from "./bare-header.ts";
export { fits, type HeaderCandidate, type HeaderMatch, matchHeader, strengthOf } from "./match-header.ts";
export { sideListOf } from "./side-list.ts";
