import type { ImplementationItem, Organisation } from "../model/index.ts";
import { codeKey } from "./code-key.ts";
import { conclude } from "./conclude.ts";
import type { CheckContext } from "./context.ts";
import { type Group, ItemKinds } from "./item-kinds.ts";
import type { Measurement, MetricReport } from "./measurement.ts";
import type { Metric, Observation } from "./metric.ts";
import { ObservationNumbers } from "./observation-numbers.ts";
import type { PolicyPack } from "./pack.ts";
import { ancestorsOf, hasChildren } from "./roll-up.ts";
import { loadObservation, type SavedObservation, saveObservation } from "./saved-observation.ts";
import { addObservation, emptySums, type Sums } from "./sums.ts";
import { byText } from "./tally.ts";
import { UNKNOWN_UNIT, unitOf } from "./unit.ts";

const DUPLICATE: Observation = { kind: "excluded", reason: "duplicate" };

/** For one group and each metric: how many items each observation was made of. */
type Tallies = readonly Map<number, number>[];

/**
 * Accumulates all metrics of a list at once.
 *
 * The same implementation code counts once: the code is remembered together with the kind of item that it first stood
 * for, so that merging two parts can take back what the later part counted twice. Memory: one key per item, and two
 * numbers per distinct kind of item.
 */
export class Measurer {
  readonly #metrics: readonly Metric[];
  readonly #pack: PolicyPack;
  readonly #context: CheckContext;
  readonly #numbers: readonly ObservationNumbers[];
  readonly #duplicate: readonly number[];
  /** Filled anew for each item. */
  readonly #vector: number[];
  #kinds = new ItemKinds();
  #counts: number[] = [];
  readonly #byCode = new Map<string, number>();

  constructor(metrics: readonly Metric[], pack: PolicyPack, context: CheckContext) {
    this.#metrics = metrics;
    this.#pack = pack;
    this.#context = context;
    this.#numbers = metrics.map(() => new ObservationNumbers());
    this.#duplicate = this.#numbers.map((numbers) => numbers.numberOf(DUPLICATE));
    this.#vector = metrics.map(() => 0);
  }

  add(item: ImplementationItem): void {
    const unit = unitOf(item) ?? UNKNOWN_UNIT;
    const type = typeof item.itemType === "string" ? item.itemType : "unstated";
    const level = levelOf(item);
    const code = item.implementationCode === undefined ? undefined : codeKey(item.implementationCode);
    if (code !== undefined && this.#byCode.has(code)) {
      this.#count(this.#kinds.kindOf(unit, type, level, this.#duplicate), 1);
      return;
    }
    for (let m = 0; m < this.#metrics.length; m += 1) {
      const observation = this.#metrics[m]!.observe(item, this.#context);
      this.#vector[m] = this.#numbers[m]!.numberOf(observation);
    }
    const kind = this.#kinds.kindOf(unit, type, level, this.#vector);
    this.#count(kind, 1);
    if (code !== undefined) this.#byCode.set(code, kind);
  }

  /** Takes in what comes after in the list. */
  merge(later: Measurer): void {
    const here: number[] = [];
    for (let kind = 0; kind < later.#kinds.size; kind += 1) {
      here.push(this.#kindOf(later.#kinds.group(kind), later.#observations(kind)));
      this.#count(here[kind]!, later.#counts[kind]!);
    }
    for (const [code, kind] of later.#byCode) {
      if (this.#byCode.has(code)) {
        const { unit, type, level } = later.#kinds.group(kind);
        this.#count(here[kind]!, -1);
        this.#count(this.#kinds.kindOf(unit, type, level, this.#duplicate), 1);
      } else this.#byCode.set(code, here[kind]!);
    }
  }

  save(): SavedMeasurer {
    return {
      kinds: this.#counts.map((_, kind) => ({
        ...this.#kinds.group(kind),
        observations: this.#observations(kind).map(saveObservation),
      })),
      counts: [...this.#counts],
      byCode: [...this.#byCode],
    };
  }

  load(saved: SavedMeasurer): void {
    this.#kinds = new ItemKinds();
    this.#counts = [];
    this.#byCode.clear();
    const here = saved.kinds.map((kind) => this.#kindOf(kind, kind.observations.map(loadObservation)));
    for (const [index, count] of saved.counts.entries()) this.#count(here[index]!, count);
    for (const [code, index] of saved.byCode) this.#byCode.set(code, here[index]!);
  }

  /** Distinct compiling units seen. */
  units(): Set<string> {
    const units = new Set<string>();
    for (const [kind, count] of this.#counts.entries()) {
      if (count !== 0) units.add(this.#kinds.group(kind).unit);
    }
    return units;
  }

  finish(organisations: readonly Organisation[]): MetricReport {
    const tallies = this.#tallies();
    const units = this.#grouped(tallies, ({ unit }) => [unit]);
    const answering = ancestorsOf(organisations);
    // Only for those that have others under them: for all the rest it would be the same figure twice.
    const withOthers = new Map(
      organisations.length === 0
        ? []
        : [...this.#grouped(tallies, ({ unit }) => answering(unit))].filter(([unit]) =>
            hasChildren(organisations, unit),
          ),
    );
    return {
      schema: "zp.metric-report/1",
      pack: { id: this.#pack.id, version: this.#pack.version },
      asOf: this.#context.asOf,
      overall: this.#conclude(this.#grouped(tallies, () => ["all"]).get("all") ?? this.#nothing()),
      byUnit: this.#record(units),
      byUnitRolledUp: this.#record(withOthers),
      byType: this.#record(this.#grouped(tallies, ({ type }) => [type])),
      byLevel: this.#record(this.#grouped(tallies, ({ level }) => [level])),
    };
  }

  /** The kind of a group of another measurer or of a saved state. */
  #kindOf({ unit, type, level }: Group, observations: readonly Observation[]): number {
    const vector = observations.map((observation, m) => this.#numbers[m]!.numberOf(observation));
    return this.#kinds.kindOf(unit, type, level, vector);
  }

  #observations(kind: number): Observation[] {
    return this.#kinds.vector(kind).map((number, m) => this.#numbers[m]!.at(number));
  }

  #count(kind: number, by: number): void {
    this.#counts[kind] = (this.#counts[kind] ?? 0) + by;
  }

  #nothing(): Tallies {
    return this.#metrics.map(() => new Map());
  }

  /** By number of the group; `undefined` for one that has lost all of its items. */
  #tallies(): (Tallies | undefined)[] {
    const tallies: (Tallies | undefined)[] = this.#kinds.groups().map(() => undefined);
    for (const [kind, count] of this.#counts.entries()) {
      if (count === 0) continue;
      const group = this.#kinds.groupNumber(kind);
      const own = tallies[group] ?? this.#nothing();
      tallies[group] = own;
      for (const [m, number] of this.#kinds.vector(kind).entries()) increase(own[m]!, number, count);
    }
    return tallies;
  }

  #grouped(
    tallies: readonly (Tallies | undefined)[],
    namesOf: (group: Group) => readonly string[],
  ): Map<string, Tallies> {
    const named = new Map<string, Tallies>();
    for (const [index, group] of this.#kinds.groups().entries()) {
      const own = tallies[index];
      if (own === undefined) continue;
      for (const name of namesOf(group)) {
        const sum = named.get(name) ?? this.#nothing();
        named.set(name, sum);
        for (const [m, counts] of own.entries()) {
          for (const [number, count] of counts) increase(sum[m]!, number, count);
        }
      }
    }
    return named;
  }

  #record(groups: Map<string, Tallies>): Record<string, Record<string, Measurement>> {
    return Object.fromEntries(
      [...groups]
        .sort(([a], [b]) => byText(a, b))
        .map(([group, tallies]) => [group, this.#conclude(tallies)]),
    );
  }

  #conclude(tallies: Tallies): Record<string, Measurement> {
    return Object.fromEntries(
      this.#metrics.map((metric, m) => [metric.id, conclude(metric, this.#sums(m, tallies[m]!), this.#pack)]),
    );
  }

  #sums(m: number, counts: ReadonlyMap<number, number>): Sums {
    const sums = emptySums();
    for (const [number, count] of counts) addObservation(sums, this.#numbers[m]!.at(number), count);
    return sums;
  }
}

/** What a measurer holds, as plain JSON. */
export interface SavedMeasurer {
  kinds: (Group & { observations: SavedObservation[] })[];
  counts: number[];
  byCode: [string, number][];
}

const increase = (counts: Map<number, number>, number: number, by: number): void => {
  counts.set(number, (counts.get(number) ?? 0) + by);
};

function levelOf({ exerciseLevels }: ImplementationItem): string {
  const [only] = exerciseLevels ?? [];
  if (exerciseLevels?.length === 1 && typeof only === "string") return only;
  const levels = exerciseLevels?.filter((level) => typeof level === "string") ?? [];
  return levels.length === 0 ? "unstated" : [...new Set(levels)].join("+");
}
