/**
 * Which entry of one list is which of another: by code, by name, by likeness that is explained. Knows nothing of what is
 * to be compared in them.
 */

export type { MatchCode, MatchEntry, Relation } from "./entry.ts";
export { type MatchOptions, matchLists } from "./match.ts";
export { type NameParts, nameParts, unitKey } from "./name.ts";
export { oppositeWords } from "./opposites.ts";
export { Doubt, Group, Link, LinkReason, Lone, type Pairing } from "./pairing.ts";
export { Similarity, SimilarityPart, similarityOf } from "./similarity.ts";
