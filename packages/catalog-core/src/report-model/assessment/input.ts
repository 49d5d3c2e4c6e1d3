import type { ListDiff } from "../../diff/index.ts";
import type { CheckReport, MetricReport, PolicyPack, Summary } from "../../engine/index.ts";
import type { Catalogue } from "../../model/index.ts";
import type { Plan } from "../../plan/index.ts";
import type { WithinResult } from "../../reconcile/index.ts";

/** Whose report it is, and who answers for it. */
export interface ReportIdentity {
  /** 县、区、市: `镇坪县`. */
  readonly county: string;
  /** What the report is about: `2018年`. */
  readonly period: string;
  /** Offices that make it, the first one in front. */
  readonly authors: readonly string[];
  /** The day on the report, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who made, checked and issues it; a blank is room to sign. */
  readonly signers?: {
    readonly prepared?: string;
    readonly reviewed?: string;
    readonly issued?: string;
  };
  /** The last day by which units have to mend what was found. */
  readonly due?: string;
}

/** What came in, and what of it is not in the figures. */
export interface Intake {
  readonly given: number;
  readonly read: number;
  /** Files that should have counted and did not, each with why. */
  readonly notCounted: readonly { readonly file: string; readonly because: string }[];
  /** 应报、已报、未报, where it is known who had to hand in. */
  readonly expectation?: {
    readonly expected: readonly string[];
    readonly submitted: readonly string[];
    readonly missing: readonly string[];
    readonly unexpected: readonly string[];
  };
}

/** An earlier state of the lists. */
export interface Previous {
  /** What it is called: `上期`, or the day of its snapshot. */
  readonly title: string;
  readonly metrics: MetricReport;
  readonly diff: ListDiff;
}

/** All that the assessment report is made of. It reads no file and knows no cell. */
export interface AssessmentInput {
  readonly catalogue: Catalogue;
  readonly report: CheckReport;
  readonly summary: Summary;
  readonly pack: PolicyPack;
  readonly identity: ReportIdentity;
  /** Id of the snapshot of the data, whole, and the day as of which they stood so. */
  readonly snapshot: { readonly id: string; readonly takenOn: string };
  readonly intake: Intake;
  /** The lists held against each other, see `reconcileWithin`. */
  readonly within: WithinResult;
  /** What could be changed to reach the targets, and the least of it, see `planChanges`. */
  readonly plan: Plan;
  readonly previous?: Previous;
}
