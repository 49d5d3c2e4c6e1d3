import { type Measurement, UNKNOWN_UNIT } from "../../engine/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { type ProgressReport, progressOf } from "../../schedule/index.ts";
import type { Books } from "../document/index.ts";
import { booksOf } from "./books.ts";
import { Facts } from "./facts.ts";
import type { AssessmentInput } from "./input.ts";
import { wholeOf } from "./pack-words.ts";
import { countedItems, type Profile, profileOf } from "./profile.ts";
import { type RankedUnit, rankUnits } from "./ranking.ts";
import { shortNames } from "./short-names.ts";
import { absentByUnit, talliesOf } from "./tallies.ts";

/** The two headline metrics of the order. */
export const ONCE = "visits/at-most-once";
export const HALF = "time-limit/within-half";

/** Leaves out only what is not in force, not on application or there twice: its base is the population of all others. */
export const BASE = "elements/completeness";

/** What every section draws on: the input, and what is reckoned of it once. */
export interface Subject extends AssessmentInput {
  readonly books: Books;
  readonly facts: Facts;
  readonly counted: readonly ImplementationItem[];
  readonly profile: Profile;
  readonly ranking: readonly RankedUnit[];
  /** Columns that the tables of a unit lack, by unit. */
  readonly absent: ReadonlyMap<string, readonly string[]>;
  /** How far the stages have come, where a progress sheet was handed in. */
  readonly progress: ProgressReport | undefined;
  /** Units in the order of the ranking. */
  readonly units: readonly string[];
  /** All of the place in one word: `全县`. */
  readonly whole: string;
  /** The name of a unit without that of the county, where all bear it: for charts and long tables. */
  shortName(unit: string): string;
  overall(metric: string): Measurement | undefined;
  ofUnit(unit: string, metric: string): Measurement | undefined;
}

/** Reckons once what all sections need. */
export function subjectOf(input: AssessmentInput): Subject {
  const { report, pack, catalogue, identity } = input;
  const counted = countedItems(catalogue, pack, report.asOf);
  const profile = profileOf(counted, pack);
  const { stageDates = [] } = catalogue;
  // Where nobody says who had to, those had to that handed in lists.
  const expected =
    input.intake.expectation?.expected ??
    Object.keys(report.metrics.byUnit).filter((unit) => unit !== UNKNOWN_UNIT);
  const progress =
    stageDates.length === 0 ? undefined : progressOf(catalogue, { pack, asOf: report.asOf, expected });
  const ranking = rankUnits(report.metrics, pack);
  const books = booksOf(input, profile, progress, talliesOf(input, counted, ranking));
  return {
    ...input,
    absent: absentByUnit(catalogue, report),
    progress,
    books,
    facts: new Facts(books),
    counted,
    profile,
    ranking,
    whole: wholeOf(identity.county),
    units: ranking.map(({ unit }) => unit),
    shortName: shortNames(
      ranking.map(({ unit }) => unit),
      identity.county,
    ),
    overall: (metric) => report.metrics.overall[metric],
    ofUnit: (unit, metric) => report.metrics.byUnit[unit]?.[metric],
  };
}
