import type { ImplementationItem } from "../model/index.ts";
import type { TimeLimit } from "../time-limit/index.ts";

/** What cannot be done while the applicant waits. */
const takesTime = /踏勘|勘验|勘查|公示|公告|听证|评审|上报|报送上级|转报|会审/u;

/** A part of the handling for which an item cannot be an 即办件. */
export type LengthyPart =
  | { readonly problem: "special-procedure"; readonly id: string; readonly name: string }
  | { readonly problem: "step"; readonly id: string; readonly name: string }
  | {
      readonly problem: "long-step";
      readonly id: string;
      readonly name: string;
      readonly limit: TimeLimit;
    };

const isLong = (limit: TimeLimit | undefined): boolean =>
  limit?.kind === "duration" &&
  limit.amount > 1 &&
  ["workday", "calendar-day", "day", "week", "month"].includes(limit.unit);

/**
 * Special procedures, and steps that take longer than the applicant waits: an item that has one is not done on the spot.
 *
 * @example
 * lengthyParts({ id: "1", steps: [{ id: "s1", name: "现场踏勘" }] }); // [{ problem: "step", id: "s1", name: "现场踏勘" }]
 * lengthyParts({ id: "1", steps: [{ id: "s1", name: "受理" }] }); // []
 */
export function lengthyParts({
  specialProcedures = [],
  steps = [],
}: Pick<ImplementationItem, "id" | "specialProcedures" | "steps">): LengthyPart[] {
  const parts: LengthyPart[] = [];
  for (const { id, name } of specialProcedures) {
    if (name !== undefined) parts.push({ problem: "special-procedure", id, name });
  }
  for (const { id, name = "", timeLimit } of steps) {
    if (takesTime.test(name)) parts.push({ problem: "step", id, name });
    else if (timeLimit !== undefined && isLong(timeLimit)) {
      parts.push({ problem: "long-step", id, name, limit: timeLimit });
    }
  }
  return parts;
}
