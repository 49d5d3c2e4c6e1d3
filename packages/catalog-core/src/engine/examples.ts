import type * as z from "zod";
import type { DirectoryEntry, ImplementationItem, Source, StageDates } from "../model/index.ts";
import type { Measurement } from "./measurement.ts";
import type {
  AnyEntryRule,
  AnyItemRule,
  AnyListRule,
  AnyRule,
  AnySourceRule,
  AnyTargetRule,
  SourceFacts,
  SubjectRef,
} from "./rule.ts";

type Options = Readonly<Record<string, unknown>>;

/** An item that a rule on items is shown. `id`s are filled in where they are left out, here and below. */
export interface ItemExample {
  readonly item: Partial<ImplementationItem>;
  /** The tables that items name by `sourceId`: which columns they have. */
  readonly sources?: readonly Source[];
}
/** An entry of the directory that a rule on entries is shown. */
export interface EntryExample {
  readonly entry: Partial<DirectoryEntry>;
  readonly sources?: readonly Source[];
}
/** A table that a rule on tables is shown. */
export interface SourceExample {
  readonly source: Partial<Source>;
  readonly facts: SourceFacts;
}
/** A list that a rule on lists is shown. */
export interface ListExample {
  readonly items?: readonly Partial<ImplementationItem>[];
  readonly entries?: readonly Partial<DirectoryEntry>[];
  /** Rows of the progress sheet. */
  readonly stages?: readonly Partial<StageDates>[];
  readonly sources?: readonly Source[];
}
/** A figure that a rule on targets is shown. */
export interface TargetExample {
  readonly measurement: Partial<Measurement>;
  readonly subject?: SubjectRef;
}

type ExampleOf<Rule> = Rule extends AnyItemRule
  ? ItemExample
  : Rule extends AnyEntryRule
    ? EntryExample
    : Rule extends AnySourceRule
      ? SourceExample
      : Rule extends AnyListRule
        ? ListExample
        : Rule extends AnyTargetRule
          ? TargetExample
          : never;

type DataOf<Rule> = Rule extends { readonly data: z.ZodType<infer Data> } ? Data : never;

interface Named {
  /** Chinese: says in a few words what the example shows. It stands on the rule's page. */
  readonly name: string;
  readonly options?: Options;
  /** The day the list is judged on, `YYYY-MM-DD`, where the rule depends on it; else 2018-08-25. */
  readonly asOf?: string;
}

/** Good, bad and inapplicable examples of a rule: its tests, and its page. */
export interface Examples<Rule extends AnyRule> {
  readonly pass: readonly (Named & ExampleOf<Rule>)[];
  /** Each gives exactly one finding, with exactly this data. */
  readonly fail: readonly (Named & ExampleOf<Rule> & { readonly data: DataOf<Rule> })[];
  readonly skip?: readonly (Named & ExampleOf<Rule>)[];
}

/** The examples of a rule of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: closed over, as AnyRule
export type AnyExamples = Examples<any>;

/**
 * Declares the examples of a rule. The rule is a parameter only to type them.
 *
 * @example
 * const stated = rules.find(({ id }) => id === "contact/phones-stated")!;
 * const phone = { id: "1", raw: "0915-8822222", number: "8822222" };
 * defineExamples(stated, {
 *   pass: [{ name: "写了监督电话", item: { supervisionPhones: [phone] } }],
 *   fail: [],
 * }).pass.length; // 1
 */
export const defineExamples = <Rule extends AnyRule>(_rule: Rule, examples: Examples<Rule>): Examples<Rule> =>
  examples;
