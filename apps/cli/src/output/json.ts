import type { ListDiff } from "@zp/catalog-core/diff";
import type { CheckReport, Finding, MetricReport, Severity, Summary } from "@zp/catalog-core/engine";
import type { LedgerOverview, LedgerState } from "@zp/catalog-core/ledger";
import type { ResolvedPack } from "@zp/catalog-core/packs";
import type { Plan, WhatIf } from "@zp/catalog-core/plan";
import type { CutProofReport, Reconciliation } from "@zp/catalog-core/reconcile";
import type { ColumnSet, Mapping, MappingProposal } from "@zp/catalog-core/records";
import type { Place } from "@zp/catalog-core/report-model";
import type { ReviewCounts } from "@zp/catalog-core/review";
import type { ProgressReport } from "@zp/catalog-core/schedule";
import type { SnapshotProblem, Verification } from "@zp/catalog-core/snapshot";
import type { Force } from "@zp/catalog-core/sources";
import type { Publication, Withheld } from "@zp/portal";
import type { CollectedUnit, ListedFix, OpinionRow } from "@zp/workbook";
import type { Expectation } from "../input/expected.ts";
import type { ReadFile } from "../input/reading.ts";
import type { Io } from "../io.ts";
import type { Written } from "../publish/write-site.ts";
import type { AnnotatedFile } from "./annotated.ts";

/** A finding with the cell that it is about; absent where a list came from no file. */
export type PlacedFinding = Finding & { readonly place?: Place | undefined };

/** Lists that were checked. */
export interface CheckJson {
  /** Id of the snapshot of the lists: the same lists have the same id. */
  readonly snapshot: string;
  /** What was read, what was not, and why. */
  readonly files: readonly ReadFile[];
  readonly summary: Pick<Summary, "piles" | "waived" | "notChecked" | "blocked"> & {
    /** Rules that nearly a whole table fails: told once. */
    readonly floods: readonly Pick<
      Summary["floods"][number],
      "ruleId" | "element" | "sourceId" | "count" | "of"
    >[];
  };
  /** With `--expect`: who handed in, who did not. */
  readonly expectation?: Expectation;
  /** What reading found in tables and cells. */
  readonly problems: readonly {
    readonly severity: string;
    readonly where: string;
    readonly message: string;
  }[];
  readonly report: Omit<CheckReport, "findings"> & { readonly findings: readonly PlacedFinding[] };
  /** With `--annotate`: the marked copies. */
  readonly annotated?: readonly AnnotatedFile[];
}

/** A rule under a pack. */
export interface RuleJson {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  /** In force: not switched off, and resting on something that binds on the day of the pack. */
  readonly enabled: boolean;
  /** Whether it rests on something that binds then; absent where it is switched off. */
  readonly grounded?: boolean;
  readonly trial: boolean;
  readonly severity: Severity;
  readonly basis: readonly { readonly source: string; readonly article: string; readonly force: Force }[];
}

/**
 * What each command prints with `--json`, by its name. `packages/testkit` makes the JSON Schemas in `apps/cli/schema/` of
 * these types, so what a command prints and what is promised cannot part.
 */
export interface JsonOutputs {
  /** `zp check`: findings with their cells, coverage of each rule, figures, files. */
  readonly check: CheckJson;
  /** `zp merge`: what one check of all the lists would have printed. */
  readonly merge: CheckJson;
  /** `zp metrics`: every figure with its books; also what `zp verify` takes. */
  readonly metrics: MetricReport & {
    /** Id of the snapshot of the lists. */
    readonly snapshot: string;
  };
  /** `zp reconcile`: lists held against each other. */
  readonly reconcile: {
    /** The lists in the order given, each with the id of its snapshot. */
    readonly snapshots: readonly { readonly title: string; readonly id: string }[];
    readonly comparisons: readonly Reconciliation[];
    /** Proofs that were cut, held against the materials still asked for. */
    readonly cutProofs: readonly CutProofReport[];
  };
  /** `zp diff`: what changed between two states, in the lists and in the figures. */
  readonly diff: ListDiff & {
    /** Ids of the snapshots of both states. */
    readonly snapshots: { readonly before: string; readonly after: string };
  };
  /** `zp plan`: the gaps to the targets, proposals, the cheapest set of them. */
  readonly plan: Plan & {
    /** Id of the snapshot of the lists. */
    readonly snapshot: string;
    /** With `--what-if`: what the chosen proposals come to. */
    readonly whatIf?: WhatIf;
  };
  /** `zp progress`: stages of the work, per unit, at a day. */
  readonly progress: ProgressReport & {
    /** Id of the snapshot of what was read. */
    readonly snapshot: string;
    /** Dates that contradict each other. */
    readonly findings: readonly PlacedFinding[];
  };
  /** `zp ledger`: how the ledger stands, and how many entries came to each state this time. */
  readonly ledger: LedgerOverview & {
    /** Id of the snapshot of the lists that were checked last. */
    readonly snapshot?: string;
    readonly moved: Readonly<Partial<Record<LedgerState, number>>>;
  };
  /** `zp collect`: who handed back, what was changed and said. */
  readonly collect: {
    readonly counts: ReviewCounts;
    readonly units: readonly CollectedUnit[];
    readonly opinions: readonly OpinionRow[];
    /** Files that were left aside, in a sentence. */
    readonly leftAside: readonly string[];
    /** Files in which strokes through a text cannot be seen. */
    readonly withoutStrokes: readonly string[];
    /** Files whose hidden sheet of what was sent is gone or was changed. */
    readonly withoutSent: readonly string[];
  };
  /** `zp snapshot`: the snapshot that was written. */
  readonly snapshot: {
    /** The file that was written. */
    readonly out: string;
    readonly id: string;
    /** Over day, title and pack as well. */
    readonly seal: string;
    readonly takenOn: string;
    readonly items: number;
    readonly entries: number;
  };
  /** `zp verify`: whether a snapshot is as it was taken, and the numbers of a report that come out otherwise. */
  readonly verify: {
    readonly snapshot: {
      readonly id: string;
      readonly takenOn: string;
      readonly problems: readonly SnapshotProblem[];
    };
    /** Where a report was given. */
    readonly verification?: Verification;
  };
  /** `zp fix`: what was put right, and what was not. */
  readonly fix: {
    readonly dryRun: boolean;
    readonly files: readonly {
      readonly path: string;
      /** Put right in place, or a new xlsx made of its cells. */
      readonly made: "patched" | "copied";
      readonly fixed: number;
      readonly refused: number;
    }[];
    readonly fixes: readonly ListedFix[];
    /** Files that were written. */
    readonly written: readonly string[];
  };
  /** `zp map`: which column is which element, on what evidence, with the open questions. */
  readonly map: {
    readonly proposals: readonly MappingProposal[];
    readonly mappings: readonly Mapping[];
    readonly files: readonly ReadFile[];
  };
  /** `zp publish`: what was written, and what was left out. */
  readonly publish: {
    /** The folder that was written. */
    readonly out: string;
    readonly snapshot: string;
    readonly takenOn: string;
    readonly items: number;
    readonly units: number;
    /** Items that are not published, by reason. */
    readonly left: Publication["left"];
    /** Names and numbers of persons that were left out. */
    readonly withheld: readonly Withheld[];
    readonly files: Written;
  };
  /** `zp rules`: every rule under the pack. */
  readonly rules: readonly RuleJson[];
  /** `zp explain`: the text. */
  readonly explain: {
    readonly query: string;
    /** Markdown. */
    readonly text: string;
  };
  /** `zp pack list`: the packs that are built in. */
  readonly "pack-list": readonly {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly asOf: string;
    /** How many are in force. */
    readonly rules: number;
  }[];
  /** `zp pack show`: every setting, and which pack it comes from. */
  readonly "pack-show": ResolvedPack;
  /** `zp pack check`, of a pack that is right. */
  readonly "pack-check": {
    readonly pack: string;
    readonly version: string;
    readonly bases: readonly string[];
    /** Keys that it sets itself. */
    readonly sets: readonly string[];
  };
  /** `zp template` without a name: the column sets. */
  readonly template: readonly ColumnSet[];
}

/** Prints what a command answers with `--json`. */
export function printJson<Name extends keyof JsonOutputs>(
  _name: Name,
  value: JsonOutputs[Name],
  io: Io,
): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
