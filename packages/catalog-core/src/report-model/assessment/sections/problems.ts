import type { Finding } from "../../../engine/index.ts";
import type { Block, Inline } from "../../document/index.ts";
import { body, heading, names, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import type { Subject } from "../subject.ts";
import { unitFindings } from "../tallies.ts";
import { ruleBasis, ruleReason, ruleTitle } from "./rule-words.ts";

const MOST = 6;

/** 十、主要问题: the rules that are broken most among what must be mended, with why it matters, where, and one case. */
export function problems(subject: Subject): Block[] {
  const { facts, pack } = subject;
  const groups = [
    ...grouped(unitFindings(subject, "error")),
    ...grouped(unitFindings(subject, "warning")),
  ].slice(0, MOST);
  const central = centralMatters(subject);
  if (groups.length === 0 && central.length === 0)
    return [heading(1, "主要问题"), body(["没有发现必须整改或建议改正的问题。"])];
  return [
    heading(1, "主要问题"),
    body(
      say`逐项检查发现报送前必须改的问题${facts.count("piles", "must-fix")}处、建议改的${facts.count(
        "piles",
        "should-fix",
      )}处。以下按严重程度和数量列出主要的，全部问题及其所在单元格见《问题清单》。`,
    ),
    ...groups.flatMap(([ruleId, found]) => [
      heading(2, ruleTitle(ruleId)),
      body(
        say`涉及${facts.count("coverage", ruleId, "failed")}${counter(found[0])}，${unitsOf(subject, found)}${ruleReason(ruleId, pack)}（依据：${ruleBasis(ruleId, pack)}）${example(found)}`,
      ),
    ]),
    ...(central.length === 0
      ? []
      : [heading(2, `需由${wordsOf(pack).centre}统一处理的事项`), ...central.map(body)]),
  ];
}

const counter = (finding: Finding | undefined): string =>
  finding?.subject.kind === "directory-entry"
    ? "条目录"
    : finding?.subject.kind === "implementation-item"
      ? "个事项"
      : finding?.subject.kind === "unit"
        ? "个单位"
        : "处";

/** Findings by rule, the rule with most in front. */
function grouped(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = groups.get(finding.ruleId);
    if (own === undefined) groups.set(finding.ruleId, [finding]);
    else own.push(finding);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

function unitsOf({ facts }: Subject, findings: readonly Finding[]): Inline[] {
  const counts = new Map<string, number>();
  for (const { subject } of findings) {
    if (subject.unit !== undefined) counts.set(subject.unit, (counts.get(subject.unit) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
  const [{ ruleId, severity } = { ruleId: "", severity: "" }] = findings;
  const total = facts.count("unitsOfRule", severity, ruleId);
  return most.length === 0
    ? []
    : say`${most.length === 1 ? "为" : "主要在"}${names(most, 3, total, "个单位")}。`;
}

function example([first]: readonly Finding[]): string {
  return first === undefined || first.subject.kind === "unit" || first.subject.kind === "list"
    ? ""
    : `例如“${first.subject.label}”：${first.message}`;
}

/** Floods and what only the centre can mend, each told once. */
function centralMatters({ summary, facts }: Subject): Inline[][] {
  const floods = summary.floods
    .slice(0, 3)
    .map(
      ({ ruleId, example: one }) =>
        say`${facts.count("floods", ruleId, "of")}项中有${facts.count("floods", ruleId, "count")}项不符合“${ruleTitle(ruleId)}”，多数事项都有，多半是列的含义或填写口径问题，应先统一口径。例如“${one.subject.label}”：${one.message}`,
    );
  const seen = new Set<string>();
  const others = summary.shown
    .filter(({ desk, trial }) => desk === "centre" && !trial)
    .filter(({ ruleId }) => !seen.has(ruleId) && seen.add(ruleId))
    .slice(0, 5)
    .map(({ subject, message, suggestion }) => [`${subject.label}：${message}${suggestion}`]);
  return [...floods, ...others];
}
