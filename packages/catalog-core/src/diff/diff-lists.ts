import type { PolicyPack } from "../engine/index.ts";
import { type Doubt, matchLists } from "../matching/index.ts";
import type { Catalogue, DirectoryEntry, ImplementationItem } from "../model/index.ts";
import { type EntryRef, type SideEntry, sideOf } from "../reconcile/index.ts";
import { type ChangeKind, changeKind, needsReview } from "./change-kinds.ts";
import { type ElementChange, entryChanges } from "./entry-changes.ts";
import { joinedOrParted, type Regrouping } from "./regroupings.ts";

/** What happened to an entry as a whole, besides its elements. */
export type Transition = "suspended" | "restored" | "cancelled" | "renamed" | "moved";

/** An element that changed, what the change comes to, and whether it goes through review again. */
export interface KindedChange extends ElementChange {
  readonly kind: ChangeKind;
  readonly review: boolean;
}

/** An entry that is in both lists and not as it was. */
export interface ChangedEntry {
  readonly before: EntryRef;
  readonly after: EntryRef;
  readonly transitions: readonly Transition[];
  readonly changes: readonly KindedChange[];
}

/** One layer of two lists: `unchanged + changed + doubtful + removed = before`, and the same with `added` for `after`. */
export interface LayerDiff {
  readonly layer: "items" | "directory";
  readonly counts: {
    readonly before: number;
    readonly after: number;
    readonly unchanged: number;
    readonly changed: number;
    readonly removed: number;
    readonly added: number;
    readonly doubtfulBefore: number;
    readonly doubtfulAfter: number;
  };
  readonly added: readonly EntryRef[];
  readonly removed: readonly EntryRef[];
  readonly changed: readonly ChangedEntry[];
  /** Of which it cannot be said who is who: every candidate is kept. */
  readonly doubtful: readonly {
    readonly before: readonly EntryRef[];
    readonly after: readonly EntryRef[];
    readonly doubt: Doubt;
  }[];
  /** Entries that may have been put together or taken apart: proposals, for a person to confirm. */
  readonly regroupings: readonly Regrouping[];
  /** Elements that one of the lists has no column for: nothing is said of them. */
  readonly notCompared: readonly string[];
}

interface Sides {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/**
 * What changed in a layer from one state of a list to a later one. The entries are matched as two copies of one list are:
 * by code, then by name and unit, then by likeness; what cannot be told apart stays in doubt.
 *
 * @param pack for how alike names must be, and which day counts for a cancellation
 * @example
 * const list = (name: string, visits: string) =>
 *   fromRecords([{ 事项名称: name, 实施编码: "11610927MB0000019W4610101001001", 到办事现场次数: visits }]).catalogue;
 * const { changed } = diffLayer({ before: list("取水许可", "2"), after: list("取水许可审批", "1") }, "items", zhenping2018);
 * changed[0]?.transitions; // ["renamed"]
 * changed[0]?.changes.map(({ kind }) => kind); // ["name-changed", "visit-saved"]
 */
export function diffLayer(
  { before, after }: Sides,
  layer: "items" | "directory",
  pack: PolicyPack,
): LayerDiff {
  const settings = { conventions: pack.conventions, asOf: pack.asOf };
  const [was, is] = [sideOf(before, layer, "", settings), sideOf(after, layer, "", settings)];
  const { matchThreshold: threshold, matchMargin: margin } = pack.conventions;
  const pairing = matchLists(was.entries, is.entries, { relation: "copies", threshold, margin });
  const olds = new Map(was.entries.map((entry) => [entry.id, entry]));
  const news = new Map(is.entries.map((entry) => [entry.id, entry]));
  const subjects = {
    before: new Map<string, Subject>(before[layer].map((one) => [one.id, one])),
    after: new Map<string, Subject>(after[layer].map((one) => [one.id, one])),
  };
  const columns = { before: columnsOf(before), after: columnsOf(after) };

  const notCompared = new Set<string>();
  const changed: ChangedEntry[] = [];
  const paired = { before: new Set<string>(), after: new Set<string>() };
  for (const { left, right } of pairing.matched.flatMap(({ links }) => links)) {
    paired.before.add(left);
    paired.after.add(right);
    const [old, now] = [subjects.before.get(left)!, subjects.after.get(right)!];
    const changes = entryChanges(old, now, layer === "items" ? "implementation" : "directory").filter(
      ({ element }) => {
        const known = has(columns.before, old, element) && has(columns.after, now, element);
        if (!known) notCompared.add(element);
        return known;
      },
    );
    const transitions = transitionsOf(olds.get(left)!, news.get(right)!);
    if (changes.length + transitions.length > 0) {
      changed.push({
        before: refOf(olds.get(left)!),
        after: refOf(news.get(right)!),
        transitions,
        changes: changes.map((change) => ({
          ...change,
          kind: changeKind(change),
          review: needsReview(change.element),
        })),
      });
    }
  }
  const alike = pairing.matched
    .flatMap(({ links }) => links)
    .filter(({ by }) => by === "similar-name")
    .map(({ left, right }) => [olds.get(left)!, news.get(right)!] as const);
  const removed = pairing.leftOnly.map(({ id }) => olds.get(id)!);
  const added = pairing.rightOnly.map(({ id }) => news.get(id)!);
  const doubted = {
    before: new Set(pairing.doubtful.flatMap(({ left }) => left).filter((id) => !paired.before.has(id))),
    after: new Set(pairing.doubtful.flatMap(({ right }) => right).filter((id) => !paired.after.has(id))),
  };
  return {
    layer,
    counts: {
      before: was.entries.length,
      after: is.entries.length,
      unchanged: paired.before.size - changed.length,
      changed: changed.length,
      removed: removed.length,
      added: added.length,
      doubtfulBefore: doubted.before.size,
      doubtfulAfter: doubted.after.size,
    },
    added: added.map(refOf),
    removed: removed.map(refOf),
    changed,
    doubtful: pairing.doubtful.map(({ left, right, doubt }) => ({
      before: left.map((id) => refOf(olds.get(id)!)),
      after: right.map((id) => refOf(news.get(id)!)),
      doubt,
    })),
    regroupings: joinedOrParted(removed, added, alike, { before: was.entries, after: is.entries }),
    notCompared: [...notCompared],
  };
}

type Subject = ImplementationItem | DirectoryEntry;

const columnsOf = ({ sources }: Catalogue): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(sources.map(({ id, present }) => [id, new Set(present)]));

/** Whether the table of an entry has a column for the element; a value that was read from elsewhere is one all the same. */
function has(columns: ReadonlyMap<string, ReadonlySet<string>>, subject: Subject, element: string): boolean {
  const present = columns.get(subject.sourceId ?? "");
  const [root = element] = element.split(".");
  const value = (subject as Readonly<Record<string, unknown>>)[root];
  return present === undefined || value !== undefined || present.has(element);
}

/** What became of the entry as a whole; a blank status is in force. */
function transitionsOf(before: SideEntry, after: SideEntry): Transition[] {
  const found: Transition[] = [];
  const [was, is] = [statusOf(before), statusOf(after)];
  if (was !== is) {
    if (is === "suspended") found.push("suspended");
    else if (is === "cancelled") found.push("cancelled");
    else if (was === "suspended" || was === "cancelled") found.push("restored");
  }
  if (before.name !== after.name) found.push("renamed");
  if (before.unit !== after.unit && before.unit !== undefined && after.unit !== undefined)
    found.push("moved");
  return found;
}

const statusOf = ({ rest }: SideEntry): "suspended" | "cancelled" | "in-force" =>
  rest === "suspended" || rest === "cancelled" ? rest : "in-force";

const refOf = ({ id, label, unitName, code }: SideEntry): EntryRef => ({
  id,
  label,
  ...(unitName === undefined ? {} : { unit: unitName }),
  ...(code === undefined ? {} : { code }),
});
