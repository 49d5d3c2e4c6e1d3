import type { MetricReport } from "@zp/catalog-core/engine";
import {
  type Books,
  type Chart,
  type FigureCharts,
  figureCharts,
  figureText,
  reckon,
} from "@zp/catalog-core/report-model";
import type { ChartView, FiguresQuery } from "../../session/protocol.ts";
import { triedOut } from "../figures/tried.ts";
import type { Held } from "../held.ts";

const kinds = ["ranks", "limits", "visits"] as const satisfies readonly (keyof FigureCharts)[];

/** The charts of the assessment report, under the conventions that are tried out. */
export function charts(held: Held, { conventions }: FiguresQuery): ChartView[] {
  const { report } = triedOut(held, conventions);
  const all = figureCharts(report, held.pack);
  const { "time-limit/within-half": half } = report.overall;
  // Bars that are nothing but 未填 from end to end say less than the card does.
  const saysNothing = half?.state === "not-measured" && (half.excluded.instant ?? 0) === 0;
  const made = saysNothing ? { ...all, limits: [] } : all;
  return kinds.flatMap((id) => made[id].map((chart) => ({ id, chart, rows: rowsOf(chart, report) })));
}

/** The values of a chart in words, exact and rounded for the eye as everywhere; what cannot be computed says so. */
function rowsOf(
  { categories, series, unit }: Chart,
  { overall, byUnit, byType }: MetricReport,
): ChartView["rows"] {
  const books = { overall, byUnit, byType } as unknown as Books;
  return categories.map((category, at) => ({
    category,
    cells: series.map(({ values }) => {
      const value = values[at];
      const exact = value === undefined ? undefined : reckon(books, value.of);
      return exact === undefined ? "无法计算" : figureText(exact, unit === "share" ? "percent" : "count");
    }),
  }));
}
