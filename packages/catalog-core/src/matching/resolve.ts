import type { Relation } from "./entry.ts";
import { groupBy } from "./group-by.ts";

/** Pairs that are settled, and those of which one cannot say. */
export interface Resolved {
  readonly settled: readonly (readonly [left: number, right: number])[];
  readonly open: readonly (readonly [left: number, right: number])[];
}

/** What tells entries under one key apart, the most telling first; `undefined` where an entry does not state it. */
export interface Facets {
  readonly left: (index: number) => readonly (string | undefined)[];
  readonly right: (index: number) => readonly (string | undefined)[];
  /** Whether the two say that they are of different units. */
  readonly apart: (left: number, right: number) => boolean;
}

/** How the entries came together. */
export interface ResolveOptions {
  readonly relation: Relation;
  /** Whether several on one side belong to the only one on the other by the key alone. */
  readonly group: boolean;
  readonly byCode: boolean;
  /** Whether the key alone does not make the two one, whatever else tells them apart. */
  readonly refuses: (left: number, right: number) => boolean;
}

/**
 * Who belongs to whom among entries that share a code or a name. The facets are tried in turn: those that agree in one
 * are settled where they are one and one (in layers, several and one), else open among themselves.
 */
export function resolve(
  lefts: readonly number[],
  rights: readonly number[],
  facets: Facets,
  { relation, group, byCode, refuses }: ResolveOptions,
): Resolved {
  const product = (ours: readonly number[], theirs: readonly number[]): Pair[] =>
    ours.flatMap((left) =>
      theirs.filter((right) => !refuses(left, right)).map((right): Pair => [left, right]),
    );
  const settled: Pair[] = [];
  const open: Pair[] = [];
  const toOne = relation === "layers" && rights.length === 1;
  const ofOne = group && (lefts.length === 1 || rights.length === 1);
  const alone = lefts.length === 1 && rights.length === 1;
  if (relation === "counties" || toOne || ofOne || alone) return { settled: product(lefts, rights), open };

  let restLeft = lefts;
  let restRight = rights;
  const depth = facets.left(lefts[0]!).length;
  for (let facet = 0; facet < depth && restLeft.length > 0; facet += 1) {
    const byLeft = groupBy(restLeft, (index) => facets.left(index)[facet]);
    // In layers a power goes on standing for items that are found later.
    const byRight = groupBy(
      relation === "layers" ? rights : restRight,
      (index) => facets.right(index)[facet],
    );
    const met = { left: new Set<number>(), right: new Set<number>() };
    for (const [key, ours] of byLeft) {
      const pairs = product(ours, byRight.get(key) ?? []).filter(
        ([left, right]) => !facets.apart(left, right),
      );
      const theirs = new Set(pairs.map(([, right]) => right));
      if (theirs.size === 0) continue;
      const one = theirs.size === 1 && (relation === "layers" || pairs.length === 1);
      (one ? settled : open).push(...pairs);
      for (const [left, right] of pairs) {
        met.left.add(left);
        met.right.add(right);
      }
    }
    restLeft = restLeft.filter((index) => !met.left.has(index));
    restRight = restRight.filter((index) => !met.right.has(index));
  }
  // Of copies each unit's is its own. In layers a code that stands under other units alone is somebody's to look into; a
  // mere name is not.
  const asks = relation === "layers" && byCode;
  const left = product(restLeft, relation === "layers" ? rights : restRight);
  open.push(...left.filter(([ours, theirs]) => asks || !facets.apart(ours, theirs)));
  return { settled, open };
}

type Pair = [left: number, right: number];
