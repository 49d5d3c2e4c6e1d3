/** Rules, metrics, exclusions, conventions and the glossary in words: what `zp explain` and the pages in docs/ show. */

export { conventionLabels, conventionText, quoted } from "./conventions.ts";
export { glossary } from "./glossary.ts";
export { explainExclusions, explainMetric } from "./metric.ts";
export { explainPlan } from "./plan.ts";
export { explainRetired, explainRule } from "./rule.ts";
