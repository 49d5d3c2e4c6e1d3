import { exclusionReasons, type Metric, type PolicyPack } from "../engine/index.ts";
import { wordsOf } from "../metrics/index.ts";
import { citeSource } from "../sources.ts";
import { labelOf } from "../terms/index.ts";
import { conventionLabels, conventionText, quoted } from "./conventions.ts";

const kindLabels = { share: "占比", ratio: "总量之比", mean: "各事项的平均", average: "平均数" } as const;

/**
 * A metric in words: formula, what is counted, conventions in force, target. Markdown, in Chinese.
 *
 * @example
 * explainMetric(metrics.find(({ id }) => id === "visits/at-most-once")!, zhenping2018); // "# “最多跑一次”事项占比…"
 */
export function explainMetric(metric: Metric, pack: PolicyPack): string {
  const target = metric.targetKind === "list" ? pack.targets[metric.id] : undefined;
  const { formula, note } = wordsOf(metric, pack.conventions);
  const lines = [
    `# ${metric.title}`,
    "",
    `\`${metric.id}\` · ${kindLabels[metric.kind]}`,
    "",
    `公式：${formula}`,
    "",
    note,
  ];
  if (metric.needs.length > 0) {
    lines.push(
      "",
      `需要的要素：${metric.needs.map(labelOf).join("、")}。缺少这些列的表，其中的事项不计入；各表都缺的为“无法计算”。`,
    );
  }
  if (target !== undefined) lines.push("", `目标：不低于 ${conventionText(target)}（政策包 ${pack.id}）。`);
  if (metric.targetKind === "ceiling") lines.push("", "逐项的上限，不是清单的目标：占比不判“达标”。");
  if (metric.conventions.length > 0) {
    lines.push("", "## 口径", "");
    for (const key of metric.conventions) {
      lines.push(`- ${conventionLabels[key]}：${conventionText(pack.conventions[key])}（\`${key}\`）`);
    }
  }
  if (metric.basis.length > 0) {
    lines.push("", "## 依据", "");
    for (const { source, article, quote } of metric.basis) {
      lines.push(`- ${citeSource(source)}${article}${quote === undefined ? "" : `：${quoted(quote)}`}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/**
 * All reasons of exclusion, as a table.
 *
 * @example explainExclusions() // "| 理由 | 说明 | 是否按定义排除 |…"
 */
export function explainExclusions(): string {
  const lines = ["| 理由 | 说明 | 是否按定义排除 |", "|---|---|---|"];
  for (const [id, reason] of Object.entries(exclusionReasons)) {
    lines.push(`| \`${id}\` | ${reason.label} | ${reason.byDefinition ? "是" : "否，计入“未能判定”"} |`);
  }
  return lines.join("\n");
}
