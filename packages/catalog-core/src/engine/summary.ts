import { compare, fromText, rational } from "../exact/index.ts";
import type { CheckReport, Finding } from "./finding.ts";
import type { PolicyPack } from "./pack.ts";
import type { BlockCause } from "./rule.ts";
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

/** What kept rules from looking at an element: no column for it, a blank cell, a text that cannot be read. */
export interface Blocked {
  readonly missing: string;
  readonly cause: BlockCause;
  /** Rules that could not judge some subject for it. */
  readonly rules: number;
  /** The most subjects that one of these rules had to leave. */
  readonly items: number;
  /** All of them: each subject once for each rule. */
  readonly count: number;
}

/** What was not looked at, in numbers that say something: how many rules, and for what. */
export interface NotChecked {
  /** Rules that had to leave at least one subject. */
  readonly rules: number;
  /** Those of them that an absent column kept from it, and how many such columns there are. */
  readonly rulesByColumn: number;
  readonly columns: number;
  /** Blank and unreadable cells that rules needed: each once for each rule. */
  readonly cells: number;
}

/** A report as a person first sees it. */
export interface Summary {
  /**
   * Findings per pile; on the centre's, a flood counts once, and so does a column that several tables lack. What was not
   * checked counts each subject once for each rule: a number for programs, people are told `notChecked`.
   */
  readonly piles: Readonly<Record<Pile, number>>;
  readonly floods: readonly Flood[];
  /** What is shown one by one: neither waived nor part of a flood. */
  readonly shown: readonly Finding[];
  readonly waived: number;
  readonly notChecked: NotChecked;
  /** The same by element and cause: absent columns first, then what touches most. */
  readonly blocked: readonly Blocked[];
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
  const blocked = blockedIn(report);
  piles["not-checked"] = blocked.reduce((sum, { count }) => sum + count, 0);
  return {
    piles,
    floods: floods.sort((a, b) => b.count - a.count || byText(a.ruleId, b.ruleId)),
    shown,
    waived,
    notChecked: notCheckedIn(report, blocked),
    blocked,
  };
}

const causes: readonly BlockCause[] = ["absent", "blank", "unreadable"];

function blockedIn({ coverage }: CheckReport): Blocked[] {
  const known = new Map<string, Blocked>();
  for (const rule of coverage) {
    for (const { missing, cause, count } of rule.blocked) {
      const key = `${cause}|${missing}`;
      const { rules = 0, items = 0, count: all = 0 } = known.get(key) ?? {};
      known.set(key, { missing, cause, rules: rules + 1, items: Math.max(items, count), count: all + count });
    }
  }
  return [...known.values()].sort(
    (a, b) =>
      causes.indexOf(a.cause) - causes.indexOf(b.cause) || b.count - a.count || byText(a.missing, b.missing),
  );
}

function notCheckedIn({ coverage }: CheckReport, blocked: readonly Blocked[]): NotChecked {
  return {
    rules: coverage.filter((rule) => rule.blocked.length > 0).length,
    rulesByColumn: coverage.filter((rule) => rule.blocked.some(({ cause }) => cause === "absent")).length,
    columns: blocked.filter(({ cause }) => cause === "absent").length,
    cells: blocked.reduce((sum, { cause, count }) => (cause === "absent" ? sum : sum + count), 0),
  };
}

const floodKey = (finding: Finding): string =>
  `${finding.ruleId}|${finding.path[0]}|${finding.subject.sourceId ?? ""}|${finding.subject.kind}`;
