import type { Finding } from "../../engine/index.ts";
import { conventionText } from "../../explain/index.ts";
import { asksCeiling } from "../../plan/index.ts";
import { labelOf } from "../../terms/index.ts";
import { names, say } from "../assessment/facts.ts";
import { aboveHalf } from "../assessment/sections/overview.ts";
import { ruleTitle } from "../assessment/sections/rule-words.ts";
import { BASE, HALF, ONCE, type Subject } from "../assessment/subject.ts";
import { findingsByUnit, type UnitFindings } from "../assessment/tallies.ts";
import type { DocumentCell, Inline } from "../document/index.ts";
import { elementLabel } from "../problem-list.ts";

/** The findings that are each unit's own, by unit. */
export function findingsOfUnits(subject: Subject): (unit: string) => UnitFindings {
  const byUnit = findingsByUnit(subject);
  return (unit) => byUnit.get(unit) ?? { must: [], should: [] };
}

/** The place of a unit, or why it has none. */
export function rankText(subject: Subject, unit: string): Inline[] {
  const ranked = subject.ranking.find((one) => one.unit === unit);
  if (ranked?.rank !== undefined) return say`第${subject.facts.count("ranks", unit)}名`;
  if (ranked?.because === "small")
    return [`不参加排名（计入考核的事项不足${subject.pack.conventions.smallBase}项）`];
  return [ranked?.because === "thin" ? "不参加排名（判定面不足，数字仅供参考）" : "不参加排名（无法计算）"];
}

/** Whether a unit reaches the target of the list, in words. */
export function verdictText(subject: Subject, unit: string): DocumentCell {
  const measurement = subject.ofUnit(unit, ONCE);
  if (measurement === undefined || measurement.state === "not-measured") return "无法计算";
  const { target } = measurement;
  if (target === undefined) return "没有目标";
  if (target.reached === undefined) return "仅供参考，不判定";
  return target.reached
    ? "达到目标"
    : ["未达到目标，还差", subject.facts.count("byUnit", unit, ONCE, "missing"), "项"];
}

/** The figures of a unit beside those of the county, as rows of a table. */
export function figureRows(subject: Subject, unit: string): DocumentCell[][] {
  const { facts, pack } = subject;
  const own = ["byUnit", unit] as const;
  const row = (label: string, metric: string, asked = ""): DocumentCell[] => [
    label,
    facts.fraction(own, metric),
    facts.percent(own, metric),
    facts.percent(["overall"], metric),
    asked,
  ];
  const least = pack.targets[ONCE];
  return [
    row("“最多跑一次”事项", ONCE, least === undefined ? "" : `不低于${conventionText(least)}`),
    row("承诺时限在法定一半以内的承诺件", HALF, asksCeiling(pack) ? "逐项不超过一半" : ""),
    row("即办件", "handling/instant-rate"),
    row("“零跑动”事项", "visits/zero"),
    row("要素完整率", "elements/completeness"),
  ];
}

/** How many items a unit has, and how many count: “实施清单14项，计入考核14项”. */
export const itemsOf = ({ facts }: Subject, unit: string): Inline[] => [
  "实施清单",
  facts.count("byUnit", unit, BASE, "total"),
  "项，计入考核",
  facts.count("byUnit", unit, BASE, "counted"),
  "项",
];

/** Items of a unit whose promise is above half, as a figure; `undefined` where that is not asked, cannot be judged, or there is none. */
export function aboveHalfOf({ facts, pack }: Subject, unit: string): Inline | undefined {
  if (!asksCeiling(pack)) return undefined;
  const value = facts.value(aboveHalf(["byUnit", unit]));
  return value === undefined || value.value === 0
    ? undefined
    : facts.figure(aboveHalf(["byUnit", unit]), "count");
}

/**
 * What a unit's tables have no column for, in a sentence; empty where nothing is missing. Silence on what was not looked at
 * would read as praise.
 */
export function absentText({ absent, facts }: Subject, unit: string): Inline[] {
  const columns = absent.get(unit) ?? [];
  if (columns.length === 0) return [];
  const named = names(
    columns.map((element) => `“${labelOf(element)}”`),
    6,
    facts.count("absentOf", unit),
    "列",
  );
  return say`清单中没有${named}，有关要求没有检查，请补报。`;
}

/** Findings as rows: number, item, field, what is wrong, what to do. */
export const findingRows = (findings: readonly Finding[]): DocumentCell[][] =>
  findings.map(({ subject, path, message, suggestion, ruleId }, index) => [
    String(index + 1),
    subject.kind === "unit" ? "（本单位）" : subject.label,
    subject.kind === "unit" ? ruleTitle(ruleId) : elementLabel(path),
    message,
    suggestion,
  ]);

/** The columns of {@link findingRows}. */
export const findingColumns = [
  { label: "序号", width: 8, align: "center" as const },
  { label: "事项", width: 26 },
  { label: "字段", width: 18 },
  { label: "问题", width: 36 },
  { label: "整改要求", width: 34 },
];
