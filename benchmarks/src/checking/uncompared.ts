import { rules } from "@zp/catalog-core/rules";
import { rulesByHand } from "./by-hand/counts.ts";

/** A rule that the engine alone has, and why. */
export interface Uncompared {
  readonly id: string;
  readonly why: string;
}

/** What some rules are asked with, and generated items come without. */
const without = {
  "they need a law register": [
    "legal-basis/in-force",
    "legal-basis/article-exists",
    "legal-basis/number-agrees",
  ],
  "they need a directory": [
    "elements/directory-complete",
    "codes/in-directory",
    "codes/directory-implemented",
  ],
  "they need the dates of the stages": [
    "schedule/stages-in-order",
    "schedule/approved-before-published",
    "schedule/within-deadline",
    "schedule/dates-not-ahead",
    "schedule/one-date-each",
  ],
  "they rest on what came after the day of the 2018 pack": [
    "legal-basis/no-disguised-permit",
    "materials/proof-has-basis",
  ],
} as const;

const reasons = new Map<string, string>(
  Object.entries(without).flatMap(([why, ids]) => ids.map((id) => [id, why] as const)),
);
const byHand: ReadonlySet<string> = new Set(rulesByHand);

/** Rules of the engine that the pass by hand leaves out; without a better reason, those that are newer than it. */
export const uncompared: readonly Uncompared[] = rules
  .filter(({ id }) => !byHand.has(id))
  .map(({ id }) => ({ id, why: reasons.get(id) ?? "not written by hand yet" }));

/** One line for each reason. */
export function whyUncompared(left: readonly Uncompared[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, why } of left) byReason.set(why, [...(byReason.get(why) ?? []), id]);
  return [...byReason].map(([why, ids]) => `- not compared, ${why}: ${ids.join(", ")}`);
}
