import type { MetricReport, PolicyPack } from "../../engine/index.ts";
import type { Block, Books, Chart } from "../document/index.ts";
import { atMostOnceChart, limitsChart, visitsChart } from "./charts.ts";
import { Facts } from "./facts.ts";
import { rankUnits } from "./ranking.ts";
import { shortNames } from "./short-names.ts";

/** The charts that figures alone allow: those of the assessment report. */
export interface FigureCharts {
  /** Units with a rank, with a line at the target; long lists go on in a next one. None for less than two units. */
  readonly ranks: readonly Chart[];
  /** How items stand with their limits, over all and by type; none where there is no item. */
  readonly limits: readonly Chart[];
  /** 0, 1, 2 and more visits, over all and by type; none where visits were not measured. */
  readonly visits: readonly Chart[];
}

/**
 * Charts of a county's figures, for a page that has no report around them.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * figureCharts(check(catalogue).metrics, zhenping2018).visits[0]?.series.map(({ name }) => name);
 * // ["0次", "1次", "2次及以上", "未填或读不出"]
 */
export function figureCharts(metrics: MetricReport, pack: PolicyPack): FigureCharts {
  const { overall, byUnit, byType } = metrics;
  const facts = new Facts({ overall, byUnit, byType } as unknown as Books);
  const ranking = rankUnits(metrics, pack);
  const measured = { facts, report: { metrics } };
  const shortName = shortNames(
    ranking.map(({ unit }) => unit),
    pack.jurisdiction.name,
  );
  return {
    ranks: chartsIn(atMostOnceChart({ facts, pack, ranking, shortName })),
    limits: chartsIn(limitsChart(measured)),
    visits: chartsIn(visitsChart(measured)),
  };
}

const chartsIn = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
