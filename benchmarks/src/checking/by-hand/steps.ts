import type { ImplementationItem } from "@zp/catalog-core/model";
import { type Counts, note } from "./counts.ts";
import { ungroundedSteps } from "./legal-grounds.ts";
import { stepsIn } from "./step-words.ts";

const ALL_FIVE = 31;

const isNamed = (name: string): boolean => stepsIn(name) !== 0;

/** What is asked of the rows of the procedure, beyond their order. */
export function checkSteps(
  { itemType, online, steps = [], reviewRules }: ImplementationItem,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  if (itemType === "permit" && present.has("reviewRules") && (reviewRules?.length ?? 0) === 0) {
    note(counts["procedure/review-rules-of-permit"], 1);
  }
  if (steps.length === 0) return;
  let isBare = false;
  let hasChannel = false;
  let there = 0;
  for (const step of steps) {
    isBare ||=
      step.description === undefined &&
      step.handler === undefined &&
      step.timeLimit === undefined &&
      step.standard === undefined &&
      step.result === undefined;
    const { channel, name } = step;
    if (typeof channel !== "string") continue;
    hasChannel = true;
    if (online === "yes" && name !== undefined && (channel === "online" || channel === "mobile")) {
      there |= stepsIn(name);
    }
  }
  if (isBare) note(counts["procedure/steps-described"], 1);
  if (online === "yes" && hasChannel && there !== ALL_FIVE) note(counts["procedure/online-steps"], 1);
  note(counts["legal-basis/steps-grounded"], ungroundedSteps(steps, isNamed));
}
