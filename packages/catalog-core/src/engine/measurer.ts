import { add, fromText, type Rational, rational, toText } from "../exact/index.ts";
import type { ImplementationItem, Organisation } from "../model/index.ts";
import { conclude, type Sums } from "./conclude.ts";
import type { CheckContext } from "./context.ts";
import type { ExactNumber, Measurement, MetricReport } from "./measurement.ts";
import type { Metric, Observation } from "./metric.ts";
import type { PolicyPack } from "./pack.ts";
import { ancestorsOf, hasChildren } from "./roll-up.ts";
import { byText } from "./tally.ts";
import { UNKNOWN_UNIT, unitOf } from "./unit.ts";

/** What an item is grouped by, and what every metric says of it. Items that agree in all of it are counted together. */
interface Kind {
  readonly unit: string;
  readonly type: string;
  readonly level: string;
  readonly observations: readonly Observation[];
}

const DUPLICATE: Observation = { kind: "excluded", reason: "duplicate" };

/**
 * Accumulates all metrics of a list at once.
 *
 * The same implementation code counts once: the code is remembered together with the kind of item that it first stood
 * for, so that merging two parts can take back what the later part counted twice. Memory: one key per item, and one
 * record per distinct kind of item.
 */
export class Measurer {
  readonly #metrics: readonly Metric[];
  readonly #pack: PolicyPack;
  readonly #context: CheckContext;
  #kinds: Kind[] = [];
  #counts: number[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #byCode = new Map<string, number>();
  /** Observations that say the same have the same number. Metrics give the same object again: it is known at sight. */
  readonly #numbers = new Map<string, number>();
  readonly #numberOf = new WeakMap<Observation, number>();

  constructor(metrics: readonly Metric[], pack: PolicyPack, context: CheckContext) {
    this.#metrics = metrics;
    this.#pack = pack;
    this.#context = context;
  }

  add(item: ImplementationItem): void {
    const groups = {
      unit: unitOf(item) ?? UNKNOWN_UNIT,
      type: typeof item.itemType === "string" ? item.itemType : "unstated",
      level: levelOf(item),
    };
    const code = item.implementationCode === undefined ? undefined : codeKey(item.implementationCode);
    if (code !== undefined && this.#byCode.has(code)) {
      this.#count(this.#kind({ ...groups, observations: this.#metrics.map(() => DUPLICATE) }), 1);
      return;
    }
    const observations = this.#metrics.map((metric) => metric.observe(item, this.#context));
    const index = this.#kind({ ...groups, observations });
    this.#count(index, 1);
    if (code !== undefined) this.#byCode.set(code, index);
  }

  /** Takes in what comes after in the list. */
  merge(later: Measurer): void {
    const here = later.#kinds.map((kind) => this.#kind(kind));
    for (const [index, count] of later.#counts.entries()) this.#count(here[index]!, count);
    for (const [code, index] of later.#byCode) {
      if (this.#byCode.has(code)) {
        const kind = later.#kinds[index]!;
        this.#count(here[index]!, -1);
        this.#count(this.#kind({ ...kind, observations: kind.observations.map(() => DUPLICATE) }), 1);
      } else this.#byCode.set(code, here[index]!);
    }
  }

  save(): SavedMeasurer {
    return {
      kinds: this.#kinds.map(({ unit, type, level, observations }) => ({
        unit,
        type,
        level,
        observations: observations.map(saveObservation),
      })),
      counts: [...this.#counts],
      byCode: [...this.#byCode],
    };
  }

  load(saved: SavedMeasurer): void {
    this.#kinds = [];
    this.#counts = [];
    this.#indexOf.clear();
    this.#byCode.clear();
    for (const kind of saved.kinds)
      this.#kind({ ...kind, observations: kind.observations.map(loadObservation) });
    this.#counts = [...saved.counts];
    for (const [code, index] of saved.byCode) this.#byCode.set(code, index);
  }

  /** Distinct compiling units seen. */
  units(): Set<string> {
    const units = new Set<string>();
    for (const [index, kind] of this.#kinds.entries()) if (this.#counts[index] !== 0) units.add(kind.unit);
    return units;
  }

  finish(organisations: readonly Organisation[]): MetricReport {
    const units = this.#grouped((kind) => [kind.unit]);
    const answering = ancestorsOf(organisations);
    const rolledUp = this.#grouped((kind) => answering(kind.unit));
    // Only for those that have others under them: for all the rest it would be the same figure twice.
    const withOthers = new Map(
      [...rolledUp].filter(([unit]) => organisations.length > 0 && hasChildren(organisations, unit)),
    );
    return {
      schema: "zp.metric-report/1",
      pack: { id: this.#pack.id, version: this.#pack.version },
      asOf: this.#context.asOf,
      overall: this.#conclude(this.#grouped(() => ["all"]).get("all") ?? this.#empty()),
      byUnit: this.#record(units),
      byUnitRolledUp: this.#record(withOthers),
      byType: this.#record(this.#grouped((kind) => [kind.type])),
      byLevel: this.#record(this.#grouped((kind) => [kind.level])),
    };
  }

  #kind(kind: Kind): number {
    let key = `${kind.unit}\u0001${kind.type}\u0001${kind.level}`;
    for (const observation of kind.observations) key += `\u0001${this.#number(observation)}`;
    const known = this.#indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.#kinds.push(kind) - 1;
    this.#counts.push(0);
    this.#indexOf.set(key, index);
    return index;
  }

  #number(observation: Observation): number {
    let number = this.#numberOf.get(observation);
    if (number === undefined) {
      const key = observationKey(observation);
      number = this.#numbers.get(key) ?? this.#numbers.size;
      this.#numbers.set(key, number);
      this.#numberOf.set(observation, number);
    }
    return number;
  }

  #count(index: number, by: number): void {
    this.#counts[index] = this.#counts[index]! + by;
  }

  #empty(): Sums[] {
    return this.#metrics.map(emptySums);
  }

  #grouped(groupsOf: (kind: Kind) => readonly string[]): Map<string, Sums[]> {
    const groups = new Map<string, Sums[]>();
    for (const [index, kind] of this.#kinds.entries()) {
      const count = this.#counts[index]!;
      if (count === 0) continue;
      for (const group of groupsOf(kind)) {
        let sums = groups.get(group);
        if (sums === undefined) {
          sums = this.#empty();
          groups.set(group, sums);
        }
        for (const [m, observation] of kind.observations.entries())
          addObservation(sums[m]!, observation, count);
      }
    }
    return groups;
  }

  #record(groups: Map<string, Sums[]>): Record<string, Record<string, Measurement>> {
    return Object.fromEntries(
      [...groups].sort(([a], [b]) => byText(a, b)).map(([group, sums]) => [group, this.#conclude(sums)]),
    );
  }

  #conclude(sums: readonly Sums[]): Record<string, Measurement> {
    return Object.fromEntries(
      this.#metrics.map((metric, m) => [metric.id, conclude(metric, sums[m]!, this.#pack)]),
    );
  }
}

export interface SavedMeasurer {
  kinds: { unit: string; type: string; level: string; observations: SavedObservation[] }[];
  counts: number[];
  byCode: [string, number][];
}

type SavedObservation =
  | (Omit<Extract<Observation, { kind: "counted" }>, "numerator" | "denominator"> & {
      numerator: ExactNumber;
      denominator?: ExactNumber;
    })
  | Extract<Observation, { kind: "excluded" }>;

/** Case and surrounding blanks do not make another code. */
export const codeKey = (code: string): string => code.trim().toUpperCase();

function levelOf(item: ImplementationItem): string {
  const levels = item.exerciseLevels?.filter((level) => typeof level === "string") ?? [];
  if (levels.length === 0) return "unstated";
  return [...new Set(levels)].join("+");
}

export const emptySums = (): Sums => ({
  numerator: rational(0),
  denominator: rational(0),
  counted: 0,
  blank: 0,
  total: 0,
  excluded: new Map(),
  parts: new Map(),
  variants: new Map(),
});

const scale = (value: number | Rational, by: number): Rational => {
  const exact = typeof value === "number" ? rational(value) : value;
  return rational(exact.n * BigInt(by), exact.d);
};

function addObservation(sums: Sums, observation: Observation, count: number): void {
  sums.total += count;
  if (observation.kind === "excluded") {
    sums.excluded.set(observation.reason, (sums.excluded.get(observation.reason) ?? 0) + count);
  } else {
    sums.counted += count;
    sums.numerator = add(sums.numerator, scale(observation.numerator, count));
    sums.denominator = add(sums.denominator, scale(observation.denominator ?? 1, count));
    if (observation.blank) sums.blank += count;
  }
  if (observation.part !== undefined) {
    sums.parts.set(observation.part, (sums.parts.get(observation.part) ?? 0) + count);
  }
  for (const [name, { numerator, denominator }] of Object.entries(observation.variants ?? {})) {
    const known = sums.variants.get(name) ?? { numerator: 0, denominator: 0 };
    sums.variants.set(name, {
      numerator: known.numerator + numerator * count,
      denominator: known.denominator + denominator * count,
    });
  }
}

const exactKey = (value: number | Rational | undefined): string =>
  value === undefined ? "" : typeof value === "number" ? String(value) : toText(value);

function observationKey(observation: Observation): string {
  let key =
    observation.kind === "excluded"
      ? `\u0001x${observation.reason}`
      : `\u0001c${exactKey(observation.numerator)}\u0002${exactKey(observation.denominator)}\u0002${observation.blank ? "b" : ""}`;
  if (observation.part !== undefined) key += `\u0002p${observation.part}`;
  if (observation.variants !== undefined) {
    for (const [name, { numerator, denominator }] of Object.entries(observation.variants)) {
      key += `\u0002v${name}\u0003${numerator}\u0003${denominator}`;
    }
  }
  return key;
}

const saveExact = (value: number | Rational): ExactNumber => {
  if (typeof value === "number") return value;
  return value.d === 1n && value.n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value.n) : toText(value);
};
const loadExact = (saved: ExactNumber): number | Rational =>
  typeof saved === "number" ? saved : (fromText(saved) ?? rational(0));

function saveObservation(observation: Observation): SavedObservation {
  if (observation.kind === "excluded") return observation;
  const { numerator, denominator, ...rest } = observation;
  return {
    ...rest,
    numerator: saveExact(numerator),
    ...(denominator === undefined ? {} : { denominator: saveExact(denominator) }),
  };
}

function loadObservation(saved: SavedObservation): Observation {
  if (saved.kind === "excluded") return saved;
  const { numerator, denominator, ...rest } = saved;
  return {
    ...rest,
    numerator: loadExact(numerator),
    ...(denominator === undefined ? {} : { denominator: loadExact(denominator) }),
  };
}
