import type { Measurement, MetricReport } from "../../engine/index.ts";
import type { ProgressReport } from "../../schedule/index.ts";
import type { Books } from "../document/index.ts";
import type { AssessmentInput } from "./input.ts";
import { directoryByUnit, type Profile } from "./profile.ts";
import type { talliesOf } from "./tallies.ts";

/**
 * Every number that a report may state, by address. What a check and a measurement hold stands under the addresses that
 * `zp verify` uses: `["byUnit", unit, metric, "numerator"]`.
 */
export function booksOf(
  input: AssessmentInput,
  profile: Profile,
  progress: ProgressReport | undefined,
  tallies: ReturnType<typeof talliesOf>,
): Books {
  const { report, summary, intake, previous, catalogue, plan } = input;
  const units = Object.keys(report.metrics.byUnit);
  return {
    ...tallies,
    ...measured(report.metrics),
    items: report.items,
    entries: report.entries,
    units: report.units,
    coverage: Object.fromEntries(
      report.coverage.map(({ ruleId, subjects, passed, failed, findings, skipped, blocked }) => [
        ruleId,
        { subjects, passed, failed, findings, skipped: total(skipped), blocked: total(blocked) },
      ]),
    ),
    rules: report.coverage.length,
    findings: report.findings.length,
    waived: summary.waived,
    piles: { ...summary.piles },
    notChecked: { ...summary.notChecked },
    plan: {
      changes: plan.cheapest.changes,
      proposals: plan.proposals.length,
      fillings: plan.fillings.length,
      waivers: plan.waivers.length,
      byKind: { ...plan.cheapest.byKind },
    },
    profile: profile as unknown as Books,
    intake: {
      given: intake.given,
      read: intake.read,
      notCounted: intake.notCounted.length,
      expected: intake.expectation?.expected.length,
      submitted: intake.expectation?.submitted.length,
      missing: intake.expectation?.missing.length,
    },
    types: typesOf(catalogue.items, catalogue.directory),
    entriesByUnit: { ...none(units), ...Object.fromEntries(directoryByUnit(catalogue)) },
    ...(progress === undefined
      ? {}
      : { stages: Object.fromEntries(progress.stages.map(({ stage, counts }) => [stage, { ...counts }])) }),
    unitVerdicts: unitVerdicts(report.metrics),
    mustFix: { ...none(units), ...tallies.mustFix },
    shouldFix: { ...none(units), ...tallies.shouldFix },
    ...(previous === undefined
      ? {}
      : {
          previous: measured(previous.metrics),
          layers: Object.fromEntries(previous.diff.layers.map(({ layer, counts }) => [layer, { ...counts }])),
        }),
  };
}

/** Whoever has none has 0, said as a figure like any other. */
const none = (units: readonly string[]): Record<string, number> =>
  Object.fromEntries(units.map((unit) => [unit, 0]));

/** Units by what the target of the list says of them. */
function unitVerdicts({ byUnit }: MetricReport): Books {
  const counts = { reached: 0, missed: 0, unjudged: 0 };
  for (const metrics of Object.values(byUnit)) {
    const reached = metrics["visits/at-most-once"]?.target?.reached;
    counts[reached === undefined ? "unjudged" : reached ? "reached" : "missed"] += 1;
  }
  return counts;
}

const total = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

const measured = ({ overall, byUnit, byType, byLevel }: MetricReport): Books => ({
  overall: plain(overall),
  byUnit: groups(byUnit),
  byType: groups(byType),
  byLevel: groups(byLevel),
});

const groups = (by: Readonly<Record<string, Readonly<Record<string, Measurement>>>>): Books =>
  Object.fromEntries(Object.entries(by).map(([group, of]) => [group, plain(of)]));

const plain = (by: Readonly<Record<string, Measurement>>): Books =>
  Object.fromEntries(
    Object.entries(by).map(
      ([
        id,
        { numerator, denominator, counted, blank, excluded, undetermined, total, target, parts, variants },
      ]) => [
        id,
        {
          numerator,
          denominator,
          counted,
          blank,
          undetermined,
          total,
          missing: target?.missing,
          least: target?.least,
          excluded: { ...excluded },
          parts: { ...parts },
          variants: Object.fromEntries(
            Object.entries(variants).map(([name, figure]) => [name, { ...figure }]),
          ),
        },
      ],
    ),
  );

interface Typed {
  readonly itemType?: unknown;
  readonly exerciseLevels?: readonly unknown[] | undefined;
}

/** Items and entries by type, items by type and level. An item exercised at several levels stands apart. */
function typesOf(items: readonly Typed[], directory: readonly Typed[]): Books {
  const types: Record<string, Record<string, number>> = {};
  const rowOf = (subject: Typed): Record<string, number> => {
    const type = typeof subject.itemType === "string" ? subject.itemType : "unstated";
    types[type] ??= { entries: 0, items: 0, county: 0, town: 0, village: 0, several: 0, unstated: 0 };
    return types[type];
  };
  for (const entry of directory) {
    const row = rowOf(entry);
    row.entries = (row.entries ?? 0) + 1;
  }
  for (const item of items) {
    const row = rowOf(item);
    row.items = (row.items ?? 0) + 1;
    const level = levelOf(item);
    row[level] = (row[level] ?? 0) + 1;
  }
  return types;
}

/** The levels that a county's list is about; any other, or more than one, is `several`. */
function levelOf({ exerciseLevels = [] }: Typed): "county" | "town" | "village" | "several" | "unstated" {
  const levels = [...new Set(exerciseLevels.filter((level) => typeof level === "string"))];
  if (levels.length === 0) return "unstated";
  const [only] = levels;
  return levels.length === 1 && (only === "county" || only === "town" || only === "village")
    ? only
    : "several";
}
