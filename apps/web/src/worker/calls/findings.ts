import { pileLabels } from "@zp/catalog-core/engine";
import { ruleTitle } from "@zp/intake";
import type {
  Count,
  FindingFacets,
  FindingFilter,
  FindingPlace,
  FindingPlaceQuery,
  FindingsQuery,
  FindingsWindow,
  GroupBy,
  GroupRow,
  Severity,
} from "../../session/protocol.ts";
import { findingByKey, type IndexedFinding, indexedFindings, rowOf } from "../findings/rows.ts";
import { type SieveName, selected, sievesOf, weights } from "../findings/select.ts";
import { fixesOfFindings } from "../fixes/index.ts";
import type { Held } from "../held.ts";

/** A line of the arrangement, before it is shown. */
type Line = GroupRow | IndexedFinding;

interface Arrangement {
  readonly lines: readonly Line[];
  readonly findings: number;
  readonly groups: number;
}

/** The last arrangement: a table asks for one window after the other of the same. */
const arranged = new WeakMap<Held, { readonly key: string; readonly made: Arrangement }>();

/** Rows of the table of findings, as many as are asked for. */
export async function findings(held: Held, query: FindingsQuery): Promise<FindingsWindow> {
  const { offset, limit, ...arrangement } = query;
  const key = JSON.stringify(arrangement);
  const known = arranged.get(held);
  const made = known?.key === key ? known.made : await arrange(held, query);
  arranged.set(held, { key, made });
  return {
    revision: held.revision,
    offset,
    rows: made.lines.slice(offset, offset + limit).map((line) => ("kind" in line ? line : rowOf(line, held))),
    total: made.lines.length,
    findings: made.findings,
    groups: made.groups,
  };
}

async function arrange(held: Held, query: Omit<FindingsQuery, "offset" | "limit">): Promise<Arrangement> {
  const { filter, groupBy, sortBy, descending, toggled = [], allClosed = false } = query;
  const found = await selected(held, filter, sortBy, descending);
  if (groupBy === "none") return { lines: found, findings: found.length, groups: 0 };
  const groups = new Map<string, IndexedFinding[]>();
  for (const one of found) {
    const key = keyOf(one, groupBy);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [one]);
    else own.push(one);
  }
  const flipped = new Set(toggled);
  const ordered = [...groups];
  // Findings come in their order: groups of equal weight, and groups by name, stand in that of their first one.
  if (sortBy === "count") ordered.sort(([, a], [, b]) => b.length - a.length);
  if (sortBy === "severity") {
    ordered.sort(([, a], [, b]) => weights[gravest(a)] - weights[gravest(b)] || b.length - a.length);
  }
  const offers = fixesOfFindings(held);
  const lines = ordered.flatMap(([key, own]): Line[] => {
    const closed = flipped.has(key) !== allClosed;
    const header: GroupRow = {
      kind: "group",
      key,
      ...wordsOf(own, groupBy),
      severity: gravest(own),
      count: own.length,
      fixable: own.filter(({ finding }) => offers.has(finding.key)).length,
      closed,
    };
    return closed ? [header] : [header, ...own];
  });
  return { lines, findings: found.length, groups: groups.size };
}

function gravest(own: readonly IndexedFinding[]): Severity {
  return own.reduce<Severity>(
    (worst, { finding: { severity } }) => (weights[severity] < weights[worst] ? severity : worst),
    "info",
  );
}

function keyOf({ finding }: IndexedFinding, by: Exclude<GroupBy, "none">): string {
  if (by === "rule") return finding.ruleId;
  return by === "unit" ? (finding.subject.unit ?? "") : finding.subject.id;
}

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;

function wordsOf(
  own: readonly IndexedFinding[],
  by: Exclude<GroupBy, "none">,
): { readonly label: string; readonly note: string } {
  const [first] = own;
  const { subject } = first!.finding;
  if (by === "rule") return { label: first!.rule, note: first!.finding.trial ? "试行" : "" };
  const errors = own.filter(({ finding }) => finding.severity === "error").length;
  const note = errors === 0 ? "" : `${severityLabels.error} ${errors} 处`;
  if (by === "unit") return { label: subject.unit ?? "未写明单位", note };
  return { label: subject.label, note: subject.unit ?? "" };
}

/** Where a finding stands, and what comes before and after it, whatever is folded in. */
export async function findingPlace(held: Held, { sign, ...order }: FindingPlaceQuery): Promise<FindingPlace> {
  const key = JSON.stringify(order);
  const known = leafed.get(held);
  const all = known?.key === key ? known.all : await inOrder(held, order);
  leafed.set(held, { key, all });
  const one = findingByKey(held).get(sign);
  const at = one === undefined ? -1 : all.indexOf(one);
  const signOf = (other: IndexedFinding | undefined): string | undefined =>
    other === undefined ? undefined : rowOf(other, held).sign;
  const previous = at < 0 ? undefined : signOf(all[at - 1]);
  const next = at < 0 ? undefined : signOf(all[at + 1]);
  return {
    at: at + 1,
    of: all.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

async function inOrder(
  held: Held,
  query: Omit<FindingPlaceQuery, "sign">,
): Promise<readonly IndexedFinding[]> {
  const { lines } = await arrange(held, query);
  return lines.filter((line): line is IndexedFinding => !("kind" in line));
}

/** The last order in which somebody went from one finding to the next. */
const leafed = new WeakMap<Held, { readonly key: string; readonly all: readonly IndexedFinding[] }>();

/** What can be filtered by: of each part, what there is under all the other parts. */
export async function facets(held: Held, filter: FindingFilter): Promise<FindingFacets> {
  const sieves = await sievesOf(held, filter);
  const all = indexedFindings(held);
  const count = (
    name: SieveName,
    idOf: (one: IndexedFinding) => string,
    labelOf: (id: string) => string,
  ): Count[] => {
    const others = [...sieves].filter(([own]) => own !== name).map(([, lets]) => lets);
    const counts = new Map<string, number>();
    for (const one of all) {
      if (!others.every((lets) => lets(one))) continue;
      const id = idOf(one);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([id, number]) => ({ id, label: labelOf(id), count: number }));
  };
  const { reading } = held;
  return {
    severities: count(
      "severities",
      ({ finding }) => finding.severity,
      (id) => severityLabels[id as keyof typeof severityLabels],
    ),
    piles: count(
      "piles",
      ({ pile }) => pile,
      (id) => pileLabels[id as keyof typeof pileLabels],
    ),
    units: count(
      "units",
      ({ finding }) => finding.subject.unit ?? "",
      (id) => id || "未写明单位",
    ),
    rules: count("rules", ({ finding }) => finding.ruleId, ruleTitle),
    files: count(
      "files",
      ({ finding }) => reading.fileOfSource(finding.subject.sourceId) ?? "",
      (id) => id || "不属于一个文件",
    ),
  };
}
