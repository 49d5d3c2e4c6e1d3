/** Reports as tables and sections, ready to be laid out by whoever writes files; no figure is made here. */

export {
  type AssessmentGiven,
  type AssessmentInput,
  assessmentInput,
  assessmentTables,
  chineseDay,
  composeAssessment,
  type FigureCharts,
  figureCharts,
  type Intake,
  type PackWords,
  type Previous,
  type RankedUnit,
  type ReportIdentity,
  rankUnits,
  type Unranked,
  wordsOf,
} from "./assessment/index.ts";
export { comparisonTables } from "./comparison-tables.ts";
export { diffTables, metricCells, transitionCounts } from "./diff-tables.ts";
export { changeLabels, transitionLabels } from "./diff-words.ts";
export {
  type Address,
  type Block,
  type Books,
  type Chart,
  type ChartSeries,
  type ChartValue,
  chineseNumber,
  type DocumentCell,
  type DocumentColumn,
  type Figure,
  type FigureForm,
  type FlowStep,
  type FormBlock,
  figureText,
  type Inline,
  numbered,
  type Reckoning,
  type ReportDocument,
  reckon,
  type TableBlock,
} from "./document/index.ts";
export { ledgerDecisions, ledgerHeaders, ledgerStateLabels, ledgerTables } from "./ledger-tables.ts";
export { doubtLabels, linkLabels, similarityText } from "./likeness.ts";
export {
  type FigureCell,
  type FigureColumn,
  type FigureTable,
  type ItemColumns,
  metricTables,
} from "./metric-sheets.ts";
export {
  composeAuditOpinion,
  composeBulletin,
  composeFilingRegister,
  composeGuides,
  composeJointReviews,
  composeNotices,
  composeScorecards,
  composeSelfChecks,
  type GuideOptions,
  type UnitPaper,
} from "./papers/index.ts";
export { columnSetsOf } from "./place-forms.ts";
export {
  evidenceText,
  fillingText,
  PLAN_TAKEN,
  planHeaders,
  planTables,
  proposalCells,
  type WhatIfRow,
  whatIfRows,
} from "./plan-tables.ts";
export { elementLabel, type Place, type ProblemRow, problemRows } from "./problem-list.ts";
export { progressTables } from "./progress-tables.ts";
export { dayTexts, stageStateLabels, standingText, unknownLabels } from "./progress-words.ts";
export { comparedLabel, cutProofTables, reconciliationTables } from "./reconciliation-tables.ts";
export { adviceForLone, cutProofLabels, layerLabels, restLabels } from "./reconciliation-words.ts";
export type { TextColumn, TextTable } from "./text-table.ts";
