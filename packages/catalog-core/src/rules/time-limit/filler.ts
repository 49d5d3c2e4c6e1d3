import { parseTimeLimit, type TimeLimit } from "../../time-limit/index.ts";

/** A number that stands for "not filled": −1, 9999. */
export type Filler = "negative" | "sentinel";

/** The largest limit, in its own unit, that is still taken for one. Nothing takes 999 years, or 999 days on paper. */
const LARGEST = 900;

/** Whether a limit is a filler of some database instead of a length of time, and which. */
export function fillerIn(limit: TimeLimit | undefined): Filler | undefined {
  if (limit?.kind === "duration") {
    return limit.amount > LARGEST && /^9+$/.test(String(limit.amount)) ? "sentinel" : undefined;
  }
  if (limit?.kind !== "unreadable" || !/\d/.test(limit.raw)) return undefined;
  const { problems } = parseTimeLimit(limit.raw, { role: "statutory" });
  for (const { kind } of problems) if (kind === "negative" || kind === "sentinel") return kind;
  return undefined;
}
