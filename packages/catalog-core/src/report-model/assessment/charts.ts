import type { MetricReport } from "../../engine/index.ts";
import { itemTypeLabels } from "../../model/index.ts";
import type { Block, Chart, Reckoning } from "../document/index.ts";
import { ends } from "./facts.ts";
import { aboveHalf } from "./sections/overview.ts";
import { BASE, HALF, ONCE, type Subject } from "./subject.ts";

/** What charts of a list are drawn from: the figures alone. */
interface Measured {
  readonly facts: Subject["facts"];
  readonly report: { readonly metrics: MetricReport };
}

/** Bars that a page can hold side by side with readable names. */
const MOST_BARS = 30;

/**
 * The share of 最多跑一次 of the units that have a rank, in its order, with a line at the target; long lists go on in a next
 * chart. A small base would stand behind the last with a high bar, and be read as praise or blame.
 */
export function atMostOnceChart(subject: Pick<Subject, "facts" | "pack" | "ranking" | "shortName">): Block[] {
  const { facts, pack, shortName } = subject;
  const units = subject.ranking.flatMap(({ unit, rank }) => (rank === undefined ? [] : [unit]));
  if (units.length < 2) return [];
  const least = pack.targets[ONCE];
  const many = units.length > 2 * MOST_BARS;
  const pages = many ? 1 : Math.ceil(units.length / MOST_BARS);
  const size = Math.ceil(units.length / pages);
  return Array.from({ length: pages }, (_unused, page): Block => {
    const shown = many ? units.slice(-MOST_BARS) : units.slice(page * size, (page + 1) * size);
    const part = many ? `（最低的${MOST_BARS}个）` : pages === 1 ? "" : `（${page + 1}/${pages}）`;
    const said = shown
      .map((unit) => `${shortName(unit)}${text(facts.percent(["byUnit", unit], ONCE))}`)
      .join("，");
    const chart: Chart = {
      kind: "columns",
      title: `参加排名的单位“最多跑一次”事项占比${part}`,
      alt: `柱形图，参加排名的单位“最多跑一次”事项占比：${said}。`,
      unit: "share",
      categories: shown.map(shortName),
      series: [
        {
          name: "最多跑一次占比",
          values: shown.map((unit) => facts.value(share(["byUnit", unit], ONCE))),
        },
      ],
      ...(least === undefined ? {} : { target: { label: `目标 ${percent(least)}`, value: fraction(least) } }),
    };
    return { kind: "chart", chart };
  });
}

/** Types that have items in the population, in the order of the order's own list; those without a type last. */
const typesWithItems = (byType: MetricReport["byType"]): string[] =>
  [...Object.keys(itemTypeLabels), "unstated"].filter((type) => (byType[type]?.[BASE]?.counted ?? 0) > 0);

/** Reasons that have a part of their own in the chart, and those for which an item is not in the population. */
const apart = new Set([
  "instant",
  "no-statutory-limit",
  "duplicate",
  "suspended",
  "cancelled",
  "out-of-scope",
]);

/** How the items of each type stand with their limits: instant, at most half, above half, no statutory limit, not to be judged. */
export function limitsChart({ facts, report }: Measured): Block[] {
  const types = typesWithItems(report.metrics.byType);
  if (types.length === 0) return [];
  const groups = [
    { name: "全部", at: ["overall"] },
    ...types.map((type) => ({
      name: (itemTypeLabels as Record<string, string>)[type] ?? "类型未填",
      at: ["byType", type],
    })),
  ];
  const excluded = (group: readonly string[], reason: string): Reckoning => ({
    at: [...group, HALF, "excluded", reason],
  });
  // What a group does not leave out for a reason is not in its books; in a stacked bar it is none.
  const orNone = (of: Reckoning) => facts.value(of) ?? { value: 0, of: { exact: "0" } };
  const measurementOf = ([by = "", type = ""]: readonly string[]) =>
    by === "overall" ? report.metrics.overall[HALF] : report.metrics.byType[type]?.[HALF];
  const others = (group: readonly string[]): Reckoning => ({
    sum: Object.keys(measurementOf(group)?.excluded ?? {})
      .filter((reason) => !apart.has(reason))
      .map((reason) => excluded(group, reason)),
  });
  const series = [
    { name: "即办件", values: groups.map(({ at }) => orNone(excluded(at, "instant"))) },
    {
      name: "承诺不超过法定一半",
      values: groups.map(({ at }) => orNone({ at: [...at, HALF, "numerator"] })),
    },
    { name: "承诺超过法定一半", values: groups.map(({ at }) => orNone(aboveHalf(at))) },
    { name: "无法定时限", values: groups.map(({ at }) => orNone(excluded(at, "no-statutory-limit"))) },
    {
      name: "未填或不能判定",
      values: groups.map(({ at }) => orNone(others(at))),
    },
  ];
  const said = series.map(({ name, values }) => `${name}${values[0]?.value ?? 0}项`).join("，");
  return [
    {
      kind: "chart",
      chart: {
        kind: "stacked",
        title: "各类事项承诺时限构成",
        alt: `百分比堆积图。全部事项中：${said}。其余按事项类型分列。`,
        unit: "count",
        categories: groups.map(({ name }) => name),
        series,
      },
    },
  ];
}

/** 0, 1, 2 and more visits, and blank, by type of item. */
export function visitsChart({ facts, report }: Measured): Block[] {
  const types = Object.keys(report.metrics.byType).filter(
    (type) => (report.metrics.byType[type]?.[ONCE]?.counted ?? 0) > 0,
  );
  if (types.length === 0 || report.metrics.overall[ONCE]?.state === "not-measured") return [];
  const groups = [
    { name: "全部", at: ["overall"] },
    ...types.map((type) => ({
      name: (itemTypeLabels as Record<string, string>)[type] ?? "类型未填",
      at: ["byType", type],
    })),
  ];
  const kinds = visitKinds.map(({ name, of }) => ({
    name,
    values: groups.map(({ at }) => facts.value(of(at))),
  }));
  const said = kinds.map(({ name, values }) => `${name}${values[0]?.value ?? 0}项`).join("，");
  return [
    {
      kind: "chart",
      chart: {
        kind: "stacked",
        title: "各类事项到办事现场次数构成",
        alt: `百分比堆积图。全部事项中：${said}。其余按事项类型分列。`,
        unit: "count",
        categories: groups.map(({ name }) => name),
        series: kinds,
      },
    },
  ];
}

/** How often one has to come, as parts of all that is counted: they add up to the denominator. */
export const visitKinds: readonly {
  readonly name: string;
  readonly of: (group: readonly string[]) => Reckoning;
}[] = [
  { name: "0次", of: (at) => ({ at: [...at, "visits/zero", "numerator"] }) },
  {
    name: "1次",
    of: (at) => ({ less: [{ at: [...at, ONCE, "numerator"] }, { at: [...at, "visits/zero", "numerator"] }] }),
  },
  {
    name: "2次及以上",
    of: (at) => ({
      less: [
        { at: [...at, ONCE, "denominator"] },
        { sum: [{ at: [...at, ONCE, "numerator"] }, { at: [...at, ONCE, "blank"] }] },
      ],
    }),
  },
  { name: "未填或读不出", of: (at) => ({ at: [...at, ONCE, "blank"] }) },
];

/** The headline shares before and after. */
export function changeChart({ facts, previous }: Subject): Block[] {
  if (previous === undefined) return [];
  const shown = [
    [ONCE, "最多跑一次"],
    [HALF, "承诺不超过法定一半"],
    ["handling/instant-rate", "即办件"],
    ["visits/zero", "零跑动"],
    ["elements/completeness", "要素完整率"],
  ] as const;
  const both = shown.filter(
    ([metric]) =>
      facts.value(share(["overall"], metric)) !== undefined &&
      facts.value(share(["previous", "overall"], metric)) !== undefined,
  );
  if (both.length === 0) return [];
  const said = both
    .map(
      ([metric, name]) =>
        `${name}由${text(facts.percent(["previous", "overall"], metric))}变为${text(facts.percent(["overall"], metric))}`,
    )
    .join("，");
  return [
    {
      kind: "chart",
      chart: {
        kind: "pairs",
        title: "主要指标与上期比较",
        alt: `柱形图，主要指标与上期比较：${said}。`,
        unit: "share",
        categories: both.map(([, name]) => name),
        series: [
          {
            name: "上期",
            values: both.map(([metric]) => facts.value(share(["previous", "overall"], metric))),
          },
          { name: "本期", values: both.map(([metric]) => facts.value(share(["overall"], metric))) },
        ],
      },
    },
  ];
}

const share = (group: readonly string[], metric: string): Reckoning => ({ over: ends(group, metric) });
const text = (inline: string | { readonly text: string }): string =>
  typeof inline === "string" ? inline : inline.text;
const fraction = (least: string): number => {
  const [top = "0", base = "1"] = least.split("/");
  return Number(top) / Number(base);
};
const percent = (least: string): string => `${Math.round(fraction(least) * 10000) / 100}%`;
