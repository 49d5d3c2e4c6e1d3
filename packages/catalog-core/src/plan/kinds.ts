import type { Conventions } from "../engine/index.ts";

/** The metrics of the order that a plan leads to: a target of the list, and a ceiling of each item. */
export const ONCE = "visits/at-most-once";
/** See {@link ONCE}. */
export const HALF_ID = "time-limit/within-half";

/**
 * What may be changed in an item, with its words and the convention of the pack that says what it costs. The order is that
 * of the screen and of the tables.
 */
export const planKinds = {
  "visits-instant": { label: "即办件减为一次到场", cost: "costVisitInstant" },
  "visits-by-channel": { label: "有网上、邮寄等渠道，减为一次到场", cost: "costVisitByChannel" },
  "visits-by-delivery": { label: "结果可以寄送，减为一次到场", cost: "costVisitByDelivery" },
  "visits-new-channel": { label: "先开通渠道，再减为一次到场", cost: "costVisitNewChannel" },
  "promise-just-over": { label: "承诺时限略超，压缩到上限以内", cost: "costPromiseJustOver" },
  "promise-far-over": { label: "承诺时限压缩到上限以内", cost: "costPromiseFarOver" },
  instant: { label: "承诺件改为即办件", cost: "costInstant" },
} as const satisfies Record<string, { label: string; cost: keyof Conventions }>;

/** A kind of change: see {@link planKinds}. */
export type PlanKind = keyof typeof planKinds;

/** Kinds in their order. */
export const planKindIds = Object.keys(planKinds) as [PlanKind, ...PlanKind[]];

/** Why a value has to be filled in before anything can be said, in words. */
export const fillCauses = {
  blank: "未填",
  "stated-none": "写的是“无”",
  unreadable: "无法识别",
  "no-unit": "没有写单位",
  "other-unit": "与另一时限单位不同，不能判定",
  zero: "写的是 0 或即办，没有一半可言",
} as const;

/** See {@link fillCauses}. */
export type FillCause = keyof typeof fillCauses;

/** How a list or a unit stands before a target, in words. */
export const standings = {
  reached: "已达到",
  ready: "按清单写明的渠道和时限改，可以达到",
  "new-channels": "现有渠道不够，须新开渠道",
  fill: "可改的不够，须先补填",
  waivers: "有的按整日压不到上限以内，须登记豁免",
  beyond: "建议的改法都用上仍达不到",
  thin: "已判定的太少，仅供参考，先补填",
  "not-measured": "无法计算",
} as const;

/** See {@link standings}. */
export type Standing = keyof typeof standings;

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(words) as [Key, ...Key[]];

/** Causes in their order. */
export const fillCauseIds = keysOf(fillCauses);
/** Standings in their order. */
export const standingIds = keysOf(standings);
