import { formatShare } from "@zp/catalog-core/metrics";
import {
  type Plan,
  type PlanGap,
  type PlanKind,
  planKinds,
  type Standing,
  standings,
  type WhatIf,
} from "@zp/catalog-core/plan";
import { evidenceText, fillingText, proposalCells, whatIfRows } from "@zp/catalog-core/report-model";
import { shortId } from "@zp/catalog-core/snapshot";
import { labelOf } from "@zp/catalog-core/terms";
import { percentOf } from "@zp/intake";
import type { Paint } from "./paint.ts";
import { fit, table, wrap } from "./text.ts";

const ONCE = "visits/at-most-once";
const names: Readonly<Record<string, string>> = {
  [ONCE]: "最多跑一次",
  "time-limit/within-half": "承诺不超过法定一半",
};
const FEW_UNITS = 6;

/** How the plan is shown. */
export interface PlanScreen {
  readonly plan: Plan;
  /** Id of the snapshot of the lists. */
  readonly snapshot: string;
  /** What the cheapest set, or the choice, comes to. */
  readonly outcome: WhatIf;
  /** A choice was made: the figures are of it, not of the cheapest set. */
  readonly chosen: boolean;
  /** The unit that alone is shown. */
  readonly unit: string | undefined;
  readonly further: readonly string[];
  readonly columns: number;
  readonly paint: Paint;
}

/** How far to the targets, and what would get there, on one screen. */
export function planLines(screen: PlanScreen): string[] {
  const { plan, snapshot, unit, paint } = screen;
  const width = Math.max(60, Math.min(screen.columns, 110));
  const gaps = unit === undefined ? plan.gaps.overall : (plan.gaps.byUnit[unit] ?? []);
  return [
    paint(
      "dim",
      `${unit ?? `编制单位 ${Object.keys(plan.gaps.byUnit).length} 个，实施清单 ${plan.items} 项`}；政策包 ${plan.pack.id}（第 ${plan.pack.version} 版）；判定日 ${plan.asOf}；快照 ${shortId(snapshot)}`,
    ),
    ...gaps.flatMap((gap) => gapLines(gap, width, paint)),
    ...(unit === undefined ? unitLines(plan, paint) : rolledUpLines(plan, unit)),
    ...(screen.chosen ? [] : cheapestLines(plan, paint)),
    ...outcomeLines(screen),
    ...restLines(plan, width),
    ...screen.further,
  ];
}

function gapLines(gap: PlanGap, width: number, paint: Paint): string[] {
  const { metric, kind, state, missing, waived, ready, newChannel, toFill, outside, rest, standing } = gap;
  const name = names[metric] ?? metric;
  if (state === "not-measured") return [paint("bold", `${name}：无法计算`), `    ${unmeasured(gap)}`];
  const share = `${gap.numerator}/${gap.denominator}（${formatShare(gap)}）`;
  const target = kind === "list" ? `，目标 ${percentOf(gap.bound)}` : "";
  const verdict = missing === 0 ? "已达到" : `还差 ${missing} 项`;
  const thin = state === "thin" ? "，仅供参考" : "";
  const parts = [
    ready > 0 ? `按写明的内容能改 ${ready} 项` : "",
    newChannel > 0 ? `须新开渠道 ${newChannel} 项` : "",
    rest > 0 ? (kind === "list" ? `没有改法 ${rest} 项` : `只能登记豁免 ${rest} 项`) : "",
    waived > 0 ? `已豁免 ${waived} 项` : "",
    toFill + outside > 0 ? `未填、无法判定 ${toFill + outside} 项，须先填明` : "",
  ].filter((text) => text !== "");
  const how = missing === 0 ? "" : leads[standing];
  const note = `${how}${parts.join("；")}`;
  return [
    paint("bold", `${name}  ${share}${target}，${verdict}${thin}`),
    ...(note === "" ? [] : wrap(note, width - 4, "    ")),
  ];
}

/** The unit together with those under it: shown, not asked. */
const rolledUpLines = ({ gaps }: Plan, unit: string): string[] =>
  (gaps.byUnitRolledUp[unit] ?? [])
    .filter(({ state }) => state !== "not-measured")
    .map((gap) => {
      const share = `${gap.numerator}/${gap.denominator}（${formatShare(gap)}）`;
      return `含所属单位：${names[gap.metric]}  ${share}，${gap.missing === 0 ? "已达到" : `还差 ${gap.missing} 项`}`;
    });

const leads: Readonly<Record<Standing, string>> = {
  reached: "",
  ready: "",
  "new-channels": "现有渠道不够：",
  fill: "能改的都改仍不够，须先补填：",
  waivers: "",
  beyond: "建议的改法都用上仍达不到：",
  thin: "已判定的太少，先补填，填明以后再定改哪些：",
  "not-measured": "",
};

const unmeasured = ({ outside, toFill }: PlanGap): string =>
  outside + toFill > 0 ? `${outside + toFill} 项没有列、未填或无法判定，须先填明` : "没有要判定的事项";

const short: Readonly<Record<Standing, string>> = {
  reached: "",
  ready: "现有渠道够",
  "new-channels": "须新开渠道",
  fill: "须先补填",
  waivers: "",
  beyond: "达不到",
  thin: "先补填",
  "not-measured": "无法计算",
};

/** Units that lack something, those that lack most first. */
function unitLines({ gaps }: Plan, paint: Paint): string[] {
  const rows = Object.entries(gaps.byUnit)
    .map(([unit, [once, half]]) => ({ unit, once, half }))
    .filter(({ once, half }) => (once?.missing ?? 0) + (half?.missing ?? 0) > 0)
    .sort(
      (a, b) =>
        (b.once?.missing ?? 0) - (a.once?.missing ?? 0) ||
        (b.half?.missing ?? 0) - (a.half?.missing ?? 0) ||
        (a.unit < b.unit ? -1 : 1),
    );
  if (rows.length < 2) return [];
  const shown = rows.slice(0, FEW_UNITS);
  const [head = "", ...body] = table(
    [
      ["各单位", "最多跑一次", "还差", "能改", "新渠道", "待填", "怎么办", "时限还差"],
      ...shown.map(({ unit, once, half }) => [
        fit(unit, 26),
        once === undefined || once.state === "not-measured"
          ? "无法计算"
          : `${once.numerator}/${once.denominator}`,
        ...[once?.missing, once?.ready, once?.newChannel, once && once.toFill + once.outside].map((count) =>
          String(count ?? 0),
        ),
        once === undefined || once.missing === 0 ? "" : short[once.standing],
        String(half?.missing ?? 0),
      ]),
    ],
    { right: [1, 2, 3, 4, 5, 7], indent: 2 },
  );
  const more =
    rows.length > shown.length
      ? `  另有 ${rows.length - shown.length} 个单位有差额，见 --details 或 --out`
      : undefined;
  return ["", paint("dim", head), ...body, ...(more === undefined ? [] : [paint("dim", more)])];
}

function cheapestLines({ cheapest, proposals, gaps }: Plan, paint: Paint): string[] {
  if (gaps.overall.length === 0) return ["", "政策包没有设定目标，也没有规定承诺时限的上限，没有差额可算。"];
  if (cheapest.changes === 0) {
    const open = [gaps.overall, ...Object.values(gaps.byUnit)].some((list) =>
      list.some(({ missing, state }) => missing > 0 || state === "not-measured"),
    );
    return [
      "",
      paint("bold", open ? "现在提不出改法：先补填、补列，填明以后再定改哪些。" : "没有差额，不用改。"),
    ];
  }
  const costs = new Map<string, number>();
  const taken = new Set(cheapest.ids);
  for (const { id, kind, cost } of proposals) {
    if (taken.has(id)) costs.set(kind, (costs.get(kind) ?? 0) + Number(cost));
  }
  const kinds = Object.entries(planKinds).flatMap(([kind, { label }]) => {
    const count = cheapest.byKind[kind as PlanKind];
    return count === undefined ? [] : [[label, `${count} 处`, `代价 ${costText(costs.get(kind) ?? 0)}`]];
  });
  const { county, units, all } = cheapest.goals;
  const goals =
    cheapest.goal === "all" && all !== undefined && county !== undefined && county.changes !== all.changes
      ? [`  最多跑一次：只求总体达标改 ${county.changes} 处，各单位也都达标改 ${units?.changes ?? 0} 处`]
      : [];
  return [
    "",
    paint("bold", `最省的改法：共 ${cheapest.changes} 处，代价 ${cheapest.cost}`),
    ...table(kinds, { right: [1, 2], indent: 2 }),
    ...goals,
  ];
}

/** For the eye: sums of decimal costs are exact in the plan. */
const costText = (cost: number): string => String(Number(cost.toFixed(4)));

const figures = new Set(["“最多跑一次”事项占比", "承诺时限在法定时限一半以内的事项占比"]);

function outcomeLines({ outcome, chosen, plan, unit, paint }: PlanScreen): string[] {
  if (!chosen && plan.cheapest.changes === 0) return [];
  const rows = whatIfRows(outcome);
  const gaps = unit === undefined ? outcome.gaps.overall : (outcome.gaps.byUnit[unit] ?? []);
  const left = [
    ...gaps
      .filter(({ missing }) => missing > 0)
      .map(({ metric, missing }) => `${names[metric]}还差 ${missing} 项`),
    ...(unit === undefined ? unitsLeft(outcome) : []),
  ];
  const end = left.length === 0 ? "没有差额" : left.join("；");
  if (!chosen) {
    const said = rows
      .filter(({ title }) => figures.has(title))
      .map(({ title, after }) => `${title.startsWith("“") ? "最多跑一次" : "不超过一半"} ${after}`);
    return [`  改后全部清单：${[...said, end].join("，")}`];
  }
  return [
    "",
    paint("bold", `如果采用选定的 ${outcome.applied.length} 处`),
    ...table([["指标", "改前", "改后"], ...rows.map(({ title, before, after }) => [title, before, after])], {
      right: [1, 2],
      indent: 2,
    }),
    ...(rows.length === 0 ? ["  各项指标没有变化。"] : []),
    `  改后：${end}。`,
  ];
}

function unitsLeft({ gaps }: WhatIf): string[] {
  const units = Object.values(gaps.byUnit).filter((list) =>
    list.some(({ metric, missing, standing }) => metric === ONCE && missing > 0 && standing !== "thin"),
  );
  return units.length === 0 ? [] : [`${units.length} 个单位最多跑一次未达标`];
}

function restLines({ proposals, fillings, waivers, columns, cases }: Plan, width: number): string[] {
  const optional = proposals.filter(({ metric }) => metric === undefined);
  const instant = optional.filter(({ kind }) => kind === "instant").length;
  const shorter = optional.length - instant;
  const parts = [
    fillings.length > 0 ? `须先填写 ${fillings.length} 处（不代填）` : "",
    columns.length > 0
      ? `没有的列：${[...new Set(columns.map(({ element }) => labelOf(element)))].join("、")}`
      : "",
    waivers.length > 0 ? `须登记豁免 ${waivers.length} 项` : "",
    shorter > 0 ? `另有 ${shorter} 项承诺时限可以压缩（不计入）` : "",
    instant > 0 ? `另有 ${instant} 项承诺很短，可以考虑改为即办件（不计入）` : "",
    cases === undefined
      ? ""
      : `办件量 ${cases.rows} 行，对上 ${cases.used}${cases.unmatched > 0 ? `，对不上 ${cases.unmatched}` : ""}${cases.unstated > 0 ? `，未填 ${cases.unstated}` : ""}`,
  ].filter((text) => text !== "");
  return parts.length === 0 ? [] : ["", ...wrap(parts.join("；"), width)];
}

/** Every proposal, unit by unit, those of the cheapest set marked; then what has to be filled in and what to be waived. */
export function planDetails({ proposals, fillings, waivers, cheapest, gaps }: Plan, paint: Paint): string[] {
  const taken = new Set(cheapest.ids);
  const lines: string[] = [];
  const units = [...new Set([...Object.keys(gaps.byUnit), ...proposals.map(({ item }) => item.unit)])].sort();
  for (const unit of units) {
    const own = proposals.filter(({ item }) => item.unit === unit);
    const blanks = fillings.filter(({ item }) => item.unit === unit);
    const waived = waivers.filter(({ item }) => item.unit === unit);
    if (own.length + blanks.length + waived.length === 0) continue;
    lines.push("", paint("bold", unit));
    for (const gap of gaps.byUnit[unit] ?? []) {
      if (gap.missing === 0 || gap.state === "not-measured") continue;
      lines.push(
        `  ${names[gap.metric]} ${gap.numerator}/${gap.denominator}，还差 ${gap.missing} 项：${standings[gap.standing]}`,
      );
    }
    for (const proposal of [
      ...own.filter(({ id }) => taken.has(id)),
      ...own.filter(({ id }) => !taken.has(id)),
    ]) {
      const { item, reason, cost, id, metric } = proposal;
      const { from, to } = proposalCells(proposal);
      const evidence = evidenceText(proposal);
      const mark = taken.has(id) ? "●" : "○";
      lines.push(
        `  ${mark} ${item.label}　${from} → ${to}　代价 ${cost}${metric === undefined ? "（可选）" : ""}`,
        paint("dim", `      ${reason}${evidence === "" ? "" : `（${evidence}）`}`),
        paint("dim", `      编号 ${id}`),
      );
    }
    for (const filling of blanks) lines.push(`  填写 ${filling.item.label}　${fillingText(filling)}`);
    for (const { item, reason } of waived) lines.push(`  豁免 ${item.label}　${reason}`);
  }
  return lines.length === 0 ? [] : ["", "● 最省的一组　○ 其他可选", ...lines.slice(1)];
}
