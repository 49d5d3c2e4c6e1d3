export type { Chart, ChartSeries, ChartValue } from "./chart.ts";
export type {
  Block,
  DocumentCell,
  DocumentColumn,
  FlowStep,
  FormBlock,
  Inline,
  ReportDocument,
  TableBlock,
} from "./document.ts";
export {
  type Address,
  type Books,
  type Figure,
  type FigureForm,
  figureText,
  type Reckoning,
  reckon,
} from "./figure.ts";
export { chineseNumber, numbered } from "./numbering.ts";
