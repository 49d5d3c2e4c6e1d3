import type { LimitRole, LimitStart, OtherWhy, PieceAs, ReadingRole, TimeLimitProblem } from "./result.ts";
import type { Region } from "./segments.ts";
import type { DurationLimit, ImmediateLimit, NoLimit, NotApplicableLimit, TimeUnit } from "./time-limit.ts";

/** A reading before its text is cut out of the raw cell. */
export interface Found {
  role: ReadingRole;
  limit: DurationLimit | ImmediateLimit | NoLimit | NotApplicableLimit;
  start: number;
  end: number;
  name?: string;
  of?: LimitRole;
  condition?: string;
  from?: LimitStart;
  why?: OtherWhy;
  /** It stands in brackets behind another limit: 10个工作日（加急3个工作日）. */
  aside?: true;
  /** What is done within the limit, where the word stands behind it: 5日内审核. */
  act?: string;
}

/** A span and what it was taken for. */
export interface Mark {
  readonly as: PieceAs;
  readonly start: number;
  readonly end: number;
}

/** What a pass over the cell found. */
export interface CellReading {
  readonly found: Found[];
  readonly regions: readonly Region[];
  readonly marks: Mark[];
  readonly problems: TimeLimitProblem[];
  /** Something was written as a limit and could not be read as one: 1个月15天, 10－5日. */
  broken: boolean;
  /** Two of the limits are joined by a slash or plus: 即时制卡/12个工作日, 3个工作日+公示7日. */
  alternatives: boolean;
}

/** Words of earlier clauses that a later limit belongs to: "承诺时限：\n自受理之日起，5个工作日". */
export interface Pending {
  label?: LimitRole | "total";
  /** The label whose stages follow. */
  section?: LimitRole;
  from?: LimitStart;
  condition?: string;
  conditionAt?: number;
  name?: string;
  nameAt?: number;
  unit?: TimeUnit;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}
