import type { Enabled, Judging } from "./compile.ts";
import type { Finding, RuleFault } from "./finding.ts";
import { FindingStore } from "./finding-store.ts";
import { makeFinding } from "./make-finding.ts";
import type { Outcome, Violation } from "./outcome.ts";
import type { AnyRule, SubjectRef } from "./rule.ts";
import type { SavedCheck } from "./saved-check.ts";
import { Tally } from "./tally.ts";

const MAX_FAULTS = 100;

/** What a check has found so far: the counts of each rule, by its place among the rules, the findings, and our own faults. */
export class CheckBooks {
  readonly tallies: Tally[];
  readonly #cap: number;
  #store: FindingStore;
  #faults: RuleFault[] = [];

  constructor(rules: number, cap: number) {
    this.tallies = Array.from({ length: rules }, () => new Tally());
    this.#cap = cap;
    this.#store = new FindingStore(cap);
  }

  get faults(): RuleFault[] {
    return this.#faults;
  }

  /** One subject at which a rule is broken. */
  fail(judging: Judging, ref: SubjectRef, violations: readonly Violation<unknown>[]): void {
    const { place } = judging;
    if (this.#store.isBeyond(place, ref)) {
      const tally = this.tallies[place]!;
      tally.failed += 1;
      tally.findings += violations.length;
    } else this.#word(judging, ref, violations);
  }

  /** Enters the answer about something larger than one subject: a table, a unit, the list. */
  settle(enabled: Enabled<AnyRule>, ref: SubjectRef, judge: () => Outcome<unknown>): void {
    const { rule, place } = enabled;
    const tally = this.tallies[place]!;
    try {
      const outcome = judge();
      if (outcome.kind === "pass") tally.passed += 1;
      else if (outcome.kind === "skip") tally.skip(outcome.because);
      else this.#word(enabled, ref, outcome.violations);
    } catch (error) {
      this.fault(place, rule.id, ref.id, error);
    }
  }

  #word(enabled: Enabled<AnyRule>, ref: SubjectRef, violations: readonly Violation<unknown>[]): void {
    const { place } = enabled;
    // All worded before any is kept: a rule that cannot word one has failed as a whole.
    const findings = violations.map(({ path, data }) => makeFinding(enabled, ref, path, data));
    this.tallies[place]!.failed += 1;
    for (const finding of findings) this.keep(place, finding);
  }

  keep(place: number, finding: Finding): void {
    this.tallies[place]!.findings += 1;
    this.#store.add(place, finding);
  }

  /** A rule that threw: our own mistake, not the list's. */
  fault(place: number, ruleId: string, subjectId: string, error: unknown): void {
    this.tallies[place]!.faulted += 1;
    if (this.#faults.length < MAX_FAULTS) this.#faults.push({ ruleId, subjectId, error: String(error) });
  }

  /** In the order of the report. */
  sorted(): Finding[] {
    return this.#store.sorted();
  }

  kept(place: number): number {
    return this.#store.kept(place);
  }

  merge(later: CheckBooks): void {
    for (const [place, tally] of this.tallies.entries()) tally.merge(later.tallies[place]!);
    this.#store.merge(later.#store);
    this.#faults = [...this.#faults, ...later.#faults].slice(0, MAX_FAULTS);
  }

  save(): Pick<SavedCheck, "tallies" | "findings" | "faults"> {
    return {
      tallies: this.tallies.map((tally) => tally.save()),
      findings: this.#store.save(),
      faults: [...this.#faults],
    };
  }

  load({ tallies, findings, faults }: Pick<SavedCheck, "tallies" | "findings" | "faults">): void {
    for (const [place, tally] of tallies.entries()) this.tallies[place] = Tally.load(tally);
    this.#store = FindingStore.load(findings, this.#cap);
    this.#faults = [...faults];
  }
}
