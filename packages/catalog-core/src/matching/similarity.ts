import * as z from "zod";
import { add, compare, multiply, type Rational, rational, toText, ZERO } from "../exact/index.ts";
import type { MatchEntry } from "./entry.ts";
import { type NameParts, nameParts } from "./name.ts";
import { oppositeWords } from "./opposites.ts";

/** One thing that two entries were compared by: how alike they are in it, and how much it weighs. */
export const SimilarityPart = z.strictObject({
  of: z.enum(["name", "basis", "type", "unit"]),
  /** From "0/1" to "1/1", exact. */
  value: z.string(),
  weight: z.int().positive(),
});
export type SimilarityPart = z.output<typeof SimilarityPart>;

/**
 * How alike two entries are, and why: the mean of its parts by their weights. What one of the two does not state is no
 * part. `opposite` are two words that exclude each other (变更, 注销): then the entries are two, whatever the score.
 */
export const Similarity = z.strictObject({
  /** Exact, from "0/1" to "1/1". */
  score: z.string(),
  parts: z.array(SimilarityPart),
  opposite: z.tuple([z.string(), z.string()]).optional(),
});
export type Similarity = z.output<typeof Similarity>;

const weights = { name: 6, basis: 2, type: 1, unit: 1 } as const;

/** The distinct pairs of neighbouring characters; a single character stands for itself. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const characters = Array.from(text);
  if (characters.length === 1) pairs.add(text);
  for (let at = 1; at < characters.length; at += 1) pairs.add(`${characters[at - 1]}${characters[at]}`);
  return pairs;
}

/** Twice what two sets share, over what they have together. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): Rational {
  if (a.size + b.size === 0) return ZERO;
  let common = 0;
  for (const one of a) if (b.has(one)) common += 1;
  return rational(2 * common, a.size + b.size);
}

/**
 * How alike two entries are, part by part: their names by pairs of characters, the instruments that both cite, type and
 * unit. Explained, exact, and the same whichever comes first.
 *
 * @param a first entry; its `unit` is compared only where both state one
 * @example
 * similarityOf({ id: "1", codes: [], name: "临时救助给付" }, { id: "2", codes: [], name: "临时救助金给付" }).score; // "8/11"
 */
export const similarityOf = (a: MatchEntry, b: MatchEntry): Similarity =>
  likeness(profileOf(a), profileOf(b));

/** An entry with what comparing it again and again would compute again and again. */
export interface Profile {
  readonly entry: MatchEntry;
  readonly name: NameParts;
  readonly grams: ReadonlySet<string>;
  readonly basis: ReadonlySet<string>;
}

export function profileOf(entry: MatchEntry): Profile {
  const name = nameParts(entry.name ?? "");
  return { entry, name, grams: bigramsOf(name.full), basis: new Set(entry.basis) };
}

export function likeness(ours: Profile, theirs: Profile): Similarity {
  const [a, b] = [ours.entry, theirs.entry];
  const parts: { of: SimilarityPart["of"]; value: Rational; weight: number }[] = [];
  const say = (of: SimilarityPart["of"], value: Rational): void => {
    parts.push({ of, value, weight: weights[of] });
  };
  say("name", dice(ours.grams, theirs.grams));
  if (ours.basis.size > 0 && theirs.basis.size > 0) say("basis", dice(ours.basis, theirs.basis));
  if (a.type !== undefined && b.type !== undefined) say("type", rational(a.type === b.type ? 1 : 0));
  if (a.unit !== undefined && b.unit !== undefined) say("unit", rational(a.unit === b.unit ? 1 : 0));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = parts.reduce((sum, { value, weight }) => add(sum, multiply(value, rational(weight))), ZERO);
  const opposite = oppositeWords(ours.name.full, theirs.name.full);
  return {
    score: fraction(multiply(weighed, rational(1, total))),
    parts: parts.map(({ of, value, weight }) => ({ of, value: fraction(value), weight })),
    ...(opposite === undefined ? {} : { opposite: [...opposite] }),
  };
}

/** Always with its denominator, so that a reader need not ask which form it has. */
const fraction = (value: Rational): string => {
  const text = toText(value);
  return text.includes("/") ? text : `${text}/1`;
};

/** The least likeness of names with which a score can reach the threshold, everything else being equal. */
export function nameFloor(threshold: Rational): Rational {
  const rest = weights.basis + weights.type + weights.unit;
  const total = rest + weights.name;
  const needed = multiply(
    add(multiply(threshold, rational(total)), rational(-rest)),
    rational(1, weights.name),
  );
  return compare(needed, ZERO) < 0 ? ZERO : needed;
}
