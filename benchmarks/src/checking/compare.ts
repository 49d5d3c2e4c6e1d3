import { generateItems } from "@zp/testkit";
import { begin, comparedRules, disagreements, type RuleCounts } from "./checkers.ts";
import { type ContestantId, contestantIds as ids } from "./contestants.ts";
import { type Uncompared, uncompared } from "./uncompared.ts";

export interface Comparison {
  /** Times of each round, ms. */
  readonly times: Readonly<Record<ContestantId, readonly number[]>>;
  /** Rules on both sides, and those that only the engine has. */
  readonly rules: number;
  readonly uncompared: readonly Uncompared[];
}

/**
 * All contestants on the same items, in memory, by turns in one process, after a round that is not counted.
 *
 * @throws Error when the pass by hand and the engine do not count the same failures, or a schema refuses an item
 */
export function compare({ items: count, rounds }: { items: number; rounds: number }): Comparison {
  const items = [...generateItems(count)];
  const times = Object.fromEntries(ids.map((id) => [id, [] as number[]])) as Record<ContestantId, number[]>;
  const counts = {} as Record<ContestantId, RuleCounts>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const id of ids) {
      globalThis.gc?.();
      const begun = performance.now();
      const run = begin[id]();
      for (const item of items) run.add(item);
      counts[id] = run.finish();
      if (round > 0) times[id].push(performance.now() - begun);
    }
  }
  const wrong = disagreements(counts.engine, counts["by-hand"]);
  if (wrong.length > 0) throw new Error(`not the same checks:\n${wrong.join("\n")}`);
  for (const id of ["zod", "ajv"] as const) {
    if (counts[id].schema?.failed !== 0) throw new Error(`${id} refuses ${counts[id].schema?.failed} items`);
  }
  return { times, rules: comparedRules.length, uncompared };
}
