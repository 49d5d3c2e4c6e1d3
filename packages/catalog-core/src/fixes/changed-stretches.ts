/** A stretch of a text before and after a correction. */
export interface ChangedStretch {
  readonly before: string;
  readonly after: string;
}

/** Both texts go on alike for so many characters: what changed has ended. */
const ALIKE = 4;
/** A correction of form is no longer than this. */
const LONGEST = 24;

interface Hunk {
  readonly from: number;
  readonly to: number;
  /** Where the same stretch stands in the other text. */
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * What a correction changed in a text, without the long rest that nobody could compare by eye: each stretch with a little
 * of what stands around it. Blanks that were taken away are drawn (␣, ⏎).
 *
 * @param around characters shown on each side
 * @returns one stretch for changes that stand close together; empty for equal texts
 * @example
 * changedStretches("根据《关于做好工作的通知》（陕政发[2017]12号）第三条", "根据《关于做好工作的通知》（陕政发〔2017〕12号）第三条", 4);
 * // [{ before: "…（陕政发[2017]12号）…", after: "…（陕政发〔2017〕12号）…" }]
 * changedStretches(" 即办", "即办"); // [{ before: "␣即办", after: "即办" }]
 */
export function changedStretches(before: string, after: string, around = 10): ChangedStretch[] {
  return joined(hunksOf(before, after), 2 * around).map((hunk) => {
    const [first] = hunk;
    const last = hunk.at(-1);
    if (first === undefined || last === undefined) return { before: "", after: "" };
    const begin = Math.max(0, first.from - around);
    const end = Math.min(before.length, last.to + around);
    let old = begin > 0 ? "…" : "";
    let put = old;
    let at = begin;
    for (const { from, to, otherFrom, otherTo } of hunk) {
      const same = oneLine(before.slice(at, from));
      old += same + drawn(before.slice(from, to));
      put += same + drawn(after.slice(otherFrom, otherTo));
      at = to;
    }
    const rest = oneLine(before.slice(at, end)) + (end < before.length ? "…" : "");
    return { before: old + rest, after: put + rest };
  });
}

const oneLine = (text: string): string => text.replaceAll("\n", "⏎");
const drawn = (text: string): string => oneLine(text).replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/gu, "␣");

/** Where the texts differ, in order. */
function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let from = 0;
  let otherFrom = 0;
  while (from < before.length || otherFrom < after.length) {
    if (before[from] === after[otherFrom]) {
      from += 1;
      otherFrom += 1;
      continue;
    }
    const [left, right] = apart(before, after, from, otherFrom);
    hunks.push({ from, to: from + left, otherFrom, otherTo: otherFrom + right });
    from += left;
    otherFrom += right;
  }
  return hunks;
}

/** How far both texts go before they are alike again. */
function apart(before: string, after: string, from: number, otherFrom: number): readonly [number, number] {
  for (let sum = 1; sum <= LONGEST; sum += 1) {
    // What was exchanged one for one is the likeliest, then what was taken away.
    for (let left = Math.ceil(sum / 2); left <= sum; left += 1) {
      for (const [one, other] of [
        [left, sum - left],
        [sum - left, left],
      ] as const) {
        const next = before.slice(from + one, from + one + ALIKE);
        const otherNext = after.slice(otherFrom + other, otherFrom + other + ALIKE);
        if (next === otherNext) return [one, other];
      }
    }
  }
  return [before.length - from, after.length - otherFrom];
}

/** Hunks that stand close together are shown as one stretch. */
function joined(hunks: readonly Hunk[], gap: number): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && hunk.from - last.to <= gap) group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}
