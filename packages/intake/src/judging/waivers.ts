import { parseWaivers, type Waiver, waiversOfToday } from "@zp/catalog-core/engine";
import { retiredRules } from "@zp/catalog-core/rules";
import { invalid, issuesOf } from "./invalid.ts";
import { jsonIn } from "./json-text.ts";
import { JudgingError } from "./judging-error.ts";

/**
 * The waivers in a file (豁免清单), rules by their ids of today.
 *
 * @throws JudgingError naming the waiver that lacks something
 * @example
 * waiversIn("[]", "豁免.json"); // []
 */
export function waiversIn(text: string, name: string): Waiver[] {
  const json = jsonIn(text, "豁免清单", name);
  try {
    return waiversOfToday(parseWaivers(json), retiredRules);
  } catch (error) {
    throw new JudgingError(
      `${invalid("豁免清单", name, issuesOf(error))}每条要有 key（问题编号）、reason（理由）、approvedBy（批准人）、until（到期日，如 2018-12-31）。`,
    );
  }
}
