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
] as const;

/** One of {@link TIME_UNITS}. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/** A stated length of time; `amount` is the upper bound, in `unit`. */
export interface DurationLimit {
  readonly kind: "duration";
  /** Upper bound, finite, ≥ 0, as written (0.5 for 半). */
  readonly amount: number;
  readonly unit: TimeUnit;
  /** Lower bound where a range was written (3－5个工作日 → 3), in the same unit. */
  readonly atLeast?: number;
  /** 左右, 约, 一般: the text itself does not bind. */
  readonly approximate?: true;
}

/** 即办, 当场, 立等可取, 当日 …: done while the applicant waits, or on the same day. */
export interface ImmediateLimit {
  readonly kind: "immediate";
  /** What the words say: 当场, 即办, 立等可取 → `on-the-spot`; 当日, 当天 → `same-day`. */
  readonly within?: "on-the-spot" | "same-day";
}

/** Stated that there is no limit: 无法定时限, 无期限, 无, a mere dash. */
export interface NoLimit {
  readonly kind: "none";
}

/** Stated that a limit does not apply: 不适用, 不涉及. */
export interface NotApplicableLimit {
  readonly kind: "not-applicable";
}

/** Something is written that could not be read as one limit; kept as it is. */
export interface UnreadableLimit {
  readonly kind: "unreadable";
  readonly raw: string;
}

/**
 * A time limit that knows what it is. A blank cell is `undefined`, never a member of this type:
 * blank is not zero, not "no limit" and not "not applicable".
 *
 * Source: 镇政办发〔2018〕98号 四(三)、五(三); GB/T 39046—2020 表4 (法定/承诺办结时限).
 *
 * @example
 * const limit: TimeLimit = { kind: "duration", amount: 20, unit: "workday" };
 */
export type TimeLimit = DurationLimit | ImmediateLimit | NoLimit | NotApplicableLimit | UnreadableLimit;

/**
 * Schema of {@link TimeLimit}: refuses negative and infinite amounts, and a range whose lower
 * bound exceeds its upper bound.
 *
 * @example
 * TimeLimit.parse({ kind: "none" });
 */
export const TimeLimit: z.ZodType<TimeLimit, TimeLimit> = /* @__PURE__ */ timeLimitSchema();

/** In a function, so that a page which only compares limits takes in no zod. */
function timeLimitSchema(): z.ZodType<TimeLimit, TimeLimit> {
  const amount = z.number().nonnegative();
  const duration = z.strictObject({
    kind: z.literal("duration"),
    amount,
    unit: z.enum(TIME_UNITS),
    atLeast: amount.exactOptional(),
    approximate: z.literal(true).exactOptional(),
  });
  return z
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
}
