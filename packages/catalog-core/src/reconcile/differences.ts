import { writeCell } from "../records/index.ts";
import { rowAspects, termKey } from "./aspects.ts";
import { instrumentsOf } from "./instruments.ts";
import type { ListLayer, SideEntry } from "./side.ts";
import { sameName } from "./side.ts";

/** An element in which entries that belong together differ, with what each says; "" where it says nothing. */
export interface Difference {
  readonly element: string;
  readonly left: string;
  readonly right: string;
}

interface Compared {
  readonly entry: SideEntry;
  readonly layer: ListLayer;
}

/** The text of an element for people. */
export function textOf({ entry, layer }: Compared, aspect: string): string {
  const value = entry.values[aspect];
  // Without a word an entry is in force: that is what the other one's word is held against.
  if (value === undefined) return aspect === "status" ? IN_FORCE : "";
  if (rowAspects.has(aspect)) {
    return (value as readonly { name?: string; title?: string; question?: string }[])
      .map(({ name, title, question }) => name ?? title ?? question ?? "")
      .filter((text) => text !== "")
      .join("；");
  }
  return writeCell(aspect === "status" && layer !== "items" ? "status" : termKey(layer, aspect), value);
}

const IN_FORCE = "未填，按在用";

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\p{C}]/gu, "");

/** Whether the entry's table has no column for the element: then nothing can be said of it. */
function isAbsent({ entry, layer }: Compared, aspect: string): boolean {
  if (entry.values[aspect] !== undefined || entry.columns === undefined) return false;
  // A unit stands in other columns too, and without a word on its status an entry is in force.
  if (aspect === "unit" || aspect === "status") return false;
  return !entry.columns.has(termKey(layer, aspect));
}

/** Whether two entries say the same of an element, however it is written. */
function agree(aspect: string, left: Compared, right: Compared): boolean {
  if (isAbsent(left, aspect) || isAbsent(right, aspect)) return true;
  const [ours, theirs] = [textOf(left, aspect), textOf(right, aspect)];
  switch (aspect) {
    case "name":
    case "mainItemName":
      return sameName(ours, theirs);
    case "unit":
      return (
        left.entry.bodies.some((body) => right.entry.bodies.includes(body)) || (ours === "" && theirs === "")
      );
    case "status":
      // A blank counts as in force, and so it is the same as the word.
      return (left.entry.values.status ?? "in-force") === (right.entry.values.status ?? "in-force");
    case "legalBasis": {
      if (left.layer === right.layer && plain(ours) === plain(theirs)) return true;
      const [a, b] = [instrumentsOf(ours), instrumentsOf(theirs)];
      if (a.length === 0 && b.length === 0) return plain(ours) === plain(theirs);
      return a.length === b.length && a.every((title) => b.includes(title));
    }
    case "exerciseLevels":
    case "audience":
    case "channels":
      return sameSet(left.entry.values[aspect], right.entry.values[aspect]);
    default:
      return plain(ours) === plain(theirs);
  }
}

function sameSet(a: unknown, b: unknown): boolean {
  const words = (value: unknown): string[] => [
    ...new Set((Array.isArray(value) ? value : []).map((word) => JSON.stringify(word))),
  ];
  const [ours, theirs] = [words(a), words(b)];
  return ours.length === theirs.length && ours.every((word) => theirs.includes(word));
}

/**
 * In what the entries of a group differ. Of one and one, every element; where several stand against one, not the names:
 * sub-items have their own. Where several stand against several, what each side says together.
 */
export function differencesOf(
  lefts: readonly Compared[],
  rights: readonly Compared[],
  aspects: readonly string[],
): Difference[] {
  const one = lefts.length === 1 && rights.length === 1;
  return aspects.flatMap((aspect) => {
    if (!one && (aspect === "name" || aspect === "mainItemName")) return [];
    // Each that finds its like on the other side agrees; the rest is what differs.
    const oddLeft = lefts.filter((left) => !rights.some((right) => agree(aspect, left, right)));
    const oddRight = rights.filter((right) => !lefts.some((left) => agree(aspect, left, right)));
    if (oddLeft.length === 0 && oddRight.length === 0) return [];
    const texts = (all: readonly Compared[]): string =>
      [...new Set(all.map((side) => textOf(side, aspect)))].join("／");
    return [{ element: aspect, left: texts(lefts), right: texts(rights) }];
  });
}
