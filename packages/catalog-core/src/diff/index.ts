/** What changed between two states of an entry. */

export { type ElementChange, entryChanges } from "./entry-changes.ts";
export { sameValue } from "./same-value.ts";
