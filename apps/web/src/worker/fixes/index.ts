/** Corrections of form: which are offered, and which were accepted, in the order in which they were. */

export { correctedFiles } from "./corrected.ts";
export { fixId, mergedFixes, withoutCells } from "./merged.ts";
export { fixesOfFindings, hasReason, offeredFixes, reasonId } from "./offered.ts";
