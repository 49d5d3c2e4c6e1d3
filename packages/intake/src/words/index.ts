export { type AbsentColumn, absentColumns } from "./absent.ts";
export { type CommonRules, commonRules, ruleTitle } from "./common.ts";
export { type FileCounts, fileCounts, scopeText } from "./file-counts.ts";
export { exclusionText, percentOf, shareText } from "./headline.ts";
export { type Headline, hasCeiling, headlines, waivedAboveHalf } from "./headlines.ts";
export { notCheckedNote, pileNotes } from "./piles.ts";
