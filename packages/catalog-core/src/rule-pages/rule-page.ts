import type { AnyRule } from "../engine/index.ts";
import { explainRule } from "../explain/index.ts";
import { exampleTexts } from "./example-texts.ts";

/**
 * The whole page of a rule: requirement, documents, when it does not apply, false alarms, history, then what breaks it and
 * how to mend that, what keeps it, what it does not look at. Markdown, in Chinese. A rule that is not of this house has no
 * examples here and gets the page without them.
 *
 * @example
 * rulePage(rules.find(({ id }) => id === "visits/stated")!); // "# 写明到办事现场次数…"
 */
export function rulePage(rule: AnyRule): string {
  const examples = exampleTexts[rule.id];
  return examples === undefined ? explainRule(rule) : `${explainRule(rule)}\n${examples}`;
}
