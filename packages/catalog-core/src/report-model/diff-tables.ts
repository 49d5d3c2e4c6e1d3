import type { ChangeKind, Corner, LayerDiff, ListDiff, MetricChange } from "../diff/index.ts";
import { fromText, multiply, rational, toDecimal } from "../exact/index.ts";
import { formatShare, metrics } from "../metrics/index.ts";
import type { EntryRef } from "../reconcile/index.ts";
import { changeLabels, transitionLabels } from "./diff-words.ts";
import { doubtLabels } from "./likeness.ts";
import { elementLabel } from "./problem-list.ts";
import { layerLabels } from "./reconciliation-words.ts";
import type { TextTable } from "./text-table.ts";

const number = { label: "序号", width: 6, align: "center" } as const;
const unitColumn = { label: "单位", width: 20 } as const;
const kindOf = new Map<string, (typeof metrics)[number]>(metrics.map((metric) => [metric.id, metric]));

/**
 * What changed between two states, as sheets: 汇总, 增减, 变动明细, 指标变化 and, where there are any, 合并拆分 and 待确认.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const state = { catalogue, pack: zhenping2018 };
 * diffTables(diffStates(state, state)).map(({ title }) => title); // ["汇总", "指标变化"]
 */
export function diffTables(diff: ListDiff): TextTable[] {
  return [
    summaryTable(diff),
    comeAndGone(diff),
    changeTable(diff),
    metricTable(diff),
    unitTable(diff),
    regroupingTable(diff),
    doubtTable(diff),
  ].filter(({ rows, title }) => rows.length > 0 || title === "汇总");
}

function summaryTable({ layers, before, after }: ListDiff): TextTable {
  return {
    title: "汇总",
    columns: [
      { label: "清单", width: 14 },
      { label: "原有", width: 8, align: "right" },
      { label: "现有", width: 8, align: "right" },
      { label: "未变", width: 8, align: "right" },
      { label: "有变动", width: 8, align: "right" },
      { label: "新增", width: 8, align: "right" },
      { label: "减少", width: 8, align: "right" },
      { label: "待确认（原／现）", width: 12, align: "right" },
      { label: "其中", width: 40 },
    ],
    rows: layers.map((layer) => {
      const { counts } = layer;
      return [
        layerLabels[layer.layer],
        counts.before,
        counts.after,
        counts.unchanged,
        counts.changed,
        counts.added,
        counts.removed,
        `${counts.doubtfulBefore}／${counts.doubtfulAfter}`,
        transitionCounts(layer),
      ];
    }),
    notes: [
      "原有＝未变＋有变动＋减少＋待确认（原）；现有＝未变＋有变动＋新增＋待确认（现）。",
      `原：政策包 ${before.pack.id} ${before.pack.version}，判定日 ${before.asOf}；现：政策包 ${after.pack.id} ${after.pack.version}，判定日 ${after.asOf}。`,
    ],
  };
}

/** Said of the entry as a whole: 更名, 挂起, 换单位. */
const ofWhole: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "name-changed",
  "status-changed",
  "unit-changed",
]);

/**
 * What happened to entries as wholes and what their changes come to, counted: 「挂起 2、时限缩短 15」.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * transitionCounts(diffLayer({ before: catalogue, after: catalogue }, "items", zhenping2018)); // ""
 */
export const transitionCounts = (layer: LayerDiff): string =>
  transitionTally(layer)
    .map(([label, times]) => `${label} ${times}`)
    .join("、");

/** The same, counted: the most frequent first. */
export function transitionTally({ changed }: LayerDiff): [string, number][] {
  const counts = new Map<string, number>();
  const count = (label: string): void => void counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { transitions, changes } of changed) {
    for (const transition of transitions) count(transitionLabels[transition]);
    // An entry counts once for each kind, however many of its materials went.
    for (const kind of new Set(changes.map((change) => change.kind))) {
      if (!ofWhole.has(kind)) count(changeLabels[kind]);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function comeAndGone({ layers }: ListDiff): TextTable {
  const row =
    (layer: LayerDiff, what: string) =>
    ({ unit, label, code }: EntryRef): string[] => [
      layerLabels[layer.layer],
      what,
      unit ?? "",
      code ?? "",
      label,
    ];
  const rows = layers.flatMap((layer) => [
    ...layer.added.map(row(layer, "新增")),
    ...layer.removed.map(row(layer, "减少")),
  ]);
  return {
    title: "增减",
    columns: [
      number,
      { label: "清单", width: 14 },
      { label: "增减", width: 9 },
      unitColumn,
      { label: "编码", width: 18 },
      { label: "事项名称", width: 44 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    notes: [],
  };
}

function changeTable({ layers }: ListDiff): TextTable {
  const rows = layers.flatMap(({ layer, changed }) =>
    changed.flatMap(({ after, transitions, changes }) => {
      const head = [layerLabels[layer], after.unit ?? "", after.label];
      const rest = transitions.filter(
        (transition) => transition === "suspended" || transition === "restored" || transition === "cancelled",
      );
      return [
        ...rest.map((transition) => [...head, transitionLabels[transition], "事项状态", "", "", "重新审核"]),
        ...changes
          .filter(({ element }) => element !== "status" || rest.length === 0)
          .map(({ kind, element, row, beforeText, afterText, review }) => [
            ...head,
            changeLabels[kind],
            row === undefined
              ? elementLabel([element])
              : `${elementLabel(pathOf(element, row.id))}（${row.name}）`,
            beforeText,
            afterText,
            review ? "重新审核" : "同步更新",
          ]),
      ];
    }),
  );
  return {
    title: "变动明细",
    columns: [
      number,
      { label: "清单", width: 10 },
      unitColumn,
      { label: "事项名称", width: 28 },
      { label: "变动", width: 14 },
      { label: "要素", width: 22 },
      { label: "原来", width: 30 },
      { label: "现在", width: 30 },
      { label: "后续", width: 10 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    notes: ["依据、时限、材料、流程等的变动重新审核后公开；地点、时间、电话等随时更新，线上线下同步。"],
  };
}

/** `materials.required` of row m1 as the path that labels are made of. */
const pathOf = (element: string, row: string): string[] => {
  const [root = element, inner] = element.split(".");
  return inner === undefined ? [root] : [root, row, inner];
};

const points = "+0.00;-0.00;0.00";
const metricColumns = [
  { label: "原来", width: 18, align: "right" },
  { label: "现在", width: 18, align: "right" },
  { label: "变化", width: 12, align: "right", numberFormat: points },
  { label: "其中：清单变动", width: 14, align: "right", numberFormat: points },
  { label: "其中：口径变动", width: 14, align: "right", numberFormat: points },
  { label: "新清单用原口径", width: 18, align: "right" },
  { label: "原清单用新口径", width: 18, align: "right" },
] as const;

/**
 * A change of a metric in words: before, after, the change, and what of it is due to the lists and to the rule. Changes of
 * shares are in percentage points.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const state = { catalogue, pack: zhenping2018 };
 * const once = diffStates(state, state).metrics.overall.find(({ metric }) => metric === "visits/at-most-once")!;
 * metricCells(once).slice(0, 4); // ["1/1（100.00%）", "1/1（100.00%）", "0.00", "0.00"]
 */
export function metricCells(change: MetricChange): string[] {
  const average = kindOf.get(change.metric)?.kind === "average";
  const corner = ({ numerator, denominator, state }: Corner): string => {
    if (state === "not-measured") return "无法计算";
    const figure = formatShare({ numerator, denominator }, average ? { as: "number" } : {});
    // Of a mean of fractions the two numbers say nothing to the eye.
    return typeof numerator === "number" ? `${numerator}/${denominator}（${figure}）` : figure;
  };
  const delta = (text: string | undefined): string => {
    const value = text === undefined ? undefined : fromText(text);
    if (value === undefined) return "无法比较";
    const said = toDecimal(average ? value : multiply(value, rational(100)), 2);
    return value.n > 0n ? `+${said}` : said;
  };
  return [
    corner(change.oldDataOldRule),
    corner(change.newDataNewRule),
    delta(change.total),
    delta(change.data),
    delta(change.rule),
    corner(change.newDataOldRule),
    corner(change.oldDataNewRule),
  ];
}

/** The same with changes as numbers, so that a reader can sort by them. */
const tableCells = (change: MetricChange): (string | number)[] =>
  metricCells(change).map((cell) => (/^[+-]?\d+\.\d+$/u.test(cell) ? Number(cell) : cell));

const isMeasured = ({ oldDataOldRule, newDataNewRule }: MetricChange): boolean =>
  oldDataOldRule.state !== "not-measured" || newDataNewRule.state !== "not-measured";

function metricTable({ metrics: { overall } }: ListDiff): TextTable {
  return {
    title: "指标变化",
    columns: [{ label: "指标", width: 26 }, ...metricColumns],
    rows: overall
      .filter(isMeasured)
      .map((change) => [kindOf.get(change.metric)?.title ?? change.metric, ...tableCells(change)]),
    notes: [
      "变化以百分点计（平均次数以次计）。变化＝清单变动＋口径变动，先按原口径算清单变动，再按新清单算口径变动。",
    ],
  };
}

function unitTable({ metrics: { byUnit } }: ListDiff): TextTable {
  return {
    title: "指标变化（单位）",
    columns: [unitColumn, { label: "指标", width: 26 }, ...metricColumns],
    rows: Object.entries(byUnit).flatMap(([unit, changes]) =>
      changes
        .filter(({ total, oldDataOldRule, newDataNewRule }) => {
          const came = oldDataOldRule.state !== newDataNewRule.state;
          return came || (total !== undefined && fromText(total)?.n !== 0n);
        })
        .map((change) => [unit, kindOf.get(change.metric)?.title ?? change.metric, ...tableCells(change)]),
    ),
    notes: ["变化以百分点计（平均次数以次计）。只列有变化的。"],
  };
}

const names = (entries: readonly EntryRef[]): string =>
  entries.map(({ label, unit }) => (unit === undefined ? label : `${label}（${unit}）`)).join("\n");

function regroupingTable({ layers }: ListDiff): TextTable {
  const rows = layers.flatMap(({ layer, regroupings }) =>
    regroupings.map(({ kind, before, after }) => [
      layerLabels[layer],
      kind === "merged" ? "可能合并" : "可能拆分",
      names(before),
      names(after),
    ]),
  );
  return {
    title: "合并拆分",
    columns: [
      number,
      { label: "清单", width: 12 },
      { label: "可能是", width: 10 },
      { label: "原来的事项", width: 44 },
      { label: "现在的事项", width: 44 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    notes: ["按名称推测，请确认。"],
  };
}

function doubtTable({ layers }: ListDiff): TextTable {
  const rows = layers.flatMap(({ layer, doubtful }) =>
    doubtful.map(({ before, after, doubt }) => [
      layerLabels[layer],
      doubtLabels[doubt],
      names(before),
      names(after),
    ]),
  );
  return {
    title: "待确认",
    columns: [
      number,
      { label: "清单", width: 12 },
      { label: "为什么", width: 26 },
      { label: "原来的候选", width: 44 },
      { label: "现在的候选", width: 44 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    notes: [],
  };
}
