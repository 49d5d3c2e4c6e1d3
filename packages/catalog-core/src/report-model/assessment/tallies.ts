import { type CheckReport, type Finding, UNKNOWN_UNIT, unitOf } from "../../engine/index.ts";
import { metrics, visitsOf } from "../../metrics/index.ts";
import type { Catalogue, ImplementationItem } from "../../model/index.ts";
import { contextOf } from "../../plan/index.ts";
import type { Reconciliation, WithinResult } from "../../reconcile/index.ts";
import { transitionTally } from "../diff-tables.ts";
import type { Books } from "../document/index.ts";
import type { AssessmentInput } from "./input.ts";
import type { RankedUnit } from "./ranking.ts";

/**
 * Items whose promise is above half, as the metric judges them. Findings would leave out what is waived, what floods a
 * table and what the pack does not ask; the figure leaves out none of them, and its list shall have as many rows.
 */
export function aboveHalfItems(
  counted: readonly ImplementationItem[],
  input: Pick<AssessmentInput, "catalogue" | "pack" | "report">,
): ImplementationItem[] {
  const half = metrics.find(({ id }) => id === "time-limit/within-half");
  const context = contextOf(input.catalogue, { pack: input.pack, asOf: input.report.asOf });
  return counted.filter((item) => {
    const said = half?.observe(item, context);
    return said?.kind === "counted" && said.numerator === 0;
  });
}

/** What a unit has to mend, and what it should; findings of a flood and waived ones are not its to mend one by one. */
export interface UnitFindings {
  readonly must: readonly Finding[];
  readonly should: readonly Finding[];
}

/** The findings that are each unit's own: neither the centre's nor on trial. */
export function findingsByUnit({ summary }: Pick<AssessmentInput, "summary">): Map<string, UnitFindings> {
  const byUnit = new Map<string, { must: Finding[]; should: Finding[] }>();
  for (const finding of summary.shown) {
    const { desk, severity, trial, subject } = finding;
    if (desk === "centre" || trial) continue;
    const unit = subject.unit ?? (subject.kind === "unit" ? subject.label : "");
    const own = byUnit.get(unit) ?? { must: [], should: [] };
    byUnit.set(unit, own);
    own[severity === "error" ? "must" : "should"].push(finding);
  }
  return byUnit;
}

/** Columns that the tables of a unit lack, by unit. */
export function absentByUnit(
  { items }: Pick<Catalogue, "items">,
  { sources }: Pick<CheckReport, "sources">,
): Map<string, string[]> {
  const lacks = new Map(sources.map(({ id, absent }) => [id, absent]));
  const tables = new Map<string, Set<string>>();
  for (const item of items) {
    const unit = unitOf(item) ?? UNKNOWN_UNIT;
    const own = tables.get(unit) ?? new Set();
    tables.set(unit, own);
    if (item.sourceId !== undefined) own.add(item.sourceId);
  }
  return new Map(
    [...tables].map(([unit, own]) => [unit, [...new Set([...own].flatMap((id) => lacks.get(id) ?? []))]]),
  );
}

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
) {
  const { summary, report, intake, previous, within, catalogue } = input;
  const findings = [...findingsByUnit(input)];
  return {
    mustFix: Object.fromEntries(findings.map(([unit, { must }]) => [unit, must.length])),
    shouldFix: Object.fromEntries(findings.map(([unit, { should }]) => [unit, should.length])),
    absentOf: Object.fromEntries(
      [...absentByUnit(catalogue, report)].map(([unit, columns]) => [unit, columns.length]),
    ),
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
    aboveHalf: aboveHalfItems(counted, input).length,
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
