import { type ItemCheck, itemChecker } from "@zp/catalog-core/item-check";
import { lawRegister } from "@zp/catalog-core/law-register";
import { ImplementationItem } from "@zp/catalog-core/model";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { generateItems } from "@zp/testkit";

/** What a form may ask of one item. */
export const questions = {
  "all-elements": "checkItem, nothing kept quiet about (handing in)",
  "all-with-laws": "the same, held against the law register",
  "three-touched": "checkItem, three elements touched (at a keystroke)",
  zod: "zod `safeParse` of the same item",
} as const;
export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as QuestionId[];

/** Times of each question, µs for one item, over items and rounds. */
export interface OneItemTimes {
  readonly rules: number;
  readonly findings: number;
  readonly times: Readonly<Record<QuestionId, { readonly mean: number; readonly p99: number }>>;
}

const touched = ["name", "promisedTimeLimit", "maxVisits"];

/**
 * Asks each question of each item, one call at a time, by turns in one process, after a round that is not counted; the
 * best round counts.
 *
 * @throws Error when a rule breaks down or the schema refuses an item: then nothing is comparable
 */
export function compareOneItem({ items: count, rounds }: { items: number; rounds: number }): OneItemTimes {
  const items = [...generateItems(count)].map(({ sourceId: _, ...item }) => item as ImplementationItem);
  const checker = itemChecker(zhenping2018);
  const withLaws = itemChecker(zhenping2018, { laws: lawRegister() });
  let findings = 0;
  const add = ({ findings: found, faults }: ItemCheck): void => {
    findings += found.length;
    if (faults[0] !== undefined) throw new Error(`${faults[0].ruleId}: ${faults[0].error}`);
  };
  const ask: Readonly<Record<QuestionId, (item: ImplementationItem) => void>> = {
    "all-elements": (item) => add(checker.check(item)),
    "all-with-laws": (item) => add(withLaws.check(item)),
    "three-touched": (item) => add(checker.check(item, { touched })),
    zod: (item) => {
      if (!ImplementationItem.safeParse(item).success) throw new Error(`zod refuses ${item.id}`);
    },
  };
  const best = {} as Record<QuestionId, { mean: number; p99: number }>;
  let perItem = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const id of questionIds) {
      findings = 0;
      const times = items.map((item) => {
        const begun = performance.now();
        ask[id](item);
        return (performance.now() - begun) * 1000;
      });
      if (id === "all-elements") perItem = findings / items.length;
      times.sort((a, b) => a - b);
      const mean = times.reduce((a, b) => a + b, 0) / times.length;
      const p99 = times[Math.min(times.length - 1, Math.floor(times.length * 0.99))]!;
      if (round > 0 && mean < (best[id]?.mean ?? Number.POSITIVE_INFINITY)) best[id] = { mean, p99 };
    }
  }
  return { rules: checker.check({ id: "draft" }).asked, findings: perItem, times: best };
}
