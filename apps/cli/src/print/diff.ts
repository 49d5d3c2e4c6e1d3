import type { ChangedEntry, LayerDiff, ListDiff, MetricChange } from "@zp/catalog-core/diff";
import { metrics } from "@zp/catalog-core/metrics";
import type { EntryRef } from "@zp/catalog-core/reconcile";
import {
  changeLabels,
  doubtLabels,
  elementLabel,
  layerLabels,
  metricCells,
  transitionCounts,
  transitionLabels,
} from "@zp/catalog-core/report-model";
import type { Shown } from "./reconciliation.ts";
import { fit, table } from "./text.ts";

const FEW = 5;
const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));

/** What changed, in one screen: the books, what the changes come to, the figures and why they changed. */
export function diffLines(
  diff: ListDiff,
  of: { readonly before: string; readonly after: string; readonly snapshots: string },
  shown: Shown,
): string[] {
  const { layers, before, after } = diff;
  const { paint } = shown;
  const lines = [
    paint("bold", `${of.before} → ${of.after}`),
    paint("dim", `  快照 ${of.snapshots}`),
    ...table(
      [
        ["", "原有", "现有", "未变", "有变动", "新增", "减少", "待确认"],
        ...layers.map(({ layer, counts }) => [
          layerLabels[layer],
          ...[
            counts.before,
            counts.after,
            counts.unchanged,
            counts.changed,
            counts.added,
            counts.removed,
          ].map(String),
          `${counts.doubtfulBefore}/${counts.doubtfulAfter}`,
        ]),
      ],
      { right: [1, 2, 3, 4, 5, 6, 7], indent: 2 },
    ),
  ];
  for (const layer of layers) {
    const said = transitionCounts(layer);
    if (said !== "") lines.push(`  ${layerLabels[layer.layer]}：${said}`);
  }
  const ruler = ({ pack, asOf }: ListDiff["before"]): string =>
    `${pack.id} ${pack.version}（判定日 ${asOf}）`;
  lines.push(
    ruler(before) === ruler(after)
      ? `  口径未变：${ruler(after)}`
      : `  口径：${ruler(before)} → ${ruler(after)}`,
  );
  lines.push(...metricLines(diff.metrics.overall, shown));
  for (const layer of layers) lines.push(...layerLines(layer, shown));
  return lines;
}

function metricLines(changes: readonly MetricChange[], { paint }: Shown): string[] {
  const moved = changes.filter(({ total, oldDataOldRule, newDataNewRule }) =>
    total === undefined ? oldDataOldRule.state !== newDataNewRule.state : !total.startsWith("0/"),
  );
  if (moved.length === 0) return ["", "指标没有变化"];
  const rows = moved.map((change) => {
    const [before = "", after = "", total = "", data = "", rule = ""] = metricCells(change);
    return [titles.get(change.metric) ?? change.metric, before, after, total, data, rule];
  });
  const [head = "", ...body] = table([["指标", "原来", "现在", "变化", "清单变动", "口径变动"], ...rows], {
    right: [1, 2, 3, 4, 5],
    indent: 2,
  });
  return ["", "指标变化（百分点；平均次数以次计）", paint("dim", head), ...body];
}

function layerLines(layer: LayerDiff, { all, paint, columns }: Shown): string[] {
  const lines: string[] = [];
  const name = layerLabels[layer.layer];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length === 0) return;
    const few = all ? body : body.slice(0, FEW);
    lines.push("", title, ...few.map((line) => `  ${all ? line : fit(line, columns - 2)}`));
    if (few.length < body.length) {
      lines.push(paint("dim", `  另有 ${body.length - few.length} 行，见 --details 或 --out`));
    }
  };
  section(`${name}新增 ${layer.added.length} 项`, layer.added.map(nameOf));
  section(`${name}减少 ${layer.removed.length} 项`, layer.removed.map(nameOf));
  section(`${name}有变动 ${layer.changed.length} 项`, layer.changed.flatMap(changeLines));
  section(
    `${name}可能的合并拆分 ${layer.regroupings.length} 处`,
    layer.regroupings.map(
      ({ kind, before, after }) =>
        `${kind === "merged" ? "合并" : "拆分"}：${before.map(nameOf).join("、")} → ${after.map(nameOf).join("、")}`,
    ),
  );
  section(
    `${name}待确认 ${layer.doubtful.length} 处`,
    layer.doubtful.map(
      ({ before, after, doubt }) =>
        `${before.map(nameOf).join("、")} → ${after.map(nameOf).join("、")}　${doubtLabels[doubt]}`,
    ),
  );
  if (layer.notCompared.length > 0) {
    const labels = layer.notCompared.map((element) => elementLabel([element]));
    lines.push("", fit(`${name}有一次没有的列、未比较：${[...new Set(labels)].join("、")}`, columns));
  }
  return lines;
}

function changeLines({ after, transitions, changes }: ChangedEntry): string[] {
  const head = nameOf(after);
  const rest = transitions.filter((one) => one === "suspended" || one === "restored" || one === "cancelled");
  return [
    ...rest.map((one) => `${head}　${transitionLabels[one]}`),
    ...changes
      .filter(({ element }) => element !== "status" || rest.length === 0)
      .map((change) => `${head}　${changeLabels[change.kind]}：${whatChanged(change)}`),
  ];
}

function whatChanged({ element, row, beforeText, afterText }: ChangedEntry["changes"][number]): string {
  const was = beforeText || "（空）";
  const is = afterText || "（空）";
  if (row === undefined) return `${elementLabel([element])} ${was} → ${is}`;
  // A row that came or went is said once.
  if (beforeText === "" || afterText === "") return `${beforeText}${afterText}` || row.name;
  return `${elementLabel([element.split(".")[0] ?? element])}“${row.name}” ${was} → ${is}`;
}

const nameOf = ({ label, unit }: EntryRef): string => (unit === undefined ? label : `${label}（${unit}）`);
