export { type FigureCell, type FigureColumn, type FigureTable, metricTables } from "./metric-sheets.ts";
export { elementLabel, type Place, type ProblemRow, problemRows } from "./problem-list.ts";
