export { type AssessmentGiven, assessmentInput } from "./assessment-input.ts";
export { composeAssessment } from "./compose.ts";
export { assessmentTables } from "./data-tables.ts";
export { chineseDay } from "./facts.ts";
export { type FigureCharts, figureCharts } from "./figure-charts.ts";
export type { AssessmentInput, Intake, Previous, ReportIdentity } from "./input.ts";
export { type PackWords, wordsOf } from "./pack-words.ts";
export { type RankedUnit, rankUnits, type Unranked } from "./ranking.ts";
