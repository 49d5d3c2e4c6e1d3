import { isRowKind, type Layer, type RowKind, type Term, termOf, terms } from "../../terms/index.ts";
import { bareHeader, bareOutsideBrackets } from "./bare-header.ts";
import { elementByParts } from "./word-parts.ts";

/** How a header names an element: its label or key, a national column, a known synonym, or a part of a longer header. */
export type HeaderMatch = "exact" | "national" | "synonym" | "contained";

/** An element that a header may mean. */
export interface HeaderCandidate {
  readonly term: Term;
  readonly match: HeaderMatch;
}

const strength: Readonly<Record<HeaderMatch, number>> = { exact: 4, national: 3, synonym: 2, contained: 1 };

/** The stronger of two matches is the greater number; none is 0. */
export const strengthOf = (match: HeaderMatch | undefined): number =>
  match === undefined ? 0 : strength[match];

interface Entry extends HeaderCandidate {
  /** “name”, “remark”: the key of a row's element alone says enough only in a table of such rows. */
  readonly short?: true;
}

const byWord = new Map<string, Entry[]>();
for (const term of terms) {
  const short = term.element.split(".").at(-1) ?? term.element;
  enter(term.label, term, "exact");
  enter(term.element, term, "exact");
  if (short !== term.element && term.companionOf === undefined) enter(short, term, "synonym", true);
  if (term.national !== undefined) enter(term.national, term, "national");
  for (const synonym of term.synonyms ?? []) enter(synonym, term, "synonym");
}

function enter(word: string, term: Term, match: HeaderMatch, short = false): void {
  const bare = bareHeader(word);
  const entry: Entry = short ? { term, match, short } : { term, match };
  const known = byWord.get(bare);
  if (known === undefined) byWord.set(bare, [entry]);
  else if (!known.some((other) => other.term === term)) known.push(entry);
}

/** Words long enough to be recognised at either end of a wordier header (“政务服务事项办理地点”). */
const longWords = [...byWord.keys()].filter((word) => word.length >= 4 && /\p{Script=Han}/u.test(word));
const LONGEST = 18;

/** Which layer's elements a header may name: a list of items has row elements in it too. */
export function fits(term: Term, layer: Layer): boolean {
  if (term.layers.includes(layer)) return true;
  return layer === "implementation" && term.layers.some(isRowKind);
}

/**
 * The elements that a flattened header (“申请材料/材料名称”) may mean, the strongest match first. What the header means
 * is not settled by this: the cells decide.
 *
 * @example
 * matchHeader("承诺时限", "implementation")[0]?.term.element; // "promisedTimeLimit"
 * matchHeader("申请材料/材料名称", "implementation")[0]?.term.element; // "materials.name"
 */
export function matchHeader(header: string, layer: Layer): readonly HeaderCandidate[] {
  const parts = header.split("/").filter((part) => part.trim() !== "");
  const last = parts.at(-1) ?? "";
  const parents = parts.slice(0, -1);
  const whole = look(header, layer);
  if (parents.length === 0 || whole.some(({ match }) => match !== "contained")) return whole;
  const above = parents.map(bareOutsideBrackets);
  const below = bareOutsideBrackets(last);
  const kinds = new Set(parents.flatMap((parent) => rowKindsOf(parent)));
  const found: HeaderCandidate[] = [...inRows(below, kinds, layer)];
  for (const parent of above) add(found, entriesOf(parent + below, layer));
  for (const parent of above) add(found, entriesOf(below + parent, layer));
  for (const parent of parents) add(found, companions(parent, below, layer));
  const own = look(last, layer).filter(({ term }) => kinds.size === 0 || isRow(term, kinds));
  add(found, own);
  // “事项名称/子项”: the parent is the element, the last part only says which of two.
  if (found.length === 0 && kinds.size === 0) {
    if (/^[主大父]项/u.test(below)) add(found, look("主项名称", layer));
    else for (const parent of parents) add(found, look(parent, layer));
  }
  return sorted(found);
}

function look(text: string, layer: Layer): readonly HeaderCandidate[] {
  const found: HeaderCandidate[] = [];
  for (const word of new Set([bareHeader(text), bareOutsideBrackets(text)]))
    add(found, entriesOf(word, layer));
  if (found.length > 0) return sorted(found);
  const bare = bareOutsideBrackets(text);
  // “政务服务事项办理地点”, “事项办理时限”: of the item, which all of them are.
  const short = bare.replace(/^(?:政务服务)?(?:事项)?(?=.{2})/u, "");
  if (short !== bare) {
    const named = entriesOf(short, layer).filter(({ term }) => !term.element.includes("."));
    if (named.length > 0) return named.map(({ term }) => ({ term, match: "synonym" as const }));
  }
  if (bare.length > LONGEST) return byParts(text, layer);
  let best = "";
  for (const word of longWords) {
    // Half of the header at least: a sentence that ends in 办理地点 is not headed by it.
    const covers = word.length > best.length && word.length * 2 >= bare.length;
    if (covers && (bare.endsWith(word) || bare.startsWith(word)) && entriesOf(word, layer).length > 0)
      best = word;
  }
  const contained = best === "" ? [] : entriesOf(best, layer);
  const candidates = contained.map(({ term }) => ({ term, match: "contained" as const }));
  // “网上办理链接” has 网上办理 in it and is made of the words of an address: its cells decide.
  add(candidates, byParts(text, layer));
  return candidates;
}

/** A header that no list of words knows, by the words that it is made of. */
function byParts(text: string, layer: Layer): readonly HeaderCandidate[] {
  const element = elementByParts(text, (one) => fits(termOf(one), layer));
  return element === undefined ? [] : [{ term: termOf(element), match: "contained" }];
}

const entriesOf = (word: string, layer: Layer): readonly Entry[] =>
  (byWord.get(word) ?? []).filter(
    ({ term, short }) => fits(term, layer) && (short !== true || term.layers.includes(layer)),
  );

const isRow = (term: Term, kinds: ReadonlySet<RowKind>): boolean =>
  [...kinds].some((kind) => term.element.startsWith(`${kind}.`));

/** “申请材料/名称”: a short word that only the parent makes plain. */
function inRows(below: string, kinds: ReadonlySet<RowKind>, layer: Layer): HeaderCandidate[] {
  const found: HeaderCandidate[] = [];
  for (const kind of kinds) {
    for (const term of terms) {
      if (!term.element.startsWith(`${kind}.`) || !fits(term, layer)) continue;
      const words = [term.label, ...(term.synonyms ?? [])].map(bareHeader);
      if (words.includes(below)) found.push({ term, match: "exact" });
      else if (below.length >= 2 && words.some((word) => word.endsWith(below)))
        found.push({ term, match: "synonym" });
    }
  }
  return found;
}

/** “法定办结时限/单位”, “承诺时限/天数”: the amount of the parent, or the unit of it. */
function companions(parent: string, below: string, layer: Layer): HeaderCandidate[] {
  const isUnit = /^(?:时限|时间|期限)?单位$/u.test(below);
  if (!isUnit && !/^(?:天数|数值|时限|期限|数量|时间)$/u.test(below)) return [];
  const found: HeaderCandidate[] = [];
  for (const { term } of look(parent, layer)) {
    const unit = terms.find(({ companionOf }) => companionOf === term.element);
    if (isUnit && unit !== undefined) found.push({ term: unit, match: "exact" });
    else if (!isUnit && typeof term.value === "string" && term.value.endsWith("limit")) {
      found.push({ term, match: "synonym" });
    }
  }
  return found;
}

/** The kinds of rows that a group header announces: 申请材料 → materials. */
function rowKindsOf(text: string): RowKind[] {
  const bare = bareOutsideBrackets(text);
  const kinds = new Set<RowKind>();
  for (const { term } of byWord.get(bare) ?? []) {
    if (typeof term.value === "object" && "rows" in term.value) kinds.add(term.value.rows);
  }
  if (/材料/u.test(bare)) kinds.add("materials");
  if (/特[殊别](?:环节|程序)/u.test(bare)) kinds.add("specialProcedures");
  else if (/环节|流程|步骤/u.test(bare)) kinds.add("steps");
  if (/收费项目/u.test(bare)) kinds.add("fees");
  if (/审批结果|办理结果/u.test(bare)) kinds.add("results");
  if (/常见问题/u.test(bare)) kinds.add("questions");
  return [...kinds];
}

function add(found: HeaderCandidate[], more: readonly HeaderCandidate[]): void {
  for (const candidate of more) {
    const at = found.findIndex(({ term }) => term === candidate.term);
    if (at < 0) found.push(candidate);
    else if (strength[candidate.match] > strength[found[at]!.match]) found[at] = candidate;
  }
}

const sorted = (found: readonly HeaderCandidate[]): readonly HeaderCandidate[] =>
  found.toSorted((a, b) => strength[b.match] - strength[a.match]);
