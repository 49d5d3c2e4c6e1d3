export { type AbsentColumn, absentColumns } from "./absent.ts";
export { type CommonRules, commonRules, ruleTitle } from "./common.ts";
export { type FileCounts, fileCounts, scopeText } from "./file-counts.ts";
export { exclusions, exclusionText, type Headline, percentOf, shareText } from "./headline.ts";
export { hasCeiling, headlines, waivedAboveHalf } from "./headlines.ts";
export { judgedByText } from "./judged-by.ts";
export { notCheckedNote, notCheckedUnit, pileNotes } from "./piles.ts";
