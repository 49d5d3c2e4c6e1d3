import type * as z from "zod";
import type {
  DirectoryEntry,
  EntryElement,
  Filled,
  ImplementationItem,
  ItemElement,
  Source,
  StageDates,
} from "../model/index.ts";
import type { Citation } from "../sources.ts";
import type { CheckContext } from "./context.ts";
import type { Measurement } from "./measurement.ts";
import type { ElementPath, Outcome } from "./outcome.ts";

/**
 * How much a finding weighs. The citations of its rule bound it: `must` up to error, `should` up to warning, else info.
 */
export type Severity = "error" | "warning" | "info";

/**
 * In whose hands the mending lies: the unit that drafts (`unit`), or the centre that reads, maps and sets conventions
 * (`centre`).
 */
export type Desk = "unit" | "centre";

/** A form that needs no person to be put right: as written, and as it becomes. */
export interface Replacement {
  readonly written: string;
  readonly corrected: string;
}

/**
 * What a person found who held findings on real lists against the text they are about: of `found`, those that the sample
 * took were `right`, `wrong` or `unclear`. The judgements themselves are golden files of the tests. Where nothing was
 * found, the first three say whether the rule looked at anything.
 */
export interface Judged {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Items of all the lists that it looked at; those it does not apply to; those that lack what it needs. */
  readonly asked: number;
  readonly notApplicable: number;
  readonly blocked: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
}

/** What happened to a rule, and when. */
export interface RuleEvent {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Chinese, a sentence. */
  readonly what: string;
}

/** What every rule says of itself, whatever it looks at. */
export interface RuleBase<Data, Options> {
  /** `group/name`, equal to its place under `rules/`. Never used again for another rule. */
  readonly id: `${string}/${string}`;
  /** Chinese, at most 30 characters, without a full stop: says the requirement, not the violation. */
  readonly title: string;
  readonly severity: Severity;
  /** Whose desk a finding lands on; the unit's unless said otherwise. */
  readonly desk?: Desk;
  readonly basis: readonly [Citation, ...Citation[]];
  /** Why it matters, in Chinese, for the rule's page. */
  readonly why: string;
  /** When it does not apply, in Chinese, for the rule's page. */
  readonly notFor?: string;
  /** A heuristic on trial: always `info`, never part of the verdict. */
  readonly trial?: true;
  /** How its findings on real lists were judged, for the rule's page. */
  readonly judged?: Judged;
  /** Additions and changes in what it judges, the oldest first. Every rule of this house has one. */
  readonly history?: readonly RuleEvent[];
  /** Its defaults make a complete rule; a policy pack may set others. */
  readonly options: z.ZodType<Options>;
  readonly data: z.ZodType<Data>;
  /** What is wrong, as one Chinese sentence. */
  message(data: Data): string;
  /** What to do about it, as one Chinese sentence. */
  suggestion(data: Data): string;
  /**
   * Corrections of form alone, never of content: made in the text of the cell they leave nothing for this rule to find.
   * A rule that cannot promise that has none.
   */
  fix?(data: Data): readonly Replacement[];
}

/** Judges one item of the implementation list at a time. */
export interface ItemRule<K extends ItemElement, Data, Options> extends RuleBase<Data, Options> {
  readonly level: "item";
  /** Asked first, of the item as it is: `true`, or in Chinese why the rule does not apply (不适用). */
  appliesTo?(item: ImplementationItem, context: CheckContext, options: Options): true | string;
  /** Elements whose column must be there though the cell may be blank; else the item is blocked (未检查). */
  readonly columns?: readonly ItemElement[];
  /** Elements one of which at least must be filled; else the item is blocked (未检查). */
  readonly needsSome?: readonly ItemElement[];
  /** Asked second: elements that must be filled and readable; else the item is blocked (未检查). */
  readonly needs: readonly K[];
  check(item: Filled<ImplementationItem, K>, options: Options, context: CheckContext): Outcome<Data>;
}

/** Judges one entry of the directory at a time. */
export interface EntryRule<K extends keyof DirectoryEntry, Data, Options> extends RuleBase<Data, Options> {
  readonly level: "entry";
  appliesTo?(entry: DirectoryEntry, context: CheckContext, options: Options): true | string;
  readonly columns?: readonly EntryElement[];
  readonly needsSome?: readonly EntryElement[];
  readonly needs: readonly K[];
  check(entry: Filled<DirectoryEntry, K>, options: Options, context: CheckContext): Outcome<Data>;
}

/** What is known of a table when all of its rows are in. */
export interface SourceFacts {
  readonly items: number;
  /** Absent elements that enabled rules or metrics ask for, with how many of each ask. */
  readonly missed: readonly { readonly element: string; readonly rules: number; readonly metrics: number }[];
}

/** Judges a table as a whole: which columns it has. */
export interface SourceRule<Data, Options> extends RuleBase<Data, Options> {
  readonly level: "source";
  check(source: Source, facts: SourceFacts, options: Options, context: CheckContext): Outcome<Data>;
}

/** Somebody a list rule speaks of, small enough to be kept until the end. */
export interface SubjectRef {
  readonly kind: "implementation-item" | "directory-entry" | "stage-dates" | "source" | "unit" | "list";
  readonly id: string;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly sourceId?: string | undefined;
}

/** One place of one subject at which a rule on the list is broken. */
export interface ListViolation<Data> {
  readonly subject: SubjectRef;
  readonly path: ElementPath;
  readonly data: Data;
}

/** The answer of a list rule: every subject it was asked about is in exactly one of the counts. */
export interface ListOutcome<Data> {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly because: string; readonly count: number }[];
  readonly blocked: readonly {
    readonly missing: string;
    readonly cause: BlockCause;
    readonly count: number;
  }[];
  readonly violations: readonly ListViolation<Data>[];
}

/** Why an element could not be judged: no such column, an empty cell, or a text that could not be read. */
export type BlockCause = "absent" | "blank" | "unreadable";

/**
 * Judges items against one another (uniqueness, agreement of the two layers). An accumulator: parts of a list may be
 * added in any grouping and merged in the order of the list, with exactly the same answer. The state is plain JSON
 * between `save` and `load`; it grows with one key per item at most.
 */
export interface ListRule<State, Data, Options> extends RuleBase<Data, Options> {
  readonly level: "list";
  /** What it holds together, where that is not the two lists of the order. */
  readonly about?: "stage-dates";
  /** Elements it looks at: an absent column is reported with this rule among those that miss it. */
  readonly needs: readonly ItemElement[];
  init(): State;
  add?(state: State, item: ImplementationItem, options: Options, context: CheckContext): void;
  addEntry?(state: State, entry: DirectoryEntry, options: Options, context: CheckContext): void;
  /** The dates of a unit, where the rule is about the stages of the work. */
  addStages?(state: State, dates: StageDates, options: Options, context: CheckContext): void;
  /** `later` comes after `state` in the list; `state` takes it in. */
  merge(state: State, later: State): void;
  save(state: State): unknown;
  load(saved: unknown): State;
  finish(state: State, options: Options, context: CheckContext): ListOutcome<Data>;
}

/** Judges a metric against its target, for the whole list and for each unit. */
export interface TargetRule<Data, Options> extends RuleBase<Data, Options> {
  readonly level: "target";
  readonly metric: string;
  judge(
    measurement: Measurement,
    subject: SubjectRef,
    options: Options,
    context: CheckContext,
  ): Outcome<Data>;
}

/* A registry holds rules with their type parameters closed over. */
// biome-ignore-start lint/suspicious/noExplicitAny: the parameters are existential here
/** A rule on items, whatever its data and options. */
export type AnyItemRule = ItemRule<any, any, any>;
/** A rule on entries of the directory, whatever its data and options. */
export type AnyEntryRule = EntryRule<any, any, any>;
/** A rule on tables, whatever its data and options. */
export type AnySourceRule = SourceRule<any, any>;
/** A rule on the list, whatever its state, data and options. */
export type AnyListRule = ListRule<any, any, any>;
/** A rule on targets, whatever its data and options. */
export type AnyTargetRule = TargetRule<any, any>;
// biome-ignore-end lint/suspicious/noExplicitAny: as above
/** A rule of any kind. */
export type AnyRule = AnyItemRule | AnyEntryRule | AnySourceRule | AnyListRule | AnyTargetRule;
