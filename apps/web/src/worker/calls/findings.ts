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

/** What can be filtered by: of each part, what there is under all the other parts. One walk over the findings. */
export async function facets(held: Held, filter: FindingFilter): Promise<FindingFacets> {
  const sieves = [...(await sievesOf(held, filter))];
  const { reading } = held;
  const counted = {
    severities: new Map<string, number>(),
    piles: new Map<string, number>(),
    units: new Map<string, number>(),
    rules: new Map<string, number>(),
    files: new Map<string, number>(),
  };
  const idOf: Readonly<Record<keyof typeof counted, (one: IndexedFinding) => string>> = {
    severities: ({ finding }) => finding.severity,
    piles: ({ pile }) => pile,
    units: ({ finding }) => finding.subject.unit ?? "",
    rules: ({ finding }) => finding.ruleId,
    files: ({ finding }) => reading.fileOfSource(finding.subject.sourceId) ?? "",
  };
  const parts = Object.keys(counted) as (keyof typeof counted)[];
  for (const one of indexedFindings(held)) {
    const kept = keptBackBy(one, sieves);
    if (kept === "several") continue;
    for (const part of parts) {
      if (kept !== undefined && kept !== part) continue;
      const counts = counted[part];
      const id = idOf[part](one);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const counts = (part: keyof typeof counted, labelOf: (id: string) => string): Count[] =>
    [...counted[part]]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([id, count]) => ({ id, label: labelOf(id), count }));
  return {
    severities: counts("severities", (id) => severityLabels[id as keyof typeof severityLabels]),
    piles: counts("piles", (id) => pileLabels[id as keyof typeof pileLabels]),
    units: counts("units", (id) => id || "未写明单位"),
    rules: counts("rules", ruleTitle),
    files: counts("files", (id) => id || "不属于一个文件"),
  };
}

/** The one part of the filter that keeps a finding back; none, or several of them. */
function keptBackBy(
  one: IndexedFinding,
  sieves: readonly (readonly [SieveName, (one: IndexedFinding) => boolean])[],
): SieveName | "several" | undefined {
  let by: SieveName | undefined;
  for (const [name, lets] of sieves) {
    if (lets(one)) continue;
    if (by !== undefined) return "several";
    by = name;
  }
  return by;
}
