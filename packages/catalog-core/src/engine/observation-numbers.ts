import { type Rational, toText } from "../exact/index.ts";
import type { Observation } from "./metric.ts";

/**
 * The different things that one metric says of items, numbered as they come: a list has hundreds of thousands of items
 * and some dozens of these, so that items can be counted by number, and exact arithmetic is done once for each.
 */
export class ObservationNumbers {
  readonly #all: Observation[] = [];
  readonly #byKey = new Map<string, number>();
  /** Metrics give the same object again: it is known at sight. */
  readonly #byObject = new WeakMap<Observation, number>();
  /** Objects made anew for each item are mostly a mere number: they need no key. */
  readonly #byNumerator = new Map<number, number>();

  at(number: number): Observation {
    return this.#all[number]!;
  }

  numberOf(observation: Observation): number {
    const known = this.#byObject.get(observation);
    if (known !== undefined) return known;
    if (isMereNumber(observation)) {
      const { numerator } = observation;
      let number = this.#byNumerator.get(numerator);
      if (number === undefined) {
        number = this.#all.push(observation) - 1;
        this.#byNumerator.set(numerator, number);
      }
      return number;
    }
    const key = keyOf(observation);
    let number = this.#byKey.get(key);
    if (number === undefined) {
      number = this.#all.push(observation) - 1;
      this.#byKey.set(key, number);
    }
    this.#byObject.set(observation, number);
    return number;
  }
}

const isMereNumber = (
  observation: Observation,
): observation is Observation & { readonly numerator: number } =>
  observation.kind === "counted" &&
  typeof observation.numerator === "number" &&
  observation.denominator === undefined &&
  observation.blank === undefined &&
  observation.part === undefined &&
  observation.variants === undefined;

const exactKey = (value: number | Rational | undefined): string =>
  value === undefined ? "" : typeof value === "number" ? String(value) : toText(value);

function keyOf(observation: Observation): string {
  let key =
    observation.kind === "excluded"
      ? `x${observation.reason}`
      : `c${exactKey(observation.numerator)}\u0002${exactKey(observation.denominator)}\u0002${observation.blank ? "b" : ""}`;
  if (observation.part !== undefined) key += `\u0002p${observation.part}`;
  if (observation.variants !== undefined) {
    for (const [name, { numerator, denominator }] of Object.entries(observation.variants)) {
      key += `\u0002v${name}\u0003${numerator}\u0003${denominator}`;
    }
  }
  return key;
}
