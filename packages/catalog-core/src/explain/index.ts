export { conventionLabels, conventionText, quoted } from "./conventions.ts";
export { glossary } from "./glossary.ts";
export { explainExclusions, explainMetric } from "./metric.ts";
export { explainRule } from "./rule.ts";
