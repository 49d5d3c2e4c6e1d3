export { diffTables, metricCells, transitionCounts } from "./diff-tables.ts";
export { changeLabels, transitionLabels } from "./diff-words.ts";
export { ledgerDecisions, ledgerHeaders, ledgerStateLabels, ledgerTables } from "./ledger-tables.ts";
export { doubtLabels, linkLabels, similarityText } from "./likeness.ts";
export { type FigureCell, type FigureColumn, type FigureTable, metricTables } from "./metric-sheets.ts";
export { elementLabel, type Place, type ProblemRow, problemRows } from "./problem-list.ts";
export { comparedLabel, cutProofTables, reconciliationTables } from "./reconciliation-tables.ts";
export { adviceForLone, cutProofLabels, layerLabels, restLabels } from "./reconciliation-words.ts";
export type { TextColumn, TextTable } from "./text-table.ts";
