/** The rules that are written out by hand, with their ids in the engine. */
export const rulesByHand = [
  "scope/on-application",
  "scope/known-type",
  "scope/application-described",
  "elements/columns-present",
  "elements/implementation-complete",
  "elements/no-placeholder",
  "elements/readable",
  "elements/code-table-named",
  "elements/undamaged",
  "elements/conditions-are-conditions",
  "elements/numbering-continuous",
  "codes/basic-code-form",
  "codes/implementation-code-form",
  "codes/known-shape",
  "codes/credit-code",
  "codes/implementation-code-unique",
  "codes/parts-agree",
  "codes/one-generation",
  "legal-basis/present-and-readable",
  "legal-basis/present-in-services",
  "legal-basis/no-vague-basis",
  "legal-basis/document-number-form",
  "legal-basis/article-form",
  "legal-basis/title-form",
  "legal-basis/standard-number-form",
  "legal-basis/rank-agrees",
  "legal-basis/high-to-low",
  "legal-basis/cited-once",
  "legal-basis/lawful-ground",
  "legal-basis/lawful-ground-in-services",
  "legal-basis/permit-ground",
  "legal-basis/permit-by-local-rule",
  "legal-basis/steps-grounded",
  "time-limit/promised-within-statutory",
  "time-limit/promised-within-half",
  "time-limit/promise-required",
  "time-limit/no-statutory-limit-explained",
  "time-limit/amount-and-unit",
  "time-limit/unit-stated",
  "time-limit/column-unit-stated",
  "time-limit/permit-in-workdays",
  "time-limit/special-procedures-allowed",
  "time-limit/special-procedures-complete",
  "time-limit/clock-starts-at-acceptance",
  "time-limit/delivery-within-ten-days",
  "time-limit/steps-within-promise",
  "time-limit/note-agrees",
  "time-limit/same-statutory-limit",
  "handling/instant-agrees-with-promise",
  "handling/instant-without-procedures",
  "handling/depth-agrees-with-online",
  "handling/online-has-address",
  "handling/entrusting-body-named",
  "handling/result-type-agrees",
  "visits/stated",
  "visits/reason-when-needed",
  "visits/zero-needs-a-way",
  "visits/full-online-is-zero",
  "visits/at-most-once-target",
  "visits/four-marks-agree",
  "visits/no-fewer-than-told",
  "visits/online-needs-no-presence",
  "procedure/five-steps-of-permit",
  "procedure/five-steps",
  "procedure/steps-described",
  "procedure/online-steps",
  "procedure/review-rules-of-permit",
  "materials/named",
  "materials/no-catch-all",
  "materials/not-twice",
  "materials/shared-not-asked",
  "materials/copies-stated",
  "materials/form-has-blank",
  "materials/no-open-list",
  "fees/consistent",
  "fees/amount-has-currency",
  "fees/permit-fee-ground",
  "contact/phones-stated",
  "contact/phones-wellformed",
  "contact/area-code-stated",
  "contact/phones-differ",
  "contact/hours-say-when",
  "contact/place-can-be-found",
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
