import { compare, fromText, type Rational, rational, subtract } from "../exact/index.ts";
import type { MatchCode, MatchEntry, Relation } from "./entry.ts";
import { GramIndex } from "./grams.ts";
import { groupBy } from "./group-by.ts";
import { gather, LinkBook } from "./link-book.ts";
import { type NameParts, nameParts } from "./name.ts";
import { oneByCode, sharesDirectoryCode } from "./one-by-code.ts";
import type { LinkReason, Lone, Pairing } from "./pairing.ts";
import { type Facets, type Resolved, resolve } from "./resolve.ts";
import { likeness, nameFloor, type Profile, profileOf, type Similarity } from "./similarity.ts";

/** How two lists are matched. */
export interface MatchOptions {
  readonly relation: Relation;
  /** The least score that makes two names one item where no code and no name does, as a fraction: "80/100". */
  readonly threshold: string;
  /** Candidates whose scores lie no further apart than this are all kept, and none is chosen: "5/100". */
  readonly margin: string;
}

const codeReasons = {
  implementation: "implementation-code",
  basic: "basic-code",
  local: "local-code",
} as const;

/** How many of those that come nearest are named beside an entry that found nobody, and from what likeness of names. */
const NEAREST = 3;
const NEAR = rational(1, 2);

/**
 * Holds two lists against each other: by code, then by name (with unit and type where they are needed to tell several
 * apart), then by likeness. Nothing is forced: several items may belong to one power, and where it cannot be said who
 * belongs to whom, all candidates are kept.
 *
 * Each entry is matched, in doubt or alone, and stands so in the result; a matched one may besides be a candidate of one in
 * doubt. The order of the lists decides nothing but the order of the result. Time grows with the lists and not with their
 * product.
 *
 * @param left entries with ids that are unique among them; in `layers` the finer list
 * @throws RangeError where `threshold` or `margin` is no fraction
 * @example
 * const items = [{ id: "i1", codes: [], name: "取水许可（新办）" }, { id: "i2", codes: [], name: "取水许可（延续）" }];
 * const powers = [{ id: "p1", codes: [], name: "取水许可" }, { id: "p2", codes: [], name: "河道采砂许可" }];
 * const pairing = matchLists(items, powers, { relation: "layers", threshold: "80/100", margin: "5/100" });
 * pairing.matched[0]?.left; // ["i1", "i2"]
 * pairing.rightOnly.map(({ id }) => id); // ["p2"]
 */
export function matchLists(
  left: readonly MatchEntry[],
  right: readonly MatchEntry[],
  options: MatchOptions,
): Pairing {
  const matcher = new Matcher(left, right, options);
  for (const kind of ["implementation", "basic", "local"] as const) matcher.byCode(kind);
  if (options.relation !== "copies") matcher.byHead();
  matcher.distrustCodes();
  matcher.byName("name");
  if (options.relation !== "copies") matcher.byName("core-name");
  matcher.byLikeness();
  return matcher.finish();
}

class Matcher {
  readonly #left: readonly MatchEntry[];
  readonly #right: readonly MatchEntry[];
  readonly #leftProfiles: readonly Profile[];
  readonly #rightProfiles: readonly Profile[];
  readonly #leftNames: readonly NameParts[];
  readonly #rightNames: readonly NameParts[];
  readonly #relation: Relation;
  readonly #threshold: Rational;
  readonly #margin: Rational;
  readonly #floor: Rational;
  readonly #book: LinkBook;
  readonly #facets: Facets;
  #nearest: { left: Nearest; right: Nearest } | undefined;

  constructor(left: readonly MatchEntry[], right: readonly MatchEntry[], options: MatchOptions) {
    this.#left = left;
    this.#right = right;
    this.#leftProfiles = left.map(profileOf);
    this.#leftNames = this.#leftProfiles.map(({ name }) => name);
    this.#rightProfiles = right.map(profileOf);
    this.#rightNames = this.#rightProfiles.map(({ name }) => name);
    this.#relation = options.relation;
    this.#threshold = share(options.threshold);
    this.#margin = share(options.margin);
    this.#floor = nameFloor(this.#threshold);
    this.#book = new LinkBook(left.length, right.length);
    this.#facets = {
      left: facetsOf(left, this.#leftNames),
      right: facetsOf(right, this.#rightNames),
      apart: (ours, theirs) => this.#apart(ours, theirs),
    };
  }

  byCode(kind: keyof typeof codeReasons): void {
    this.#stage(codesOf(kind), codesOf(kind), codeReasons[kind], false);
  }

  /** The head of a group on one side, what belongs to it on the other; two that belong to one head are still two. */
  byHead(): void {
    this.#stage(codesOf("sub"), codesOf("head"), "head-code", true);
    this.#stage(codesOf("head"), codesOf("sub"), "head-code", true);
  }

  byName(reason: "name" | "core-name"): void {
    if (reason === "name") {
      const [left, right] = [this.#leftNames, this.#rightNames];
      const keyOf =
        (names: readonly NameParts[]) =>
        (_entry: MatchEntry, index: number): string[] =>
          names[index]!.full === "" ? [] : [names[index]!.full];
      this.#stage(keyOf(left), keyOf(right), reason, false);
      return;
    }
    // The main item on one side, its sub-items on the other: 取水许可 and 取水许可（新办）, or 主项名称 as stated.
    const own = (names: readonly NameParts[], index: number): string[] => {
      const { full, qualifiers } = names[index]!;
      return full === "" || qualifiers.length > 0 ? [] : [full];
    };
    const main = (names: readonly NameParts[], { mainName }: MatchEntry, index: number): string[] => {
      const { core, qualifiers } = names[index]!;
      // Another county's main items are its own division of the matter.
      const isOwn = this.#relation === "layers" && mainName !== undefined;
      const stated = isOwn ? nameParts(mainName).full : "";
      return [...new Set([qualifiers.length > 0 ? core : "", stated].filter((key) => key !== ""))];
    };
    this.#stage(
      (entry, index) => main(this.#leftNames, entry, index),
      (_entry, index) => own(this.#rightNames, index),
      reason,
      true,
    );
    this.#stage(
      (_entry, index) => own(this.#leftNames, index),
      (entry, index) => main(this.#rightNames, entry, index),
      reason,
      true,
    );
  }

  /** A code that leads to one name while the very name stands under another code: nobody can say which of the two is meant. */
  distrustCodes(): void {
    if (this.#relation === "counties") return;
    const byName = groupBy(indicesOf(this.#right), (index) => this.#rightNames[index]!.full);
    for (const { left, right } of [...this.#book.settled()]) {
      const [ours, theirs] = [this.#leftNames[left]!, this.#rightNames[right]!];
      if (ours.full === "" || theirs.full === "" || ours.full === theirs.full || ours.core === theirs.core)
        continue;
      const named = (byName.get(ours.full) ?? []).filter(
        (index) => !this.#book.linked(left, index) && !this.#apart(left, index),
      );
      if (named.length === 0) continue;
      this.#book.unsettle(left, right, "code-against-name");
      for (const index of named) this.#book.doubt(left, index, "name", "code-against-name");
    }
  }

  byLikeness(): void {
    const index = new GramIndex(this.#rightProfiles.map(({ grams }) => grams));
    const found = this.#likeness(index, this.#floor);
    const byLeft = groupBy(found, ({ left }) => left);
    const byRight = groupBy(found, ({ right }) => right);
    const isFree = ({ left, right }: { left: number; right: number }): boolean =>
      this.#book.freeLeft(left) && this.#book.freeRight(right);
    for (const pair of found) {
      if (!isFree(pair)) continue;
      const { left, right, similarity, score } = pair;
      const rivals = [...(byLeft.get(left) ?? []), ...(byRight.get(right) ?? [])].filter(
        (other) =>
          other !== pair && isFree(other) && compare(subtract(score, other.score), this.#margin) <= 0,
      );
      if (rivals.length === 0) this.#book.settle(left, right, "similar-name", similarity);
      for (const rival of rivals.length === 0 ? [] : [pair, ...rivals]) {
        this.#book.doubt(rival.left, rival.right, "similar-name", "close", rival.similarity);
      }
    }
    this.#nearest = this.#near(index);
  }

  finish(): Pairing {
    const near = this.#nearest ?? { left: new Map(), right: new Map() };
    return gather(this.#book, this.#left, this.#right, near);
  }

  #stage(
    leftKeys: (entry: MatchEntry, index: number) => readonly string[],
    rightKeys: (entry: MatchEntry, index: number) => readonly string[],
    reason: LinkReason,
    group: boolean,
  ): void {
    const byCode = reason.endsWith("code");
    const rights = groupBy(indicesOf(this.#right), (index) => rightKeys(this.#right[index]!, index));
    const lefts = groupBy(indicesOf(this.#left), (index) => leftKeys(this.#left[index]!, index));
    const found: Resolved[] = [];
    for (const [key, all] of lefts) {
      if (!rights.has(key)) continue;
      const ours = all.filter((index) => this.#book.freeLeft(index));
      const theirs = rights.get(key)!.filter((index) => this.#book.freeRight(index));
      if (ours.length === 0 && theirs.length === 0) continue;
      // Of two copies only those that are free can be one; elsewhere a free entry may join one that is matched.
      const joins = this.#relation !== "copies";
      const [from, to] = [
        ours.length > 0 || !joins ? ours : all,
        theirs.length > 0 || !joins ? theirs : rights.get(key)!,
      ];
      if (from.length === 0 || to.length === 0) continue;
      const refuses = this.#refusalOf(key, reason, all.length === 1 && rights.get(key)!.length === 1);
      found.push(resolve(from, to, this.#facets, { relation: this.#relation, group, byCode, refuses }));
    }
    // Written down only now, so that the order of the keys decides nothing.
    for (const { settled } of found) {
      for (const [left, right] of settled) this.#book.settle(left, right, reason);
    }
    for (const { open } of found) {
      for (const [left, right] of open) this.#book.doubt(left, right, reason, "several");
    }
  }

  /** Of copies, a code of the directory may stand for several items: then it takes names to say that two are one. */
  #refusalOf(key: string, reason: LinkReason, once: boolean): (left: number, right: number) => boolean {
    if (this.#relation !== "copies" || (reason !== "basic-code" && reason !== "local-code"))
      return () => false;
    return (left, right) => {
      const [ours, theirs] = [this.#leftProfiles[left]!, this.#rightProfiles[right]!];
      return sharesDirectoryCode(ours, theirs, key) && !oneByCode(ours, theirs, { once, floor: this.#floor });
    };
  }

  #apart(left: number, right: number): boolean {
    const [ours, theirs] = [this.#left[left]!.unit, this.#right[right]!.unit];
    return ours !== undefined && theirs !== undefined && ours !== theirs;
  }

  /** Pairs of free entries that reach the threshold, the most alike first. */
  #likeness(index: GramIndex, floor: Rational) {
    const pairs: { left: number; right: number; similarity: Similarity; score: Rational }[] = [];
    for (const [left, profile] of this.#leftProfiles.entries()) {
      if (!this.#book.freeLeft(left)) continue;
      for (const { index: right } of index.near(profile.grams, floor)) {
        const other = this.#rightProfiles[right]!;
        // The same name was looked at as such: it stands under another unit.
        if (!this.#book.freeRight(right) || other.name.full === profile.name.full) continue;
        const similarity = likeness(profile, other);
        const score = share(similarity.score);
        if (similarity.opposite === undefined && compare(score, this.#threshold) >= 0) {
          pairs.push({ left, right, similarity, score });
        }
      }
    }
    return pairs.sort((a, b) => compare(b.score, a.score) || a.left - b.left || a.right - b.right);
  }

  /** For those that are still alone, who comes nearest among all of the other list. */
  #near(rightIndex: GramIndex): { left: Nearest; right: Nearest } {
    const leftIndex = new GramIndex(this.#leftProfiles.map(({ grams }) => grams));
    const [left, right] = [this.#leftProfiles, this.#rightProfiles];
    return {
      left: nearestOf(left, (at) => this.#book.freeLeft(at), right, rightIndex),
      right: nearestOf(right, (at) => this.#book.freeRight(at), left, leftIndex),
    };
  }
}

type Nearest = Map<number, Lone["nearest"]>;

function nearestOf(
  profiles: readonly Profile[],
  isFree: (index: number) => boolean,
  others: readonly Profile[],
  index: GramIndex,
): Nearest {
  const nearest: Nearest = new Map();
  for (const [own, profile] of profiles.entries()) {
    if (!isFree(own)) continue;
    // Names decide who is looked at closely; what else they have in common, who of those comes first.
    const found = index
      .near(profile.grams, NEAR)
      .slice(0, 4 * NEAREST)
      .map(({ index: other }) => ({
        id: others[other]!.entry.id,
        similarity: likeness(profile, others[other]!),
        other,
      }))
      .sort((a, b) => compare(share(b.similarity.score), share(a.similarity.score)) || a.other - b.other)
      .slice(0, NEAREST)
      .map(({ id, similarity }) => ({ id, similarity }));
    nearest.set(own, found);
  }
  return nearest;
}

const codesOf =
  (kind: MatchCode["kind"]) =>
  ({ codes }: MatchEntry): string[] =>
    codes.filter((code) => code.kind === kind).map(({ code }) => code);

const indicesOf = (list: readonly unknown[]): number[] => list.map((_entry, index) => index);

const together = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join("|");

const facetsOf =
  (entries: readonly MatchEntry[], names: readonly NameParts[]) =>
  (index: number): readonly (string | undefined)[] => {
    const { unit, type } = entries[index]!;
    const name = names[index]!.full === "" ? undefined : names[index]!.full;
    return [together(unit, name, type), together(unit, name), together(name, type), unit, name];
  };

function share(text: string): Rational {
  const value = fromText(text);
  if (value === undefined) throw new RangeError(`“${text}” is no fraction`);
  return value;
}
