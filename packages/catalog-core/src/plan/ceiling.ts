import type { PolicyPack } from "../engine/index.ts";

/** The rule that asks for the ceiling of a promise; its waivers lift it for an item. */
export const CEILING_RULE = "time-limit/promised-within-half";

/**
 * Whether a pack asks that no promise be above its share of the legal limit. Where it does not, the share is a figure like
 * others: nobody has to change anything for it.
 *
 * @example
 * asksCeiling(zhenping2018); // true
 * asksCeiling(national2020); // false
 */
export const asksCeiling = ({ rules }: PolicyPack): boolean => rules[CEILING_RULE]?.enabled !== false;
