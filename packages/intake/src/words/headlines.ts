import type { CheckReport } from "@zp/catalog-core/engine";
import { atMostOnceLines, withinHalfLines } from "./headline.ts";

/** A headline figure: the figure with its verdict, and what stands behind it. */
export interface Headline {
  readonly metricId: string;
  readonly lines: readonly string[];
}

/** The two figures of the first screen, each in words; one that was not measured at all is left out. */
export function headlines(report: CheckReport): Headline[] {
  const atMostOnce = report.metrics.overall["visits/at-most-once"];
  const withinHalf = report.metrics.overall["time-limit/within-half"];
  return [
    ...(atMostOnce === undefined
      ? []
      : [{ metricId: "visits/at-most-once", lines: atMostOnceLines(atMostOnce) }]),
    ...(withinHalf === undefined
      ? []
      : [
          {
            metricId: "time-limit/within-half",
            lines: withinHalfLines(withinHalf, waivedAboveHalf(report), hasCeiling(report)),
          },
        ]),
  ];
}

/** Items above half of the statutory limit that hold a valid waiver. */
export const waivedAboveHalf = ({ findings }: Pick<CheckReport, "findings">): number =>
  findings.filter(
    (finding) => finding.ruleId === "time-limit/promised-within-half" && finding.waiver !== undefined,
  ).length;

/** Where no document in force sets the ceiling, the share is told and nothing is short of it. */
export const hasCeiling = ({ coverage }: Pick<CheckReport, "coverage">): boolean =>
  coverage.some(({ ruleId }) => ruleId === "time-limit/promised-within-half");
