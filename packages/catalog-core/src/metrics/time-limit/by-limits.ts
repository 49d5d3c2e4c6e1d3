import type { CheckContext } from "../../engine/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import type { TimeLimit } from "../../time-limit/index.ts";

/** More different pairs of limits than any county writes; where a list has more, what was remembered is let go. */
const MOST = 5000;

const limitKey = (limit: TimeLimit | undefined, isColumn: boolean): string => {
  if (limit === undefined) return isColumn ? "blank" : "absent";
  if (limit.kind !== "duration") return limit.kind;
  return limit.atLeast === undefined
    ? `${limit.amount}${limit.unit}`
    : `${limit.atLeast}~${limit.amount}${limit.unit}`;
};

/** All that the comparison of an item's limits depends on. */
function keyOf(item: ImplementationItem, { hasColumn }: CheckContext): string {
  const { caseType, itemType, promisedTimeLimit, statutoryTimeLimit, sourceId } = item;
  const statutory = limitKey(
    statutoryTimeLimit,
    statutoryTimeLimit !== undefined || hasColumn(sourceId, "statutoryTimeLimit"),
  );
  const promised = limitKey(
    promisedTimeLimit,
    promisedTimeLimit !== undefined || hasColumn(sourceId, "promisedTimeLimit"),
  );
  const type = itemType === "permit" ? "permit" : "";
  return `${statutory}|${promised}|${typeof caseType === "string" ? caseType : ""}|${type}`;
}

/**
 * Remembers the answer for items alike in both limits, 办件类型 and being a permit: a list has few different ones, and
 * exact arithmetic between units is dear. `compute` must ask of the item nothing else.
 *
 * The same answer is the same object.
 *
 * @example
 * let asked = 0;
 * const kindOf = byLimits(({ statutoryTimeLimit }) => {
 *   asked += 1;
 *   return { kind: statutoryTimeLimit?.kind };
 * });
 * const context = { ...zhenping2018, hasColumn: () => true };
 * kindOf({ id: "1", statutoryTimeLimit: { kind: "none" } }, context).kind; // "none"
 * kindOf({ id: "2", statutoryTimeLimit: { kind: "none" } }, context) === kindOf({ id: "3" }, context); // false
 * asked; // 2
 */
export function byLimits<Answer>(
  compute: (item: ImplementationItem, context: CheckContext) => Answer,
): (item: ImplementationItem, context: CheckContext) => Answer {
  const remembered = new WeakMap<CheckContext, Map<string, Answer>>();
  return (item, context) => {
    let answers = remembered.get(context);
    if (answers === undefined) {
      answers = new Map();
      remembered.set(context, answers);
    }
    const key = keyOf(item, context);
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = compute(item, context);
      if (answers.size >= MOST) answers.clear();
      answers.set(key, answer);
    }
    return answer;
  };
}
