import type { Coverage } from "./finding.ts";
import type { BlockCause } from "./rule.ts";

/** Counts of what became of the subjects of one rule. Plain data between `save` and `load`. */
export class Tally {
  passed = 0;
  failed = 0;
  faulted = 0;
  findings = 0;
  readonly skipped = new Map<string, number>();
  /** By `cause` and element, joined by a bar. */
  readonly blocked = new Map<string, number>();

  skip(because: string, count = 1): void {
    this.skipped.set(because, (this.skipped.get(because) ?? 0) + count);
  }

  block(missing: string, cause: BlockCause, count = 1): void {
    const key = `${cause}|${missing}`;
    this.blocked.set(key, (this.blocked.get(key) ?? 0) + count);
  }

  merge(other: Tally): void {
    this.passed += other.passed;
    this.failed += other.failed;
    this.faulted += other.faulted;
    this.findings += other.findings;
    for (const [because, count] of other.skipped) this.skip(because, count);
    for (const [key, count] of other.blocked) this.blocked.set(key, (this.blocked.get(key) ?? 0) + count);
  }

  save(): SavedTally {
    const { passed, failed, faulted, findings } = this;
    return { passed, failed, faulted, findings, skipped: [...this.skipped], blocked: [...this.blocked] };
  }

  static load(saved: SavedTally): Tally {
    const tally = new Tally();
    tally.passed = saved.passed;
    tally.failed = saved.failed;
    tally.faulted = saved.faulted;
    tally.findings = saved.findings;
    for (const [because, count] of saved.skipped) tally.skipped.set(because, count);
    for (const [key, count] of saved.blocked) tally.blocked.set(key, count);
    return tally;
  }

  coverage(ruleId: string, kept: number): Coverage {
    const skipped = [...this.skipped]
      .map(([because, count]) => ({ because, count }))
      .sort((a, b) => byText(a.because, b.because));
    const blocked = [...this.blocked]
      .sort(([a], [b]) => byText(a, b))
      .map(([key, count]) => {
        const bar = key.indexOf("|");
        return { missing: key.slice(bar + 1), cause: key.slice(0, bar) as BlockCause, count };
      });
    const subjects =
      this.passed +
      this.failed +
      this.faulted +
      skipped.reduce((sum, { count }) => sum + count, 0) +
      blocked.reduce((sum, { count }) => sum + count, 0);
    return {
      ruleId,
      subjects,
      passed: this.passed,
      failed: this.failed,
      skipped,
      blocked,
      faulted: this.faulted,
      findings: this.findings,
      kept,
    };
  }
}

export interface SavedTally {
  passed: number;
  failed: number;
  faulted: number;
  findings: number;
  skipped: [string, number][];
  blocked: [string, number][];
}

/** By code point: the same on every machine and in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
