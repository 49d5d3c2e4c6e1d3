import { formatShare, metrics } from "@zp/catalog-core/metrics";
import { type Plan, type PlanGap, standings } from "@zp/catalog-core/plan";
import { percentOf } from "@zp/intake";
import type { GapsView, GapView } from "../../session/protocol.ts";
import { fractionOf, shareOf } from "../calls/summary.ts";

const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));

/** Gaps in words: over all, and of the units that lack something. */
export function gapsView({ overall, byUnit }: Plan["gaps"], unit: string | undefined): GapsView {
  const all = Object.entries(byUnit).map(([name, gaps]) => ({ unit: name, gaps: gaps.map(gapView) }));
  const [once, half] = [0, 1].map(
    (at) =>
      ({ gaps }: (typeof all)[number]): number =>
        gaps[at]?.missing ?? 0,
  );
  return {
    overall: (unit === undefined ? overall : (byUnit[unit] ?? [])).map(gapView),
    byUnit: all
      .filter(({ gaps }) => gaps.some(({ missing, text }) => missing > 0 || text === NOT_COMPUTABLE))
      .sort(
        (a, b) =>
          (once?.(b) ?? 0) - (once?.(a) ?? 0) ||
          (half?.(b) ?? 0) - (half?.(a) ?? 0) ||
          (a.unit < b.unit ? -1 : 1),
      ),
    units: all.length,
  };
}

/** Units that do not reach the target of the list. */
export const unitsShort = ({ byUnit }: Plan["gaps"]): number =>
  Object.values(byUnit).filter((gaps) => gaps.some(({ kind, missing }) => kind === "list" && missing > 0))
    .length;

const NOT_COMPUTABLE = "无法计算";

function gapView(gap: PlanGap): GapView {
  const { metric, kind, bound, state, numerator, denominator, missing, standing } = gap;
  const measured = state !== "not-measured";
  const share = shareOf(gap);
  return {
    metricId: metric,
    title: titles.get(metric) ?? metric,
    kind,
    text: measured ? formatShare(gap) : NOT_COMPUTABLE,
    base: measured ? `${numerator}/${denominator}` : "",
    ...(share === undefined ? {} : { share }),
    ...(kind === "list" ? { targetShare: fractionOf(bound) } : {}),
    missing,
    verdict: verdictOf(gap),
    tone: state !== "measured" || kind === "ceiling" ? "plain" : missing === 0 ? "good" : "bad",
    standing: !measured || missing === 0 ? "" : standings[standing],
    parts: partsOf(gap),
  };
}

function verdictOf({ kind, bound, state, missing }: PlanGap): string {
  if (state === "not-measured") return "";
  const target = kind === "list" ? `目标 ${percentOf(bound)}，` : "";
  const thin = state === "thin" ? "，仅供参考" : "";
  return `${target}${missing === 0 ? "已达到" : `还差 ${missing} 项`}${thin}`;
}

const partsOf = ({ kind, ready, newChannel, rest, waived, toFill, outside }: PlanGap): GapView["parts"] =>
  [
    { id: "ready", label: "按写明的内容能改", count: ready },
    { id: "new-channel", label: "须新开渠道", count: newChannel },
    { id: "rest", label: kind === "list" ? "没有改法" : "只能登记豁免", count: rest },
    { id: "waived", label: "已豁免", count: waived },
    { id: "fill", label: "未填、无法判定，须先填明", count: toFill + outside },
  ].filter(({ count }) => count > 0);
