import type { Coverage } from "./finding.ts";
import type { BlockCause } from "./rule.ts";

/** Counts of what became of the subjects of one rule. Plain data between `save` and `load`. */
export class Tally {
  passed = 0;
  failed = 0;
  faulted = 0;
  findings = 0;
  readonly skipped = new Map<string, Counted>();
  /** By cause, then by element. */
  readonly blocked: Readonly<Record<BlockCause, Map<string, Counted>>> = {
    absent: new Map(),
    blank: new Map(),
    unreadable: new Map(),
  };

  /** Of what was skipped last: mostly the next is skipped for the same reason, and need not be looked up. */
  #because: string | undefined;
  #alike: Counted | undefined;

  skip(because: string, count = 1): void {
    if (because !== this.#because) {
      this.#because = because;
      this.#alike = countedIn(this.skipped, because);
    }
    this.#alike!.count += count;
  }

  block(missing: string, cause: BlockCause, count = 1): void {
    countedIn(this.blocked[cause], missing).count += count;
  }

  merge(other: Tally): void {
    this.passed += other.passed;
    this.failed += other.failed;
    this.faulted += other.faulted;
    this.findings += other.findings;
    for (const [because, { count }] of other.skipped) this.skip(because, count);
    for (const cause of causes) {
      for (const [missing, { count }] of other.blocked[cause]) this.block(missing, cause, count);
    }
  }

  save(): SavedTally {
    const { passed, failed, faulted, findings } = this;
    return {
      passed,
      failed,
      faulted,
      findings,
      skipped: [...this.skipped].map(([because, { count }]) => [because, count]),
      blocked: causes.flatMap((cause) =>
        [...this.blocked[cause]].map(([missing, { count }]): [string, number] => [
          `${cause}|${missing}`,
          count,
        ]),
      ),
    };
  }

  static load(saved: SavedTally): Tally {
    const tally = new Tally();
    tally.passed = saved.passed;
    tally.failed = saved.failed;
    tally.faulted = saved.faulted;
    tally.findings = saved.findings;
    for (const [because, count] of saved.skipped) tally.skip(because, count);
    for (const [key, count] of saved.blocked) {
      const bar = key.indexOf("|");
      tally.block(key.slice(bar + 1), key.slice(0, bar) as BlockCause, count);
    }
    return tally;
  }

  coverage(ruleId: string, kept: number): Coverage {
    const skipped = [...this.skipped]
      .map(([because, { count }]) => ({ because, count }))
      .sort((a, b) => byText(a.because, b.because));
    const blocked = causes.flatMap((cause) =>
      [...this.blocked[cause]]
        .sort(([a], [b]) => byText(a, b))
        .map(([missing, { count }]) => ({ missing, cause, count })),
    );
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

/** Counted in place: one look-up for each subject. */
interface Counted {
  count: number;
}

function countedIn(counts: Map<string, Counted>, key: string): Counted {
  let counted = counts.get(key);
  if (counted === undefined) {
    counted = { count: 0 };
    counts.set(key, counted);
  }
  return counted;
}

/** In the order of a report. */
const causes = ["absent", "blank", "unreadable"] as const satisfies readonly BlockCause[];

/** Plain JSON of a tally; what was blocked, by cause and element joined by a bar. */
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
