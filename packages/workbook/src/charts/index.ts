export { addCharts, type PlacedChart } from "./add-charts.ts";
export { type ChartData, chartPart } from "./chart-part.ts";
