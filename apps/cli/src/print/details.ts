import type { Blocked, CheckReport, Finding, Summary } from "@zp/catalog-core/engine";
import { pileLabels, pileOf } from "@zp/catalog-core/engine";
import { rules } from "@zp/catalog-core/rules";
import { citeSource, type SourceId } from "@zp/catalog-core/sources";
import { labelOf } from "@zp/catalog-core/terms";
import type { Paint } from "./paint.ts";

/** Where a finding stands, for people: file, sheet, cell. */
export type Locate = (finding: Finding) => string | undefined;

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;
const severityColours = { error: "red", warning: "yellow", info: "dim" } as const;

/** Every finding, by unit and item, with its place, its basis and what to do. */
export function details(report: CheckReport, summary: Summary, locate: Locate, paint: Paint): string[] {
  const lines: string[] = [];
  for (const flood of summary.floods) {
    lines.push(
      paint("cyan", `【合并】${ruleTitle(flood.ruleId)}：${flood.count}/${flood.of} 项`),
      `    例：${flood.example.subject.label}　${flood.example.message}`,
      `    规则 ${flood.ruleId}`,
    );
  }
  let unit: string | undefined;
  let subject: string | undefined;
  const shown = byAdvice(summary.shown);
  for (const [index, finding] of shown.entries()) {
    const own = finding.subject.unit ?? "";
    if (own !== unit) {
      unit = own;
      subject = undefined;
      lines.push(...(lines.length > 0 ? [""] : []), paint("bold", own === "" ? "整份清单" : own));
    }
    if (finding.subject.id !== subject) {
      subject = finding.subject.id;
      lines.push(`  ${finding.subject.label}`);
    }
    const next = shown[index + 1];
    // A table that lacks ten columns is told what to do once, below those to which the same applies.
    const goesOn = next !== undefined && areOfOneTable(finding, next) && adviceOf(next) === adviceOf(finding);
    const [said = "", ...rest] = findingLines(finding, locate, paint);
    lines.push(said, ...(goesOn ? [] : rest));
  }
  const blocked = summary.blocked.map(blockedLine);
  if (blocked.length > 0) lines.push("", paint("bold", "未检查"), ...blocked);
  for (const fault of report.faults) {
    lines.push(
      paint("red", `程序错误：规则 ${fault.ruleId} 在 ${fault.subjectId} 上失败（${fault.error}）。`),
    );
  }
  return lines;
}

const causeWords = { absent: "没有这一列", blank: "未填", unreadable: "读不出" } as const;

const blockedLine = ({ missing, cause, rules: count, items }: Blocked): string =>
  `  ${labelOf(missing)}：${causeWords[cause]}，影响 ${items} 项、${count} 条规则`;

/** What to do, whichever column it is about. */
const adviceOf = ({ suggestion, path }: Finding): string =>
  suggestion.replaceAll(`“${labelOf(path[0] ?? "")}”`, "");

const areOfOneTable = (a: Finding, b: Finding): boolean =>
  a.subject.kind === "source" && a.ruleId === b.ruleId && a.subject.id === b.subject.id;

/** What one rule says of one table, ordered so that what is to be done in the same way stands together. */
function byAdvice(findings: readonly Finding[]): Finding[] {
  const ordered: Finding[] = [];
  for (let at = 0; at < findings.length; ) {
    const first = findings[at]!;
    let end = at + 1;
    while (end < findings.length && areOfOneTable(first, findings[end]!)) end += 1;
    const run = findings.slice(at, end);
    const advices = [...new Set(run.map(adviceOf))];
    for (const advice of advices) ordered.push(...run.filter((one) => adviceOf(one) === advice));
    at = end;
  }
  return ordered;
}

function findingLines(finding: Finding, locate: Locate, paint: Paint): string[] {
  const place = locate(finding);
  const basis = finding.basis
    .slice(0, 1)
    .map(({ source, article }) => `${citeSource(source as SourceId)}${article}`);
  return [
    `    ${paint(severityColours[finding.severity], severityLabels[finding.severity])}　${finding.message}`,
    `          ${finding.suggestion}`,
    paint(
      "dim",
      `          ${place === undefined ? "" : `${place}　`}${pileLabels[pileOf(finding)]}　${basis.join("")}　${finding.ruleId}`,
    ),
  ];
}

const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));
export const ruleTitle = (id: string): string => titles.get(id) ?? id;
