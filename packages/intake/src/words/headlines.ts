import type { CheckReport } from "@zp/catalog-core/engine";
import { atMostOnce, type Headline, withinHalf } from "./headline.ts";

/**
 * The two figures of the first screen, in words; one that was not measured at all is left out.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * headlines(report)[0]?.verdict; // "已达 80% 目标"
 */
export function headlines(report: CheckReport): Headline[] {
  const once = report.metrics.overall["visits/at-most-once"];
  const half = report.metrics.overall["time-limit/within-half"];
  return [
    ...(once === undefined ? [] : [{ metricId: "visits/at-most-once", ...atMostOnce(once) }]),
    ...(half === undefined
      ? []
      : [
          {
            metricId: "time-limit/within-half",
            ...withinHalf(half, waivedAboveHalf(report), hasCeiling(report)),
          },
        ]),
  ];
}

/**
 * Items above half of the statutory limit that hold a valid waiver.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * waivedAboveHalf(report); // 0
 */
export const waivedAboveHalf = ({ findings }: Pick<CheckReport, "findings">): number =>
  findings.filter(
    (finding) => finding.ruleId === "time-limit/promised-within-half" && finding.waiver !== undefined,
  ).length;

/**
 * Where no document in force sets the ceiling, the share is told and nothing is short of it.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * hasCeiling(report); // true
 */
export const hasCeiling = ({ coverage }: Pick<CheckReport, "coverage">): boolean =>
  coverage.some(({ ruleId }) => ruleId === "time-limit/promised-within-half");
