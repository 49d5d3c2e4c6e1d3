import type { AnyRule } from "../engine/index.ts";

/**
 * Every rule, in the order of the report. A new rule is one file, its examples beside it, and a line here; a test holds
 * this list and the folder together.
 */
export const rules: readonly AnyRule[] = [];
