import { checkCatalogue, type Measurement, type PolicyPack } from "../engine/index.ts";
import { fromText, type Rational, rational, subtract, toText } from "../exact/index.ts";
import { metrics } from "../metrics/index.ts";
import type { Catalogue } from "../model/index.ts";

/** One state of a list, and the rule by which it is measured. */
export interface MeasuredState {
  readonly catalogue: Catalogue;
  readonly pack: PolicyPack;
  /** The pack's own unless said otherwise. */
  readonly asOf?: string | undefined;
}

/** A figure with what it is a quotient of. */
export interface Corner {
  readonly numerator: Measurement["numerator"];
  readonly denominator: Measurement["denominator"];
  readonly state: Measurement["state"];
  /** Exact; absent where it cannot be computed. */
  readonly value?: string;
}

/**
 * A metric before and after, and what the change is due to. All four corners stand beside it: old and new data under old and
 * new rule. `data + rule = total`, exactly; where one of the three corners on the way cannot be computed, nothing is said.
 */
export interface MetricChange {
  readonly metric: string;
  readonly oldDataOldRule: Corner;
  readonly newDataOldRule: Corner;
  readonly newDataNewRule: Corner;
  readonly oldDataNewRule: Corner;
  readonly total?: string;
  /** Because entries changed: new data less old data, both under the old rule. */
  readonly data?: string;
  /** Because pack or day of judgement changed: new rule less old rule, both on the new data. */
  readonly rule?: string;
}

/** The figures of two states: of the whole list, and of each unit. */
export interface MetricChanges {
  readonly overall: readonly MetricChange[];
  readonly byUnit: Readonly<Record<string, readonly MetricChange[]>>;
}

/**
 * How each metric changed between two states, and how much of it is the lists' doing and how much the rule's: a unit is not
 * praised for a new convention, nor blamed for one.
 *
 * @example
 * const list = (visits: string) => fromRecords([{ 事项名称: "取水许可", 到办事现场次数: visits }]).catalogue;
 * const state = (visits: string) => ({ catalogue: list(visits), pack: zhenping2018 });
 * const { overall } = metricChanges(state("2"), state("1"));
 * const once = overall.find(({ metric }) => metric === "visits/at-most-once");
 * [once?.data, once?.rule, once?.total]; // ["1/1", "0/1", "1/1"]
 */
export function metricChanges(before: MeasuredState, after: MeasuredState): MetricChanges {
  const measure = ({ catalogue }: MeasuredState, { pack, asOf }: MeasuredState) =>
    checkCatalogue(catalogue, { pack: { ...pack, rules: {} }, asOf: asOf ?? pack.asOf, rules: [], metrics })
      .metrics;
  const [oldOld, newOld] = [measure(before, before), measure(after, before)];
  const [newNew, oldNew] = [measure(after, after), measure(before, after)];
  const changesOf = (
    pick: (report: typeof oldOld) => Readonly<Record<string, Measurement>> | undefined,
  ): MetricChange[] =>
    metrics.map(({ id }) =>
      changeOf(id, pick(oldOld)?.[id], pick(newOld)?.[id], pick(newNew)?.[id], pick(oldNew)?.[id]),
    );
  const units = new Set([...Object.keys(oldOld.byUnit), ...Object.keys(newNew.byUnit)]);
  return {
    overall: changesOf(({ overall }) => overall),
    byUnit: Object.fromEntries([...units].map((unit) => [unit, changesOf(({ byUnit }) => byUnit[unit])])),
  };
}

function changeOf(
  metric: string,
  ...[oldOld, newOld, newNew, oldNew]: readonly (Measurement | undefined)[]
): MetricChange {
  const [a, b, c] = [exactOf(oldOld), exactOf(newOld), exactOf(newNew)];
  const corners = {
    metric,
    oldDataOldRule: cornerOf(oldOld),
    newDataOldRule: cornerOf(newOld),
    newDataNewRule: cornerOf(newNew),
    oldDataNewRule: cornerOf(oldNew),
  };
  if (a === undefined || c === undefined) return corners;
  const total = fraction(subtract(c, a));
  // Before and after are known, and yet the way between them is not.
  if (b === undefined) return { ...corners, total };
  return { ...corners, total, data: fraction(subtract(b, a)), rule: fraction(subtract(c, b)) };
}

const none: Corner = { numerator: 0, denominator: 0, state: "not-measured" };

function cornerOf(measurement: Measurement | undefined): Corner {
  if (measurement === undefined) return none;
  const { numerator, denominator, state } = measurement;
  const value = exactOf(measurement);
  return { numerator, denominator, state, ...(value === undefined ? {} : { value: fraction(value) }) };
}

function exactOf(measurement: Measurement | undefined): Rational | undefined {
  if (measurement === undefined || measurement.state === "not-measured") return undefined;
  const [top, base] = [fromText(String(measurement.numerator)), fromText(String(measurement.denominator))];
  if (top === undefined || base === undefined || base.n === 0n) return undefined;
  return rational(top.n * base.d, top.d * base.n);
}

/** Always with its denominator, so that a reader need not ask which form it has. */
const fraction = (value: Rational): string => {
  const text = toText(value);
  return text.includes("/") ? text : `${text}/1`;
};
