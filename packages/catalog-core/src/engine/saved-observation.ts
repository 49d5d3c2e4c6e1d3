import { fromText, type Rational, rational, toText } from "../exact/index.ts";
import type { ExactNumber } from "./measurement.ts";
import type { Observation } from "./metric.ts";

/** An observation as plain JSON. */
export type SavedObservation =
  | (Omit<Extract<Observation, { kind: "counted" }>, "numerator" | "denominator"> & {
      numerator: ExactNumber;
      denominator?: ExactNumber;
    })
  | Extract<Observation, { kind: "excluded" }>;

const saveExact = (value: number | Rational): ExactNumber => {
  if (typeof value === "number") return value;
  return value.d === 1n && value.n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value.n) : toText(value);
};
const loadExact = (saved: ExactNumber): number | Rational =>
  typeof saved === "number" ? saved : (fromText(saved) ?? rational(0));

export function saveObservation(observation: Observation): SavedObservation {
  if (observation.kind === "excluded") return observation;
  const { numerator, denominator, ...rest } = observation;
  return {
    ...rest,
    numerator: saveExact(numerator),
    ...(denominator === undefined ? {} : { denominator: saveExact(denominator) }),
  };
}

export function loadObservation(saved: SavedObservation): Observation {
  if (saved.kind === "excluded") return saved;
  const { numerator, denominator, ...rest } = saved;
  return {
    ...rest,
    numerator: loadExact(numerator),
    ...(denominator === undefined ? {} : { denominator: loadExact(denominator) }),
  };
}
