/** Exact fractions: shares and limits are compared by cross-multiplication and rounded for the eye only. */

export type { Order, Rational } from "./rational.ts";
export {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fromDecimal,
  fromNumber,
  fromText,
  maximum,
  minimum,
  multiply,
  ONE,
  rational,
  subtract,
  sum,
  toDecimal,
  toNumber,
  toText,
  ZERO,
} from "./rational.ts";
