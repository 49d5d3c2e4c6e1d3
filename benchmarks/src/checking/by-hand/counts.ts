/** The rules that are written out by hand, with their ids in the engine. */
export const rulesByHand = [
  "scope/on-application",
  "scope/known-type",
  "scope/application-described",
  "elements/columns-present",
  "elements/directory-complete",
  "elements/implementation-complete",
  "elements/no-placeholder",
  "elements/readable",
  "elements/code-table-named",
  "elements/undamaged",
  "codes/basic-code-form",
  "codes/implementation-code-form",
  "codes/known-shape",
  "codes/credit-code",
  "codes/implementation-code-unique",
  "codes/parts-agree",
  "codes/in-directory",
  "codes/directory-implemented",
  "codes/one-generation",
  "legal-basis/present-and-readable",
  "legal-basis/present-in-services",
  "legal-basis/no-vague-basis",
  "legal-basis/document-number-form",
  "time-limit/promised-within-statutory",
  "time-limit/promised-within-half",
  "time-limit/promise-required",
  "time-limit/no-statutory-limit-explained",
  "time-limit/amount-and-unit",
  "time-limit/unit-stated",
  "time-limit/column-unit-stated",
  "handling/instant-agrees-with-promise",
  "visits/stated",
  "visits/reason-when-needed",
  "visits/zero-needs-a-way",
  "visits/full-online-is-zero",
  "visits/at-most-once-target",
  "procedure/five-steps-of-permit",
  "procedure/five-steps",
  "materials/named",
  "materials/no-catch-all",
  "fees/consistent",
  "fees/amount-has-currency",
  "contact/phones-stated",
  "contact/phones-wellformed",
  "contact/area-code-stated",
  "contact/phones-differ",
] as const;

export type RuleByHand = (typeof rulesByHand)[number];

/** Subjects that broke a rule, and places at which they did: `failed` and `findings` of the engine's coverage. */
export interface Count {
  failed: number;
  findings: number;
}

export type Counts = Readonly<Record<RuleByHand, Count>>;

export const newCounts = (): Counts =>
  Object.fromEntries(rulesByHand.map((id) => [id, { failed: 0, findings: 0 }])) as Record<RuleByHand, Count>;

/** One subject that breaks a rule at so many places; 0 is no failure. */
export function note(count: Count, findings: number): void {
  if (findings === 0) return;
  count.failed += 1;
  count.findings += findings;
}
