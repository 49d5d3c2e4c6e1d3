/**
 * The page of a rule, with its examples: what `zp explain` shows and what stands in docs/rules. Loaded late: whoever only checks
 * needs none of it. Start with `rulePage`.
 */

export { rulePage } from "./rule-page.ts";
