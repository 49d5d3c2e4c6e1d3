import { type MetricReport, type PolicyPack, UNKNOWN_UNIT } from "../engine/index.ts";
import { formatShare, metrics } from "../metrics/index.ts";
import {
  type Filling,
  fillCauses,
  type Plan,
  type PlanGap,
  type Proposal,
  planKinds,
  standings,
  type WhatIf,
} from "../plan/index.ts";
import { citeSource, sources } from "../sources.ts";
import { labelOf } from "../terms/index.ts";
import { wordsOf } from "./assessment/pack-words.ts";
import type { TextTable } from "./text-table.ts";

/** Headers by which a 整改建议清单 that comes back with choices made is read. */
export const planHeaders = { key: "建议编号", taken: "采用" } as const;

/** What stands under 采用 where a proposal is taken. */
export const PLAN_TAKEN = "是";

const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));
const number = { label: "序号", width: 6, align: "center" } as const;
const unitColumn = { label: "单位", width: 18 } as const;

/** Who asks for a change: the order where it binds, else what the pack sets itself; nobody for one that is free to take. */
function askedBy({ metric }: Proposal, pack: PolicyPack): string {
  if (wordsOf(pack).ordered) return `${sources["zp-2018-98"].number} 五(三)`;
  if (metric === undefined) return "";
  return `${citeSource("policy-pack")}${ceilings.has(metric) ? "承诺时限上限" : "目标"}`;
}
const ceilings = new Set<string>(
  metrics.flatMap(({ id, targetKind }) => (targetKind === "ceiling" ? [id] : [])),
);

/**
 * What is changed, in one cell each: the values as they stand, and as they would.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * const [proposal] = planChanges(catalogue, { pack: zhenping2018 }).proposals;
 * proposalCells(proposal!); // { from: "到办事现场次数 2", to: "1" }
 */
export function proposalCells({ changes }: Proposal): { readonly from: string; readonly to: string } {
  const from = changes.map(
    ({ element, fromText }) => `${labelOf(element)} ${fromText === "" ? "未填" : fromText}`,
  );
  return { from: from.join("；"), to: changes.map(({ toText }) => toText).join("；") };
}

/**
 * The cells that a proposal rests on, in one line.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * const [proposal] = planChanges(catalogue, { pack: zhenping2018 }).proposals;
 * evidenceText(proposal!); // "是否网办：是"
 */
export const evidenceText = ({ evidence }: Pick<Proposal, "evidence">): string =>
  evidence.map(({ element, text }) => `${labelOf(element)}：${text}`).join("；");

/**
 * 整改建议清单 as sheets: the proposals, those of the cheapest set marked as taken; how far the county and each unit are; and
 * what has to be filled in, and what is left to waivers, where there is any.
 *
 * @param pack under which the plan was made
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * planTables(planChanges(catalogue, { pack: zhenping2018 }), zhenping2018).map(({ title }) => title); // ["整改建议清单", "目标差额", "没有的列"]
 */
export function planTables(plan: Plan, pack: PolicyPack): TextTable[] {
  return [
    proposalTable(plan, pack),
    gapTable(plan, pack),
    fillingTable(plan),
    columnTable(plan),
    waiverTable(plan),
  ].filter(({ title, rows }) => rows.length > 0 || title === "整改建议清单" || title === "目标差额");
}

function proposalTable({ proposals, cheapest, cases }: Plan, pack: PolicyPack): TextTable {
  const taken = new Set(cheapest.ids);
  // What is to be done stands in front, unit by unit; what may be done besides behind it.
  const sorted = proposals
    .map((proposal, at) => ({ proposal, at, later: taken.has(proposal.id) ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.later - b.later ||
        (a.proposal.item.unit < b.proposal.item.unit
          ? -1
          : a.proposal.item.unit > b.proposal.item.unit
            ? 1
            : 0) ||
        a.at - b.at,
    );
  return {
    title: "整改建议清单",
    columns: [
      number,
      unitColumn,
      { label: "事项", width: 28 },
      { label: "编码", width: 18 },
      { label: "现值", width: 20 },
      { label: "建议改为", width: 14 },
      { label: "理由", width: 44 },
      { label: "依据", width: 34 },
      { label: "代价", width: 7, align: "right" },
      ...(cases === undefined ? [] : [{ label: "办件量", width: 8, align: "right" as const }]),
      { label: planHeaders.taken, width: 7, align: "center" },
      { label: "改法", width: 20, screenOnly: true },
      { label: "为了", width: 20, screenOnly: true },
      { label: planHeaders.key, width: 30, screenOnly: true },
    ],
    rows: sorted.map(({ proposal }, index) => {
      const { item, kind, metric, reason, cost, id } = proposal;
      const { from, to } = proposalCells(proposal);
      const evidence = evidenceText(proposal);
      const asked = askedBy(proposal, pack);
      return [
        index + 1,
        item.unit,
        item.label,
        item.code ?? "",
        from,
        to,
        reason,
        evidence === "" ? asked : `${evidence}。${asked === "" ? "" : `（${asked}）`}`,
        cost,
        ...(cases === undefined ? [] : [item.cases ?? ""]),
        taken.has(id) ? PLAN_TAKEN : "",
        planKinds[kind].label,
        metric === undefined ? "可选，不计入目标" : (titles.get(metric) ?? metric),
        id,
      ];
    }),
    notes: [
      `“${planHeaders.taken}”栏填“${PLAN_TAKEN}”的是代价最省的一组，共 ${cheapest.changes} 处、代价 ${cheapest.cost}。可以改选，再用 zp plan --what-if 读回本表看改后的数。`,
      `代价按政策包 ${pack.id} 的设定，只看相对大小，不是天数或金额。`,
    ],
  };
}

const gapRow = (name: string, gap: PlanGap): (string | number)[] => [
  name,
  titles.get(gap.metric) ?? gap.metric,
  gap.state === "not-measured" ? "无法计算" : `${gap.numerator}/${gap.denominator}`,
  gap.state === "not-measured" ? "" : formatShare(gap),
  gap.kind === "list" ? formatShare(shareOf(gap.bound)) : "逐项",
  gap.state === "not-measured" ? "" : gap.missing,
  gap.ready,
  gap.newChannel,
  gap.toFill + gap.outside,
  gap.waived,
  gap.rest,
  standings[gap.standing],
];

const shareOf = (text: string): { numerator: number; denominator: number } => {
  const [numerator = 0, denominator = 1] = text.split("/").map(Number);
  return { numerator, denominator };
};

function gapTable({ gaps }: Plan, pack: PolicyPack): TextTable {
  const rows = [
    ...gaps.overall.map((gap) => gapRow("全部清单", gap)),
    ...Object.entries(gaps.byUnitRolledUp).flatMap(([unit, list]) =>
      list.map((gap) => gapRow(`${unit}（含所属）`, gap)),
    ),
    ...Object.entries(gaps.byUnit).flatMap(([unit, list]) => list.map((gap) => gapRow(unit, gap))),
  ];
  const figure = (label: string, width = 8) => ({ label, width, align: "right" as const });
  return {
    title: "目标差额",
    columns: [
      { label: "单位", width: 26 },
      { label: "指标", width: 28 },
      figure("达到／判定", 12),
      figure("占比", 9),
      figure("目标", 9),
      figure("还差", 7),
      figure("现成可改", 9),
      figure("须新开渠道", 10),
      figure("须先填写", 9),
      figure("已豁免"),
      figure("没有改法", 9),
      { label: "怎么样", width: 30 },
    ],
    rows,
    notes: [
      `“还差”：最多跑一次，是${wordsOf(pack).whole}和每个单位达到目标至少要改的项数；承诺时限，是超过上限又没有豁免的项数。`,
      "未填、无法识别、单位不明的不当作已有数值：列为须先填写，不提改法。“含所属”的只列出，不另作要求。",
    ],
  };
}

/**
 * Why a cell has to be filled in, in words.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "" }]);
 * const [filling] = planChanges(catalogue, { pack: zhenping2018 }).fillings;
 * fillingText(filling!); // "到办事现场次数未填"
 */
export const fillingText = ({ element, cause, text }: Filling): string =>
  `${labelOf(element)}${text === "" || cause === "blank" ? "" : ` ${text}，`}${fillCauses[cause]}`;

function fillingTable({ fillings }: Plan): TextTable {
  return {
    title: "须先填写",
    columns: [
      number,
      unitColumn,
      { label: "事项", width: 34 },
      { label: "编码", width: 20 },
      { label: "要素", width: 16 },
      { label: "现值", width: 18 },
      { label: "为什么", width: 26 },
      { label: "影响的指标", width: 28 },
    ],
    rows: fillings.map(({ item, element, text, cause, metric }, index) => [
      index + 1,
      item.unit === UNKNOWN_UNIT ? "" : item.unit,
      item.label,
      item.code ?? "",
      labelOf(element),
      text,
      fillCauses[cause],
      titles.get(metric) ?? metric,
    ]),
    notes: ["填明以后才能计入或判定，填多少由单位据实决定，这里不代填。"],
  };
}

function columnTable({ columns }: Plan): TextTable {
  return {
    title: "没有的列",
    columns: [
      { label: "表", width: 40 },
      { label: "没有的列", width: 20 },
      { label: "影响项数", width: 10, align: "right" },
      { label: "影响的指标", width: 30 },
    ],
    rows: columns.map(({ label, element, items, metric }) => [
      label,
      labelOf(element),
      items,
      titles.get(metric) ?? metric,
    ]),
    notes: [],
  };
}

function waiverTable({ waivers }: Plan): TextTable {
  return {
    title: "须登记豁免",
    columns: [
      number,
      unitColumn,
      { label: "事项", width: 34 },
      { label: "编码", width: 20 },
      { label: "承诺时限", width: 14 },
      { label: "理由", width: 50 },
    ],
    rows: waivers.map(({ item, text, reason }, index) => [
      index + 1,
      item.unit,
      item.label,
      item.code ?? "",
      text,
      reason,
    ]),
    notes: ["豁免只免去整改要求，不改变指标。"],
  };
}

/** A figure before and after. */
export interface WhatIfRow {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The figures of the whole list that a choice changes, before and after, as a person reads them.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * const settings = { pack: zhenping2018 };
 * const plan = planChanges(catalogue, settings);
 * const [first] = whatIfRows(whatIf(catalogue, plan, plan.cheapest.ids, settings));
 * [first?.before, first?.after]; // ["0/1（0.00%）", "1/1（100.00%）"]
 */
export function whatIfRows({ before, after }: Pick<WhatIf, "before" | "after">): WhatIfRow[] {
  return metrics.flatMap(({ id, title, kind }) => {
    const text = ({ overall }: MetricReport): string => {
      const measurement = overall[id];
      if (measurement === undefined || measurement.state === "not-measured") return "无法计算";
      const { numerator, denominator } = measurement;
      const figure = formatShare(measurement, kind === "average" ? { as: "number" } : {});
      return typeof numerator === "number" && typeof denominator === "number"
        ? `${numerator}/${denominator}（${figure}）`
        : figure;
    };
    const [was, is] = [text(before), text(after)];
    return was === is ? [] : [{ title, before: was, after: is }];
  });
}
