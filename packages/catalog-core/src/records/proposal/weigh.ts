import { type Layer, type Term, termOf, terms } from "../../terms/index.ts";
import type { HeaderMatch } from "../headers/index.ts";
import { bareHeader, matchHeader, strengthOf } from "../headers/index.ts";
import { type CodeFit, codeFit } from "./code-fit.ts";
import { type Fit, fitOf, isUnmistakableLimit, shareOf } from "./fit.ts";
import type { ColumnSample } from "./sample.ts";

/** An element that a column may hold, with what speaks for it. */
export interface Weighed {
  readonly term: Term;
  readonly match: HeaderMatch | undefined;
  readonly fit: Fit;
  /** The table by which its number codes are read. */
  readonly table?: string;
  /** Number codes that several tables explain differently, or none explains. */
  readonly unclear?: CodeFit;
}

/** A column with its candidates. */
export interface WeighedColumn {
  readonly sample: ColumnSample;
  /** Those that the cells bear out, the likeliest first. */
  readonly likely: readonly Weighed[];
  /** Those that the header names and the cells contradict. */
  readonly refused: readonly Weighed[];
  /** No header speaks for it, but every cell is a time limit. */
  readonly looksLikeLimit: boolean;
}

/** The cells must bear a header out at least so far. */
const BORNE_OUT = 0.5;
/** Cells alone decide only where nearly all agree. */
const BY_CELLS = 0.9;
const FEWEST_CELLS = 3;

/** Vocabularies whose words mean nothing else: a column of them is known without its header. */
const unmistakable = ["caseType", "itemType"] as const;

/** Weighs every element that the header of a column or its cells speak for. */
export function weighColumn(
  sample: ColumnSample,
  layer: Layer,
  before: WeighedColumn | undefined,
): WeighedColumn {
  const byHeader = matchHeader(sample.header, layer).map(({ term, match }) => weigh(term, match, sample));
  const unit = unitOfPrevious(sample, before);
  if (unit !== undefined) byHeader.unshift(unit);
  const ofItems = layer === "implementation" || layer === "directory";
  const limits = ofItems ? limitsIn(sample) : 0;
  const allLimits = limits > 0;
  const cells = layer === "implementation" ? byCells(sample) : [];
  const otherwise = allLimits || cells.length > 0;
  const likely = byHeader.filter((weighed) => isBorneOut(weighed, sample, otherwise));
  // The label itself is trusted where nothing else fits: what stands below it is then for the unit to mend.
  if (likely.length === 0 && !otherwise) likely.push(...byHeader.filter(({ match }) => match === "exact"));
  const refused = byHeader.filter((weighed) => !likely.includes(weighed));
  if (likely.length === 0) likely.push(...cells);
  return {
    sample,
    likely: likely.toSorted(byLikelihood),
    refused,
    looksLikeLimit: likely.length === 0 && allLimits && limits >= (refused.length > 0 ? 1 : FEWEST_CELLS),
  };
}

function weigh(term: Term, match: HeaderMatch | undefined, sample: ColumnSample): Weighed {
  const fit = fitOf(term, sample);
  const needsTable = fit.codes > 0 || (term.element === "materials.required" && fit.read < fit.of);
  if (!needsTable) return { term, match, fit };
  const codes = codeFit(term, sample);
  const [reading, ...others] = codes.readings;
  if (reading !== undefined && others.length === 0) {
    return { term, match, fit: { read: fit.of, of: fit.of, codes: fit.codes }, table: reading[0]!.id };
  }
  return { term, match, fit, unclear: codes };
}

/**
 * Whether the cells bear a header out. Number codes do not contradict a vocabulary: only their table is missing. Where the
 * header does not say it plainly, a table must know all of them, or they must all be one unit; a person is asked. A few cells do not contradict a
 * header that says it plainly, unless they say something else.
 *
 * @param otherwise the cells speak plainly for something, of themselves
 */
function isBorneOut(
  { term, fit, match, unclear }: Weighed,
  sample: ColumnSample,
  otherwise: boolean,
): boolean {
  const plain = strengthOf(match) > 1;
  const oneUnit = term.value === "limit-unit" && sample.distinct.length === 1;
  const askable = oneUnit || (unclear?.readings.length ?? 0) > 0;
  const read = fit.read + (plain || askable ? fit.codes : 0);
  if (fit.of === 0 || shareOf({ read, of: fit.of }) >= BORNE_OUT) return true;
  return plain && !otherwise && fit.of < FEWEST_CELLS;
}

/** How many cells are time limits, where nearly all are that say anything; else 0. */
export function limitsIn(sample: ColumnSample): number {
  const limits = sample.texts.filter(isUnmistakableLimit).length;
  return limits >= stating(sample) * BY_CELLS ? limits : 0;
}

/** Cells that say more than 无 or —. */
const stating = ({ texts }: ColumnSample): number =>
  texts.filter((text) => text.length > 2 || /[\d即]/u.test(text)).length;

function byCells(sample: ColumnSample): Weighed[] {
  return unmistakable
    .map((element) => weigh(termOf(element), undefined, sample))
    .filter(({ fit }) => fit.codes === 0 && fit.read >= FEWEST_CELLS && shareOf(fit) >= BY_CELLS);
}

/** Whether the cells are 即办件 and 承诺件, which no directory has. */
export const isCaseType = (sample: ColumnSample): boolean =>
  byCells(sample).some(({ term }) => term.element === "caseType");

/** “单位” behind a column of time limits is the unit of the limit, not of the county. */
function unitOfPrevious(sample: ColumnSample, before: WeighedColumn | undefined): Weighed | undefined {
  if (before === undefined || !/^(?:时限|期限|时间)?单位$/u.test(bareHeader(sample.header))) return undefined;
  const limit = before.likely[0]?.term.element;
  const term = terms.find(({ companionOf }) => companionOf !== undefined && companionOf === limit);
  if (term === undefined) return undefined;
  const weighed = weigh(term, "exact", sample);
  return weighed.fit.read > 0 || weighed.fit.codes > 0 ? weighed : undefined;
}

const isRowElement = ({ term }: Weighed): boolean =>
  term.element.includes(".") && term.companionOf === undefined;

function byLikelihood(a: Weighed, b: Weighed): number {
  return (
    strengthOf(b.match) - strengthOf(a.match) ||
    Number(isRowElement(a)) - Number(isRowElement(b)) ||
    shareOf(b.fit) - shareOf(a.fit)
  );
}
