import * as z from "zod";
/**
 * The unit a duration was written in. A plain 日 or 天 is `day`: the text does not say whether
 * it means working days (what "N日" means depends on the law cited: 行政许可法 第82条 against
 * 民法典 第200–204条). A bare number is `unstated` and never becomes 工作日 by itself.
 */
export const TIME_UNITS = [
  "workday",
  "calendar-day",
  "day",
  "week",
  "month",
  "year",
  "hour",
  "minute",
  "unstated",
];
const amount = z.number().nonnegative();
const duration = z.strictObject({
  kind: z.literal("duration"),
  amount,
  unit: z.enum(TIME_UNITS),
  atLeast: amount.exactOptional(),
  approximate: z.literal(true).exactOptional(),
});
/**
 * Schema of {@link TimeLimit}: refuses negative and infinite amounts, and a range whose lower
 * bound exceeds its upper bound.
 *
 * @example
 * TimeLimit.parse({ kind: "none" });
 */
export const TimeLimit = z
  .discriminatedUnion("kind", [
    duration,
    z.strictObject({
      kind: z.literal("immediate"),
      within: z.enum(["on-the-spot", "same-day"]).exactOptional(),
    }),
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.literal("not-applicable") }),
    z.strictObject({ kind: z.literal("unreadable"), raw: z.string() }),
  ])
  .refine((limit) => limit.kind !== "duration" || (limit.atLeast ?? 0) <= limit.amount, {
    error: "时限的下限大于上限",
  });
