import type { RetiredRule } from "../engine/index.ts";

/**
 * Rules that were renamed or given up since the first release, the earliest first: none yet. Whoever renames a rule or
 * takes one away enters it here, so that waivers, ledgers and packs that name the old id follow by themselves.
 *
 * @example
 * retiredRules.filter(({ id }) => rules.some((rule) => rule.id === id)); // []: a retired id is never given anew
 */
export const retiredRules: readonly RetiredRule[] = [];
