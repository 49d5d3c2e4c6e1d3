import type { Conventions } from "../engine/index.ts";

/** Parts of a numerator or a base, in words. */
export const partLabels = {
  supported: "有办理渠道支持",
  doubtful: "与办理渠道不符，存疑",
  "not-verifiable": "未写办理渠道，无法核实",
  unreadable: "填写的内容无法识别",
  "one-workday": "法定时限仅 1 日，按整日无法减半",
  "case-type-unstated": "办件类型未填，按承诺时限认定",
  instant: "即办件，视为不超过一半",
  complete: "要素齐全的事项",
} as const;

/** The name of a part. */
export type Part = keyof typeof partLabels;

/** The same figure under another reading, in words. */
export const variantLabels = {
  "same-unit": "若未写单位的时限单位相同",
  "instant-stated": "若仅将写明即办的计为即办件",
  "instant-up-to-1-workday": "若将承诺 1 个工作日以内的也计为即办件",
  "one-workday": "其中法定时限仅 1 日的事项",
  filled: "只计已填写次数的事项",
} as const;

/** The name of another reading. */
export type Variant = keyof typeof variantLabels;

/** The variant that shows a figure under this reading of a promise of one workday. */
export const variantOfInstantPromise = {
  stated: "instant-stated",
  "up-to-1-workday": "instant-up-to-1-workday",
} as const satisfies Record<Conventions["instantPromise"], Variant>;

/**
 * The Chinese words for a part; an unknown name is given back as it is.
 *
 * @example labelOfPart("doubtful") // "与办理渠道不符，存疑"
 */
export const labelOfPart = (part: string): string => (partLabels as Record<string, string>)[part] ?? part;

/**
 * The Chinese words for a variant; an unknown name is given back as it is.
 *
 * @example labelOfVariant("filled") // "只计已填写次数的事项"
 */
export const labelOfVariant = (variant: string): string =>
  (variantLabels as Record<string, string>)[variant] ?? variant;
