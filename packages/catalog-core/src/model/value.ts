import * as z from "zod";

/** A calendar day, `YYYY-MM-DD`. Never a `Date`: no clock and no time zone enters the core. */
export type IsoDate = string;
export const IsoDate: z.ZodType<IsoDate> = z.iso.date();

/** What stands in the cell but could not be read as what the element asks for. The text stays as written. */
export interface Unreadable {
  kind: "unreadable";
  raw: string;
}
export const Unreadable: z.ZodType<Unreadable> = z.strictObject({
  kind: z.literal("unreadable"),
  raw: z.string(),
});

/** Somebody wrote that there is none (无). Not the same as a blank cell, which is `undefined`. */
export interface StatedNone {
  kind: "none";
}
export const StatedNone: z.ZodType<StatedNone> = z.strictObject({ kind: z.literal("none") });

/** Somebody wrote that the element does not apply (不适用, 不涉及). */
export interface NotApplicable {
  kind: "not-applicable";
}
export const NotApplicable: z.ZodType<NotApplicable> = z.strictObject({ kind: z.literal("not-applicable") });

/**
 * 是 / 否, as stated. `undefined` on the item is blank; a word that is neither stays `unreadable`.
 * Compare directly: `item.charges === "yes"`.
 */
export type YesNo = "yes" | "no" | "none" | "not-applicable" | Unreadable;
export const YesNo: z.ZodType<YesNo> = z.union([z.enum(["yes", "no", "none", "not-applicable"]), Unreadable]);

/**
 * 到办事现场次数: the most visits an applicant with complete materials may need.
 *
 * `count` is a whole number ≥ 0; where a range was written (“1-2次”), `count` is its upper end and `atLeast` its lower.
 */
export type Visits =
  | { kind: "count"; count: number; atLeast?: number | undefined }
  | StatedNone
  | NotApplicable
  | Unreadable;
export const Visits: z.ZodType<Visits> = z.union([
  z.strictObject({
    kind: z.literal("count"),
    count: z.int().nonnegative(),
    atLeast: z.int().nonnegative().optional(),
  }),
  StatedNone,
  NotApplicable,
  Unreadable,
]);

/** 收费标准、收费依据 as written, with “不收费” and “不适用” told apart from a blank and from a text. */
export type FeeText = { kind: "text"; text: string } | StatedNone | NotApplicable | Unreadable;
export const FeeText: z.ZodType<FeeText> = z.union([
  z.strictObject({ kind: z.literal("text"), text: z.string().min(1) }),
  StatedNone,
  NotApplicable,
  Unreadable,
]);

/** A coded or worded value of a known table, or what stood there instead. Compare directly with the English word. */
export type Coded<Word extends string> = Word | Unreadable;
export const coded = <Word extends string>(words: z.ZodType<Word>): z.ZodType<Coded<Word>> =>
  z.union([words, Unreadable]) as z.ZodType<Coded<Word>>;

/**
 * Whether a coded value was read; narrows away {@link Unreadable}.
 *
 * @example
 * isRead("permit"); // true
 * isRead({ kind: "unreadable", raw: "行政X" }); // false
 */
export const isRead = <Word extends string>(value: Coded<Word> | undefined): value is Word =>
  typeof value === "string";
