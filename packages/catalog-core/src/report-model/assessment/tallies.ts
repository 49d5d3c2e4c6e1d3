import type { Finding } from "../../engine/index.ts";
import { visitsOf } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import type { Reconciliation, WithinResult } from "../../reconcile/index.ts";
import { transitionTally } from "../diff-tables.ts";
import type { Books } from "../document/index.ts";
import type { AssessmentInput } from "./input.ts";
import type { RankedUnit } from "./ranking.ts";

/** Items whose promise is above half, each by its finding. */
export const aboveHalfFindings = ({ summary }: Pick<AssessmentInput, "summary">): Finding[] =>
  summary.shown.filter(({ ruleId }) => ruleId === "time-limit/promised-within-half");

/** Items that take more than one visit. */
export const oftenVisited = (
  counted: readonly ImplementationItem[],
  { pack }: Pick<AssessmentInput, "pack">,
): ImplementationItem[] => counted.filter((item) => (visitsOf(item, pack.conventions) ?? 0) > 1);

/** Findings that a unit has to mend, or should: the rest is the centre's, on trial, or only said. */
export const unitFindings = (
  { summary }: Pick<AssessmentInput, "summary">,
  severity: "error" | "warning",
): Finding[] => summary.shown.filter((one) => one.desk === "unit" && one.severity === severity && !one.trial);

/** What a comparison goes by in the books. */
export const comparisonKey = ({ left, right }: Reconciliation): string => `${left.title}与${right.title}`;

/** How many there are of what a section names: places, differences, units behind a rule. */
export function talliesOf(
  input: AssessmentInput,
  counted: readonly ImplementationItem[],
  ranking: readonly RankedUnit[],
): Books {
  const { summary, report, intake, previous, within } = input;
  return {
    ranks: Object.fromEntries(ranking.map(({ unit, rank }) => [unit, rank])),
    ranking: {
      ranked: ranking.filter(({ rank }) => rank !== undefined).length,
      apart: ranking.filter(({ rank }) => rank === undefined).length,
      first: ranking.filter(({ rank }) => rank === 1).length,
    },
    unitsOfRule: {
      error: unitsByRule(unitFindings(input, "error")),
      warning: unitsByRule(unitFindings(input, "warning")),
    },
    floods: Object.fromEntries(summary.floods.map(({ ruleId, count, of }) => [ruleId, { count, of }])),
    aboveHalf: aboveHalfFindings(input).length,
    oftenVisited: oftenVisited(counted, input).length,
    unexpected: intake.expectation?.unexpected.length,
    absent: {
      columns: absentColumns(input).length,
      tables: report.sources.filter(({ absent, layer }) => layer === "implementation" && absent.length > 0)
        .length,
    },
    ...ofComparisons(within),
    transitions: Object.fromEntries(
      (previous?.diff.layers ?? []).map((layer) => [layer.layer, Object.fromEntries(transitionTally(layer))]),
    ),
  };
}

/** Columns that rules wanted and no table has. */
export const absentColumns = ({ summary }: Pick<AssessmentInput, "summary">) => [
  ...new Set(summary.blocked.filter(({ cause }) => cause === "absent").map(({ missing }) => missing)),
];

function unitsByRule(findings: readonly Finding[]): Books {
  const units = new Map<string, Set<string>>();
  for (const { ruleId, subject } of findings) {
    const own = units.get(ruleId) ?? new Set();
    units.set(ruleId, own);
    if (subject.unit !== undefined) own.add(subject.unit);
  }
  return Object.fromEntries([...units].map(([ruleId, own]) => [ruleId, own.size]));
}

/** The lists of the county beside each other. */
const ofComparisons = ({ comparisons, cutProofs }: WithinResult): Books => ({
  comparisons: Object.fromEntries(
    comparisons.map((comparison) => [
      comparisonKey(comparison),
      {
        matched: comparison.left.matched,
        differing: comparison.groups.filter(({ differences }) => differences.length > 0).length,
        onlyLeft: comparison.onlyLeft.length,
        onlyRight: comparison.onlyRight.length,
        doubtful: comparison.left.doubtful,
      },
    ]),
  ),
  ...(cutProofs === undefined ? {} : { cutProofs: { ...cutProofs.counts, proofs: cutProofs.proofs.length } }),
});
