import { fit, widthOf } from "./text.ts";

/** A text before and after a change, as much of both as a person needs to see what changed. */
export interface ShownChange {
  readonly before: string;
  readonly after: string;
}

/** Characters shown on each side of what changed. */
const AROUND = 6;

/**
 * Cuts a change down to the stretch that differs, with a little of what stands around it. Blanks that a reader would not
 * see are drawn.
 *
 * @param width the most columns that each of the two may take
 */
export function shownChange(before: string, after: string, width: number): ShownChange {
  const from = [...before];
  const to = [...after];
  if (widthOf(before) <= width && widthOf(after) <= width && !before.includes("\n")) {
    return { before: drawn(before), after: drawn(after) };
  }
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const stretch = (text: readonly string[]): string => {
    const begin = Math.max(0, head - AROUND);
    const end = Math.min(text.length, text.length - tail + AROUND);
    const own = text.slice(begin, end).join("");
    return fit(`${begin > 0 ? "…" : ""}${drawn(own)}${end < text.length ? "…" : ""}`, width);
  };
  return { before: stretch(from), after: stretch(to) };
}

const drawn = (text: string): string =>
  text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, (blanks) => "␣".repeat(blanks.length)).replaceAll("\n", "⏎");
