import type { CheckReport, Finding, Summary } from "@zp/catalog-core/engine";
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
  for (const [index, finding] of summary.shown.entries()) {
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
    const next = summary.shown[index + 1];
    // A table that lacks ten columns is told what to do once, below the ten.
    const goesOn =
      finding.subject.kind === "source" &&
      next?.ruleId === finding.ruleId &&
      next.subject.id === finding.subject.id;
    const [said = "", ...rest] = findingLines(finding, locate, paint);
    lines.push(said, ...(goesOn ? [] : rest));
  }
  const blocked = summary.blocked.map(
    ({ missing, rules: count, count: items }) =>
      `  ${labelOf(missing)}：${count} 条规则、${items} 项次未检查`,
  );
  if (blocked.length > 0) lines.push("", paint("bold", "未检查"), ...blocked);
  for (const fault of report.faults) {
    lines.push(
      paint("red", `程序错误：规则 ${fault.ruleId} 在 ${fault.subjectId} 上失败（${fault.error}）。`),
    );
  }
  return lines;
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
