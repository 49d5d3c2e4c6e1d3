import { ancestorsOf, type Measurement, type MetricReport, type PolicyPack } from "../engine/index.ts";
import { metrics } from "../metrics/index.ts";
import type { Organisation } from "../model/index.ts";
import { asksCeiling } from "./ceiling.ts";
import { HALF_ID, ONCE, type Standing } from "./kinds.ts";
import type { Plan, PlanGap } from "./plan-schema.ts";

/** What can be done about an item that is in the base of a metric and short of its target. */
export type Remedy = "ready" | "newChannel" | "toFill" | "waived" | "rest" | "outside";

const nothing = { ready: 0, newChannel: 0, toFill: 0, waived: 0, rest: 0, outside: 0 } as const;

/** Counts remedies; what is asked for later adds up the units that a group is made of. */
export class Remedies {
  readonly #counts = new Map<string, Map<string, Record<Remedy, number>>>();

  add(metric: string, unit: string, remedy: Remedy): void {
    const byUnit = this.#counts.get(metric) ?? new Map<string, Record<Remedy, number>>();
    this.#counts.set(metric, byUnit);
    const counts = byUnit.get(unit) ?? { ...nothing };
    byUnit.set(unit, counts);
    counts[remedy] += 1;
  }

  sum(metric: string, belongs: (unit: string) => boolean): Record<Remedy, number> {
    const total = { ...nothing } as Record<Remedy, number>;
    for (const [unit, counts] of this.#counts.get(metric) ?? []) {
      if (!belongs(unit)) continue;
      for (const remedy of Object.keys(nothing) as Remedy[]) total[remedy] += counts[remedy];
    }
    return total;
  }
}

/** The gap of one group to each target: figures from the metrics, what can be done from the proposals. */
function gapsOf(
  measurements: Readonly<Record<string, Measurement>>,
  remediesOf: (metric: string) => Readonly<Record<Remedy, number>>,
  pack: PolicyPack,
): PlanGap[] {
  const { conventions, targets } = pack;
  const ceiling = asksCeiling(pack) ? conventions.promisedShare : undefined;
  return [ONCE, HALF_ID].flatMap((metric): PlanGap[] => {
    const measurement = measurements[metric];
    const { targetKind } = metrics.find(({ id }) => id === metric) ?? {};
    const bound = targetKind === "list" ? targets[metric] : ceiling;
    if (measurement === undefined || targetKind === undefined || bound === undefined) return [];
    const remedies = remediesOf(metric);
    const { state, target } = measurement;
    const numerator = Number(measurement.numerator);
    const denominator = Number(measurement.denominator);
    const missing =
      targetKind === "list" ? (target?.missing ?? 0) : denominator - numerator - remedies.waived;
    const gap = { metric, kind: targetKind, bound, state, numerator, denominator, missing, ...remedies };
    return [{ ...gap, standing: standingOf(gap, conventions.planThin === "fill-first") }];
  });
}

function standingOf(gap: Omit<PlanGap, "standing">, fillFirst: boolean): Standing {
  const { kind, state, missing, ready, newChannel, toFill } = gap;
  if (state === "not-measured") return "not-measured";
  if (kind === "list" && state === "thin" && fillFirst) return "thin";
  if (missing === 0) return "reached";
  if (missing <= ready) return "ready";
  if (kind === "ceiling") return "waivers";
  if (missing <= ready + newChannel) return "new-channels";
  return missing <= ready + newChannel + toFill ? "fill" : "beyond";
}

/** The gaps of the county, of each unit by itself, and of those that have others under them together with these. */
export function allGaps(
  report: MetricReport,
  remedies: Remedies,
  pack: PolicyPack,
  organisations: readonly Organisation[],
): Plan["gaps"] {
  const answering = ancestorsOf(organisations);
  const groups = (
    byUnit: MetricReport["byUnit"],
    belongs: (group: string, unit: string) => boolean,
  ): Record<string, PlanGap[]> =>
    Object.fromEntries(
      Object.entries(byUnit).map(([group, measurements]) => [
        group,
        gapsOf(measurements, (metric) => remedies.sum(metric, (unit) => belongs(group, unit)), pack),
      ]),
    );
  return {
    overall: gapsOf(report.overall, (metric) => remedies.sum(metric, () => true), pack),
    byUnit: groups(report.byUnit, (group, unit) => group === unit),
    byUnitRolledUp: groups(report.byUnitRolledUp, (group, unit) => answering(unit).includes(group)),
  };
}
