import { nameParts } from "../matching/index.ts";
import type { EntryRef, SideEntry } from "../reconcile/index.ts";

/** Entries that may have become one, or one that may have become several: told by their names, for a person to confirm. */
export interface Regrouping {
  readonly kind: "merged" | "split";
  readonly before: readonly EntryRef[];
  readonly after: readonly EntryRef[];
}

/**
 * Candidates for a merger (several are gone whose names begin with or hold that of one that is there now) and for a split
 * (the other way round), within a unit.
 *
 * @param removed entries of the old list that found nobody
 * @param added entries of the new list that found nobody
 * @param alike entries that were taken as one for their likeness: one part of several, perhaps
 */
export function joinedOrParted(
  removed: readonly SideEntry[],
  added: readonly SideEntry[],
  alike: readonly (readonly [before: SideEntry, after: SideEntry])[],
  all: { readonly before: readonly SideEntry[]; readonly after: readonly SideEntry[] },
): Regrouping[] {
  const merged = gathered(removed, new Map(alike), all.after).map(
    ({ whole, parts }): Regrouping => ({ kind: "merged", before: parts.map(refOf), after: [refOf(whole)] }),
  );
  const back = new Map(alike.map(([before, after]) => [after, before]));
  const split = gathered(added, back, all.before).map(
    ({ whole, parts }): Regrouping => ({ kind: "split", before: [refOf(whole)], after: parts.map(refOf) }),
  );
  return [...merged, ...split];
}

/** Wholes with at least two parts: entries that stand alone, and one that was taken for the whole itself. */
function gathered(
  lone: readonly SideEntry[],
  taken: ReadonlyMap<SideEntry, SideEntry>,
  others: readonly SideEntry[],
): { readonly whole: SideEntry; readonly parts: readonly SideEntry[] }[] {
  const byName = new Map<string, SideEntry[]>();
  for (const entry of others) {
    const { full } = nameParts(entry.name ?? "");
    if (full.length >= shortest) byName.set(full, [...(byName.get(full) ?? []), entry]);
  }
  const parts = new Map<SideEntry, SideEntry[]>();
  const wholeOf = (entry: SideEntry): SideEntry | undefined => {
    for (const key of wholesOf(entry)) {
      const whole = byName.get(key)?.find((other) => sameUnit(other, entry));
      if (whole !== undefined) return whole;
    }
    return undefined;
  };
  for (const [entry, other] of taken) if (wholeOf(entry) === other) parts.set(other, [entry]);
  for (const entry of lone) {
    const whole = wholeOf(entry);
    if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), entry]);
  }
  return [...parts].filter(([, list]) => list.length >= 2).map(([whole, list]) => ({ whole, parts: list }));
}

/** A name of fewer characters says too little to hold others. */
const shortest = 4;

/** Names that a part may have been split from, the longest first: what it begins with, and its main item. */
function wholesOf({ name, mainName }: SideEntry): string[] {
  const { full, core } = nameParts(name ?? "");
  const main = nameParts(mainName ?? "").full;
  const beginnings = Array.from({ length: Math.max(0, full.length - shortest) }, (_unused, at) =>
    full.slice(0, full.length - 1 - at),
  );
  return [...new Set([core, main, ...beginnings])].filter((key) => key !== full && key.length >= shortest);
}

const sameUnit = (a: SideEntry, b: SideEntry): boolean =>
  a.unit === undefined || b.unit === undefined || a.unit === b.unit;

const refOf = ({ id, label, unitName, code }: SideEntry): EntryRef => ({
  id,
  label,
  ...(unitName === undefined ? {} : { unit: unitName }),
  ...(code === undefined ? {} : { code }),
});
