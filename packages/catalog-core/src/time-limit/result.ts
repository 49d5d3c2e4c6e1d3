import type { DurationLimit, ImmediateLimit, NoLimit, NotApplicableLimit, TimeLimit } from "./time-limit.ts";

/** Which column the text stands in: 法定办结时限 or 承诺办结时限. */
export type LimitRole = "statutory" | "promised";

/**
 * What a piece of the text is about.
 * - `statutory`, `promised`: said so (法定…, 承诺…)
 * - `total`: said to be the whole (办结时限, 共, 合计)
 * - `plain`: the limit of the cell, without such a word
 * - `stage`: one step of several (受理1个工作日)
 * - `part`: one of several named things that are no steps (新办20日；变更10日; 县级5日、市级10日)
 * - `case`: on a condition only (需要听证的，…)
 * - `extension`: may be added on approval (可延长10日)
 * - `excluded`: said not to be counted (专家评审20日不计入)
 * - `replaced`: the old value (由20日压缩至5日)
 * - `reduction`: what was cut off (缩短5日)
 * - `other`: no handling limit (the applicant's own period, delivery after the decision, validity); see `why`
 */
export type ReadingRole =
  | "statutory"
  | "promised"
  | "total"
  | "plain"
  | "stage"
  | "part"
  | "case"
  | "extension"
  | "excluded"
  | "replaced"
  | "reduction"
  | "other";

/**
 * Why a length of time is not a limit for handling.
 * - `after-decision`: runs from the decision (delivery, 公示, later checks)
 * - `duty-of-party`: the applicant's or another party's own period
 * - `ban`: 不得, 未, 不予: a time in which something may not be or was not done
 * - `validity`: 有效期
 * - `counted-backwards`: before an event
 * - `lower-bound`: 至少, …后
 * - `unclear-start`: runs from an event outside the procedure (自变更之日起), and nothing says who must act
 * - `opening-hours`: 24小时服务
 */
export type OtherWhy =
  | "after-decision"
  | "duty-of-party"
  | "ban"
  | "validity"
  | "counted-backwards"
  | "lower-bound"
  | "unclear-start"
  | "opening-hours";

/** From when a limit runs, where the text says so. */
export interface LimitStart {
  /**
   * `acceptance` 受理; `receipt` of the application or its papers; `notice` receipt of a decision;
   * `decision` made; `other` event.
   */
  readonly event: "acceptance" | "receipt" | "notice" | "decision" | "other";
  /** The event in its own words, without 自 and 之日起. */
  readonly text: string;
}

/** One limit found in the text. Offsets count UTF-16 units of the raw text. */
export interface TimeLimitReading {
  readonly role: ReadingRole;
  readonly limit: DurationLimit | ImmediateLimit | NoLimit | NotApplicableLimit;
  readonly start: number;
  readonly end: number;
  /** The words of the span, as written. */
  readonly text: string;
  /** The name of the stage, part or excluded procedure. */
  readonly name?: string;
  /** Whose total the stage belongs to, or what a case limits: 承诺时限：受理1日，审核3日. */
  readonly of?: LimitRole;
  /** The condition of a `case`. */
  readonly condition?: string;
  readonly from?: LimitStart;
  readonly why?: OtherWhy;
}

/** A step of the procedure with its own limit. */
export interface TimeLimitStage {
  readonly name: string;
  readonly limit: DurationLimit | ImmediateLimit;
}

/** A procedure said not to be counted in the limit (行政许可法 第45条). */
export interface ExcludedProcedure {
  /** Names as written, 时间 and the like cut off; empty where only "特殊环节" or nothing is named. */
  readonly names: readonly string[];
  /** Its own limit where one is given. */
  readonly limit?: DurationLimit;
  readonly text: string;
}

/** What is doubtful about the text. Kinds are stable; the Chinese sentence is the rule's business. */
export type TimeLimitProblem =
  /** A bare number. */
  | { readonly kind: "unit-missing" }
  /** A number with a unit code in brackets that no table explains. */
  | { readonly kind: "unit-unknown"; readonly text: string }
  /** 工作日 without a number. */
  | { readonly kind: "number-missing" }
  /** −1 and the like. */
  | { readonly kind: "negative" }
  /** 9999 and above: a filler, not a length of time. */
  | { readonly kind: "sentinel" }
  /** 0: may be 即办 or may be "not filled". */
  | { readonly kind: "zero" }
  /** 10－5日 */
  | { readonly kind: "range-reversed" }
  /** 十五(20)日 */
  | { readonly kind: "numeral-mismatch" }
  /** 1个月15天 */
  | { readonly kind: "mixed-units" }
  /** Several different limits and nothing says which one holds. */
  | { readonly kind: "several-limits" }
  /** Only stages; `sum` is their sum where they share a unit. It is a hint, never the limit. */
  | { readonly kind: "stages-without-total"; readonly sum?: DurationLimit }
  /** The stated total is not the sum of its stages. */
  | { readonly kind: "total-differs-from-stages"; readonly total: DurationLimit; readonly sum: DurationLimit }
  /** Different limits for different cases. */
  | { readonly kind: "depends-on-case" }
  /** Only one stage of the procedure is given. */
  | { readonly kind: "stage-only" }
  /** 至少5日, 5日后: no upper bound. */
  | { readonly kind: "lower-bound-only" }
  /** 在法定期限内: the number stands elsewhere. */
  | { readonly kind: "refers-to-statutory" }
  | { readonly kind: "refers-to-promised" }
  | { readonly kind: "refers-elsewhere" }
  /** The cell states only the other limit. */
  | { readonly kind: "other-role"; readonly stated: LimitRole }
  /** —, null, 待定 … */
  | { readonly kind: "placeholder" }
  /** 即办 and a length of time together. */
  | { readonly kind: "instant-with-duration" }
  /** A length of time that does not limit the handling; `why` as in the reading. */
  | { readonly kind: "not-a-handling-limit"; readonly why: OtherWhy }
  /** The limit ends with handing over to another body (15日内报省). */
  | { readonly kind: "hand-over" }
  /** 左右, 约, 一般. */
  | { readonly kind: "approximate" }
  /** Only an extension, an excluded procedure or a reduction is given. */
  | { readonly kind: "no-limit-stated" }
  /** Nothing in the text could be read as a limit. */
  | { readonly kind: "nothing-read" };

/** What a span of the text was taken for. */
export type PieceAs =
  | "limit"
  | "label"
  | "name"
  | "start"
  | "condition"
  | "extension"
  | "exclusion"
  | "note"
  | "frame"
  | "punctuation"
  | "leftover";

/** One span of the raw text. The pieces follow each other without gap and cover the whole text. */
export interface TimeLimitPiece {
  readonly as: PieceAs;
  readonly start: number;
  readonly end: number;
}

/** Everything that was read in one cell. */
export interface ParsedTimeLimit {
  readonly raw: string;
  /** The limit of the role that was asked for; absent where the cell is blank. */
  readonly limit?: TimeLimit;
  /** Every limit in the text, left to right, with what it is about. */
  readonly readings: readonly TimeLimitReading[];
  /** The steps with their own limits; never summed into `limit`. */
  readonly stages: readonly TimeLimitStage[];
  /** 经批准可延长…: not added to the limit. */
  readonly extension?: TimeLimitReading;
  /** 不含…, …除外: not subtracted from anything. */
  readonly excludes: readonly ExcludedProcedure[];
  /** From when the limit runs, where said. */
  readonly from?: LimitStart;
  readonly problems: readonly TimeLimitProblem[];
  readonly pieces: readonly TimeLimitPiece[];
  /** What was not understood, as written; pieces joined by " … ". Empty where all was read. */
  readonly leftover: string;
}
