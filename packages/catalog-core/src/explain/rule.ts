import { type AnyRule, currentRuleId, type Judged, type RetiredRule } from "../engine/index.ts";
import { type Citation, citeSource, periodOf } from "../sources.ts";
import { labelOf } from "../terms/index.ts";
import { quoted } from "./conventions.ts";

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;
const forceLabels = { must: "必须", should: "原则上", may: "参考" } as const;
const levelLabels = {
  item: "逐个实施清单事项",
  entry: "逐条目录清单",
  source: "每张表",
  list: "整份清单互相对照",
  target: "整份清单和每个单位",
} as const;

const lookedAt = (rule: AnyRule): string =>
  rule.level === "list" && rule.about === "stage-dates" ? "进度表中每个单位" : levelLabels[rule.level];

/** From when a document judges lists: those of an earlier day it does not. */
function periodText(id: Citation["source"]): string[] {
  const { from, until, undated } = periodOf(id);
  if (from === undefined) return [];
  if (undated !== undefined) return [`至迟 ${from} 起施行，${undated}`];
  return [until === undefined ? `${from} 起施行` : `${from} 起施行，${until} 起不再适用`];
}

/** The lists whose findings were judged, as a reader knows them; the tests name the files. */
const judgedLists = "广东省级和广州（2021 年）、广安区、丹阳市（2018 年）、防城港市（2026 年）四份真实清单";

/**
 * What was read, and no more: how many items the rule looked at, how many findings there were, and how many of them a person
 * held against the text. The rate counts what was wrong and what could not be told: both cost the reader the same.
 */
function judgedText({ on, asked, notApplicable, blocked, found, right, wrong, unclear }: Judged): string {
  const left = [
    ...(notApplicable === 0 ? [] : [`${notApplicable} 项不适用`]),
    ...(blocked === 0 ? [] : [`${blocked} 项缺少所需的栏目或内容，没有检查`]),
  ];
  const total = `${on} 在${judgedLists}（共 ${asked + notApplicable + blocked} 项）上运行`;
  if (asked === 0) {
    return `${total}：没有一项检查得到（${left.join("，")}）。没有发现不等于都符合，误报率未知。`;
  }
  const rest = left.length === 0 ? "" : `（另有 ${left.join("，")}）`;
  const looked = `${total}：检查了 ${asked} 项${rest}，`;
  const sampled = right + wrong + unclear;
  if (sampled === 0) return `${looked}都符合，没有发现可供核对，误报率未知。`;
  const read =
    sampled === found ? `发现 ${found} 处，全部` : `发现 ${found} 处，按固定办法抽取 ${sampled} 处，`;
  const rate = Math.round(((wrong + unclear) * 1000) / sampled) / 10;
  return `${looked}${read}由一名开发人员对照原文核对：属实 ${right}，误报 ${wrong}，说不准 ${unclear}。误报率（含说不准）${rate}%，只就核对过的 ${sampled} 处而言。`;
}

/**
 * A rule in words: what it asks, on what basis, when it does not apply. Markdown, in Chinese.
 *
 * @example
 * explainRule(rules.find(({ id }) => id === "visits/stated")!); // "# 写明到办事现场次数…"
 */
export function explainRule(rule: AnyRule): string {
  const lines = [
    `# ${rule.title}`,
    "",
    `\`${rule.id}\` · ${rule.trial ? "提示 · 试行" : severityLabels[rule.severity]} · 检查对象：${lookedAt(rule)}`,
    "",
    rule.why,
    "",
    "## 依据",
    "",
    ...rule.basis.map(
      ({ source, article, quote, force }) =>
        `- ${citeSource(source)}${article}（${[forceLabels[force], ...periodText(source)].join("；")}）${quote === undefined ? "" : `：${quoted(quote)}`}`,
    ),
  ];
  if (rule.level === "item" || rule.level === "entry" || rule.level === "list") {
    const columns: readonly string[] = rule.level === "list" ? [] : (rule.columns ?? []);
    const some: readonly string[] = rule.level === "list" ? [] : (rule.needsSome ?? []);
    const needs = [...new Set([...(rule.needs as readonly string[]), ...columns])];
    if (some.length > 0) lines.push("", "## 需要的要素（有其一即可）", "", some.map(labelOf).join("、"));
    if (needs.length > 0) {
      lines.push("", "## 需要的要素", "", needs.map((element) => `${labelOf(element)}`).join("、"));
    }
  }
  if (rule.notFor !== undefined) lines.push("", "## 不适用的情形", "", rule.notFor);
  if (rule.trial) {
    lines.push(
      "",
      "## 试行",
      "",
      `凭文字判断，可能有误报。试行期间只作提示，不影响是否通过，不记入整改台账；转正后的力度是“${severityLabels[rule.severity]}”。`,
    );
  }
  if (rule.judged !== undefined) lines.push("", "## 误报率", "", judgedText(rule.judged));
  if (rule.history !== undefined) {
    lines.push("", "## 沿革", "", ...rule.history.map(({ on, what }) => `- ${on} ${what}`));
  }
  if (rule.desk === "centre") lines.push("", "由政务服务中心处理，不计入单位的问题。");
  return `${lines.join("\n")}\n`;
}

/**
 * Where a rule went that was renamed or given up: a sentence, and the page of the rule under which it goes on.
 *
 * @example
 * const old = { id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "与标题一致。" };
 * explainRetired(old, rules, [old]); // "规则 visits/given 自 2026-12-01 起改名为 visits/stated：与标题一致。…"
 */
export function explainRetired(
  { id, on, because }: RetiredRule,
  rules: readonly AnyRule[],
  retired: readonly RetiredRule[],
): string {
  const current = currentRuleId(id, retired);
  if (current === undefined) {
    return `规则 ${id} 自 ${on} 起取消：${because}政策包中对它的设置不再起作用，台账中的问题转为待复核。\n`;
  }
  const rule = rules.find((one) => one.id === current);
  const page = rule === undefined ? "" : `\n${explainRule(rule)}`;
  return `规则 ${id} 自 ${on} 起改名为 ${current}：${because}原来的豁免、台账和政策包设置照旧有效。\n${page}`;
}
