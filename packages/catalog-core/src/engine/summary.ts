import { compare, fromText, rational } from "../exact/index.ts";
import type { CheckReport, Finding } from "./finding.ts";
import type { PolicyPack } from "./pack.ts";
import { byText } from "./tally.ts";
import { type Pile, pileOf } from "./verdict.ts";

/** A rule that fails nearly everywhere in a table: probably a matter of mapping or convention. Shown once. */
export interface Flood {
  readonly ruleId: string;
  readonly element: string;
  readonly sourceId: string | undefined;
  readonly count: number;
  readonly of: number;
  readonly example: Finding;
}

/** A report as a person first sees it. */
export interface Summary {
  /** Findings per pile; on the centre's, a flood counts once, and so does a column that several tables lack. */
  readonly piles: Readonly<Record<Pile, number>>;
  readonly floods: readonly Flood[];
  /** What is shown one by one: neither waived nor part of a flood. */
  readonly shown: readonly Finding[];
  readonly waived: number;
  /** Subjects that rules could not look at, by missing element. */
  readonly blocked: readonly { readonly missing: string; readonly rules: number; readonly count: number }[];
}

/**
 * Piles, floods and what is left to show.
 *
 * A rule that fails on more than `floodShare` of a table, and on at least `floodMinimum` items, is a flood; all its
 * findings stay in the report.
 *
 * @example
 * const report = check(fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]).catalogue);
 * summarise(report, zhenping2018).waived; // 0
 * Object.keys(summarise(report, zhenping2018).piles); // ["must-fix", "should-fix", "for-the-centre", "not-checked"]
 */
export function summarise(report: CheckReport, pack: PolicyPack): Summary {
  const least = fromText(pack.conventions.floodShare) ?? rational(1);
  const itemsOf = new Map(report.sources.map((source) => [source.id, source.items]));
  const groups = new Map<string, { findings: Finding[]; subjects: Set<string> }>();
  for (const finding of report.findings) {
    if (finding.subject.kind !== "implementation-item" && finding.subject.kind !== "directory-entry")
      continue;
    const key = floodKey(finding);
    const group = groups.get(key) ?? { findings: [], subjects: new Set() };
    group.findings.push(finding);
    group.subjects.add(finding.subject.id);
    groups.set(key, group);
  }
  const floods: Flood[] = [];
  const flooded = new Set<string>();
  for (const [key, { findings, subjects }] of groups) {
    const [example] = findings;
    if (example === undefined || subjects.size < pack.conventions.floodMinimum) continue;
    const { sourceId } = example.subject;
    const of = (sourceId === undefined ? undefined : itemsOf.get(sourceId)) ?? report.items;
    if (of === 0 || compare(rational(subjects.size, of), least) <= 0) continue;
    flooded.add(key);
    floods.push({
      ruleId: example.ruleId,
      element: example.path[0] ?? "",
      sourceId,
      count: subjects.size,
      of,
      example,
    });
  }
  const piles: Record<Pile, number> = {
    "must-fix": 0,
    "should-fix": 0,
    "for-the-centre": floods.length,
    "not-checked": 0,
  };
  const shown: Finding[] = [];
  const matters = new Set<string>();
  let waived = 0;
  for (const finding of report.findings) {
    if (finding.waiver !== undefined) waived += 1;
    else if (!flooded.has(floodKey(finding))) {
      shown.push(finding);
      const pile = pileOf(finding);
      // One column that is missing in thirty tables is one thing for the centre to settle, not thirty.
      const matter = `${finding.ruleId}|${finding.path[0]}`;
      if (pile === "for-the-centre" && finding.subject.kind === "source") {
        if (matters.has(matter)) continue;
        matters.add(matter);
      }
      piles[pile] += 1;
    }
  }
  const blocked = new Map<string, { rules: number; count: number }>();
  for (const rule of report.coverage) {
    for (const { missing, count } of rule.blocked) {
      const known = blocked.get(missing) ?? { rules: 0, count: 0 };
      known.rules += 1;
      known.count += count;
      blocked.set(missing, known);
      piles["not-checked"] += count;
    }
  }
  return {
    piles,
    floods: floods.sort((a, b) => b.count - a.count || byText(a.ruleId, b.ruleId)),
    shown,
    waived,
    blocked: [...blocked]
      .map(([missing, counts]) => ({ missing, ...counts }))
      .sort((a, b) => b.count - a.count || byText(a.missing, b.missing)),
  };
}

const floodKey = (finding: Finding): string =>
  `${finding.ruleId}|${finding.path[0]}|${finding.subject.sourceId ?? ""}|${finding.subject.kind}`;
