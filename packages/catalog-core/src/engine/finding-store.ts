import type { Finding } from "./finding.ts";
import type { SubjectRef } from "./rule.ts";
import { byText } from "./tally.ts";

/** What of a subject decides where its findings stand. */
type Placeable = Pick<SubjectRef, "kind" | "unit" | "id">;

/** A finding with what its place in the report depends on. */
interface Placed {
  readonly finding: Finding;
  readonly rule: number;
}

/**
 * Findings of all rules, in the order of the report: unit, subject, rule, path. Where a cap is set, each rule keeps the
 * first so many in that order, whatever order they came in; the counts are complete all the same.
 */
export class FindingStore {
  readonly #byRule = new Map<number, Finding[]>();
  /** By rule, the last of those that the latest cut kept: what comes after it is never kept. */
  readonly #bounds = new Map<number, Finding>();
  readonly #cap: number;

  constructor(cap: number) {
    this.#cap = cap;
  }

  add(rule: number, finding: Finding): void {
    const list = this.#byRule.get(rule);
    if (list === undefined) {
      this.#byRule.set(rule, [finding]);
      return;
    }
    const bound = this.#bounds.get(rule);
    if (bound !== undefined && byOrder(finding, bound) >= 0) return;
    list.push(finding);
    // Sorted only now and then: each cut throws away at least as many as it keeps.
    if (list.length < 2 * this.#cap + 64) return;
    cut(list, this.#cap);
    const last = list.at(-1);
    if (last !== undefined) this.#bounds.set(rule, last);
  }

  /**
   * Whether a finding on this subject would surely be thrown away: it comes after all that the latest cut kept. Most
   * findings of a long list are, and need not be worded.
   */
  isBeyond(rule: number, subject: Placeable): boolean {
    const bound = this.#bounds.get(rule);
    return bound !== undefined && byPlace(subject, bound.subject) > 0;
  }

  merge(other: FindingStore): void {
    for (const [rule, findings] of other.#byRule) for (const finding of findings) this.add(rule, finding);
  }

  kept(rule: number): number {
    return Math.min(this.#byRule.get(rule)?.length ?? 0, this.#cap);
  }

  /** All that are kept, in the order of the report. */
  sorted(): Finding[] {
    const placed: Placed[] = [];
    for (const [rule, findings] of this.#byRule) {
      if (findings.length > this.#cap) cut(findings, this.#cap);
      for (const finding of findings) placed.push({ finding, rule });
    }
    placed.sort(
      (a, b) =>
        byPlace(a.finding.subject, b.finding.subject) ||
        a.rule - b.rule ||
        byText(a.finding.key, b.finding.key) ||
        byText(a.finding.message, b.finding.message),
    );
    return placed.map(({ finding }) => finding);
  }

  save(): [number, Finding[]][] {
    return [...this.#byRule];
  }

  static load(saved: readonly [number, Finding[]][], cap: number): FindingStore {
    const store = new FindingStore(cap);
    for (const [rule, findings] of saved) store.#byRule.set(rule, [...findings]);
    return store;
  }
}

function cut(findings: Finding[], cap: number): void {
  findings.sort(byOrder);
  findings.length = cap;
}

const byOrder = (a: Finding, b: Finding): number =>
  byPlace(a.subject, b.subject) || byText(a.key, b.key) || byText(a.message, b.message);

const kinds = {
  list: 0,
  source: 1,
  unit: 2,
  "stage-dates": 3,
  "directory-entry": 4,
  "implementation-item": 5,
} as const;

/** What concerns the whole list first, then unit by unit, item by item. */
const byPlace = (a: Placeable, b: Placeable): number =>
  Math.min(kinds[a.kind], 2) - Math.min(kinds[b.kind], 2) ||
  byText(a.unit ?? "", b.unit ?? "") ||
  kinds[a.kind] - kinds[b.kind] ||
  byText(a.id, b.id);
