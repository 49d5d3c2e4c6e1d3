import { createHash } from "node:crypto";
import type { ParsedTimeLimit, TimeLimit, TimeLimitReading } from "../../src/time-limit/index.ts";

/** A limit in a few signs: "3-5 workday ~", "on-the-spot", "none". */
export function limitText(limit: TimeLimit | undefined): string {
  if (limit === undefined) return "blank";
  if (limit.kind === "immediate") return limit.within ?? "immediate";
  if (limit.kind !== "duration") return limit.kind;
  const low = limit.atLeast === undefined ? "" : `${limit.atLeast}-`;
  return `${low}${limit.amount} ${limit.unit}${limit.approximate ? " ~" : ""}`;
}

function readingText(reading: TimeLimitReading, words: boolean): string {
  const name = words && reading.name !== undefined ? `[${reading.name}]` : "";
  const condition = words && reading.condition !== undefined ? `{${reading.condition}}` : "";
  const of = reading.of === undefined ? "" : ` of ${reading.of}`;
  const why = reading.why === undefined ? "" : ` (${reading.why})`;
  const from = reading.from === undefined ? "" : ` @${reading.from.event}`;
  return `${reading.role}${of}${name}${condition}${why}: ${limitText(reading.limit)}${from}`;
}

/**
 * Everything that was read, in one line. Without `words` nothing of the text itself stands in it, so that it may be
 * kept for strings that must not be.
 */
export function summary(result: ParsedTimeLimit, words: boolean): string {
  const parts = [limitText(result.limit), result.readings.map((one) => readingText(one, words)).join("; ")];
  const excludes = result.excludes.map(
    ({ names, limit }) =>
      `${words ? names.join("+") : names.length}${limit === undefined ? "" : ` ${limitText(limit)}`}`,
  );
  if (excludes.length > 0) parts.push(`not counted: ${excludes.join("; ")}`);
  if (result.problems.length > 0) parts.push(`? ${result.problems.map(({ kind }) => kind).join(", ")}`);
  return parts.join(" | ");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
