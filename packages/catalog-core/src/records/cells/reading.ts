/** Why a cell could not be read, or is read with a doubt. Chinese sentences are made of it in `problem-texts.ts`. */
export type Doubt =
  /** Not what the element asks for. */
  | "unreadable"
  /** 无, —, 待定, where the element needs a value: as good as a blank, kept as written. */
  | "placeholder"
  /** A number code, and no table to look it up in. */
  | "code-without-table"
  /** Part of it was read; the rest is kept. */
  | "partly-read"
  /** 1次以上, 至少2份: no upper bound. */
  | "lower-bound"
  /** The amount names one unit, the unit column another. */
  | "unit-differs"
  /** The unit column holds a code or a word that is no unit of time. */
  | "unit-unknown";

/** What one cell said: the value, or why there is none. A blank cell is never read at all. */
export interface CellReading<Value> {
  readonly value: Value;
  readonly doubt?: Doubt;
}
