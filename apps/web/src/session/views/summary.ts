import type { AbsentColumn, CommonRules, FileCounts } from "@zp/intake";
import type { FixState } from "./fixes.ts";
import type { FileView } from "./open.ts";

/** How a figure stands: what colour it may take, nothing more. */
export type Tone = "good" | "bad" | "plain";

/** A number of items with the words for them. */
export interface Count {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** A headline figure as it is shown: every number with what it rests on. */
export interface HeadlineView {
  readonly metricId: string;
  readonly title: string;
  /** Exact, as the report has them; `percent` is for the eye, and "无法计算" where there is none. */
  readonly numerator: number | string;
  readonly denominator: number | string;
  readonly percent: string;
  /** 0 to 1, for a bar; absent where it cannot be computed. */
  readonly share?: number;
  /** The least share or the ceiling, 0 to 1, where the pack sets one for the list. */
  readonly target?: number;
  readonly state: "measured" | "thin" | "not-measured";
  /** 还差 N 项; absent where nothing is asked. */
  readonly missing?: number;
  /** 「未达 80% 目标，还差 12 项」, as the command line says it. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Parts of the numerator, blanks and other readings, a line each. */
  readonly notes: readonly string[];
  /** Items left out, by reason, the largest first. With `counted` they add up to `total`. */
  readonly exclusions: readonly Count[];
  readonly counted: number;
  readonly total: number;
}

/** One of the four piles. */
export interface PileView extends Count {
  readonly id: "must-fix" | "should-fix" | "for-the-centre" | "not-checked";
  /** What is counted: 处, 类, 条规则. */
  readonly unit: string;
  readonly note: string;
}

/** What was not looked at, and for want of what. */
export interface BlockedView {
  readonly element: string;
  readonly label: string;
  readonly cause: string;
  readonly rules: number;
  readonly items: number;
}

/** Rules by what became of them, and what was not checked. */
export interface CoverageView {
  /** Rules that judged everything and found nothing, that found something, that had to leave some subject. */
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
  readonly notApplicable: number;
  /** Judgements: each subject once for each rule. They add up. */
  readonly judgements: readonly Count[];
  readonly blocked: readonly BlockedView[];
  /** Our own mistakes, a sentence each. */
  readonly faults: readonly string[];
}

/** A unit in the order of its figures. */
export interface UnitView {
  readonly unit: string;
  readonly items: number;
  /** Absent where it is not ranked; `because` says why. */
  readonly rank?: number;
  readonly because: string;
  readonly atMostOnce: string;
  readonly withinHalf: string;
  /** 0 to 1, for a bar. */
  readonly atMostOnceShare?: number;
  readonly withinHalfShare?: number;
  readonly mustFix: number;
  readonly shouldFix: number;
}

/** The first screen: how the lists stand. */
export interface SummaryView {
  /** Every change of what is held makes another one: views that were made for an older one ask again. */
  readonly revision: number;
  /** 「文件 30 份…」 */
  readonly scope: string;
  /** 「政策包 …；判定日 …」 */
  readonly judgedBy: string;
  readonly pack: { readonly id: string; readonly title: string; readonly asOf: string };
  readonly items: number;
  readonly entries: number;
  readonly counts: FileCounts;
  readonly files: readonly FileView[];
  readonly absent: readonly AbsentColumn[];
  readonly headlines: readonly HeadlineView[];
  readonly piles: readonly PileView[];
  readonly severities: readonly Count[];
  readonly waived: number;
  readonly coverage: CoverageView;
  readonly units: readonly UnitView[];
  readonly common: CommonRules;
  /** Passed-over sheets, hidden rows and the like. */
  readonly remarks: readonly string[];
  /** Corrections of form: how many can be made, how many were accepted, and what one undo takes back, in words. */
  readonly fixes: Readonly<Record<FixState, number>> & { readonly undoes: string };
  /** Open questions about columns, over all layouts. */
  readonly questions: number;
}
