import {
  type CheckReport,
  type Finding,
  type Pile,
  pileLabels,
  pileOf,
  type Summary,
} from "../engine/index.ts";
import type { Catalogue, DirectoryEntry, ImplementationItem } from "../model/index.ts";
import { rules } from "../rules/index.ts";
import { citeSource, type SourceId } from "../sources.ts";
import { labelOf } from "../terms/index.ts";

/** Where a value was read: for people, and for a link. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly cell: string;
  /** The header of its column, as written. */
  readonly header?: string;
  /** As it stood there. */
  readonly raw: string;
}

/** One line of 问题清单. Texts only: what a person reads, sorts and filters by. */
export interface ProblemRow {
  readonly unit: string;
  readonly item: string;
  readonly basicCode: string;
  readonly implementationCode: string;
  readonly ruleId: string;
  readonly rule: string;
  readonly pile: string;
  readonly severity: string;
  readonly element: string;
  readonly current: string;
  readonly message: string;
  readonly suggestion: string;
  readonly basis: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly foundOn: string;
  readonly note: string;
}

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;
const pileOrder: readonly Pile[] = ["must-fix", "should-fix", "for-the-centre", "not-checked"];
const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));

/**
 * The rows of 问题清单: every finding of the report, what is shown first in front; findings of a flood and waived ones
 * say so in `note`. Sorted by pile, unit and item.
 *
 * @param locate where a finding's value was read, if that is known
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "" }]);
 * const report = check(catalogue);
 * const rows = problemRows(report, summarise(report, zhenping2018), catalogue, () => undefined);
 * rows.find(({ ruleId }) => ruleId === "visits/stated")?.pile; // "报送前必须改"
 */
export function problemRows(
  report: CheckReport,
  summary: Summary,
  catalogue: Pick<Catalogue, "items" | "directory">,
  locate: (finding: Finding) => Place | undefined,
): ProblemRow[] {
  const subjects = new Map<string, ImplementationItem | DirectoryEntry>();
  for (const entry of catalogue.directory) subjects.set(`directory-entry|${entry.id}`, entry);
  for (const item of catalogue.items) subjects.set(`implementation-item|${item.id}`, item);
  const flooded = new Set(
    summary.floods.map((flood) => `${flood.ruleId}|${flood.element}|${flood.sourceId ?? ""}`),
  );
  const rows = report.findings.map((finding) => {
    const subject = subjects.get(`${finding.subject.kind}|${finding.subject.id}`);
    const place = locate(finding);
    const inFlood = flooded.has(`${finding.ruleId}|${finding.path[0]}|${finding.subject.sourceId ?? ""}`);
    const pile: Pile = inFlood ? "for-the-centre" : pileOf(finding);
    const row: ProblemRow = {
      unit: finding.subject.unit ?? "",
      item: finding.subject.label,
      basicCode: subject?.basicCode ?? "",
      implementationCode:
        subject !== undefined && "implementationCode" in subject ? (subject.implementationCode ?? "") : "",
      ruleId: finding.ruleId,
      rule: titles.get(finding.ruleId) ?? finding.ruleId,
      pile: pileLabels[pile],
      severity: severityLabels[finding.severity],
      element: elementLabel(finding.path),
      current: place?.raw ?? "",
      message: finding.message,
      suggestion: finding.suggestion,
      basis: finding.basis
        .slice(0, 1)
        .map(({ source, article }) => `${citeSource(source as SourceId)}${article}`)
        .join(""),
      file: place?.file ?? "",
      sheet: place?.sheet ?? "",
      cell: place?.cell ?? "",
      foundOn: report.asOf,
      note: [
        inFlood ? "多数事项都有，多半是列对应或口径问题" : "",
        finding.waiver === undefined
          ? ""
          : `已豁免：${finding.waiver.reason}（${finding.waiver.approvedBy}，至 ${finding.waiver.until}）`,
        finding.trial ? "试行规则" : "",
      ]
        .filter((text) => text !== "")
        .join("；"),
    };
    return { row, pile, waived: finding.waiver !== undefined };
  });
  return rows
    .map((entry, index) => ({ ...entry, index }))
    .sort(
      (a, b) =>
        Number(a.waived) - Number(b.waived) ||
        pileOrder.indexOf(a.pile) - pileOrder.indexOf(b.pile) ||
        a.index - b.index,
    )
    .map(({ row }) => row);
}

/**
 * 「申请材料／材料名称」: the element, and the element of the row below it.
 *
 * @example
 * elementLabel(["maxVisits"]); // "到办事现场次数"
 * elementLabel(["materials", "m1", "name"]); // "申请材料／材料名称"
 */
export function elementLabel(path: readonly string[]): string {
  const [element = "", row, inner] = path;
  if (row === undefined || inner === undefined) return labelOf(element);
  return `${labelOf(element)}／${labelOf(`${element}.${inner}`)}`;
}
