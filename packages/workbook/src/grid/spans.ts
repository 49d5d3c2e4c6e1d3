import type { Span } from "./grid.ts";

/** Collects rows or columns, mostly ascending, as spans. */
export class SpanList {
  private readonly spans: { first: number; last: number }[] = [];
  private ordered = true;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(first: number, last: number): void {
    const previous = this.spans.at(-1);
    if (previous && first >= previous.first && first <= previous.last + 1) {
      previous.last = Math.max(previous.last, last);
      return;
    }
    if (this.spans.length >= this.limit) return;
    if (previous && first < previous.first) this.ordered = false;
    this.spans.push({ first, last });
  }

  /** The spans below `end`, ascending and apart from each other. */
  below(end: number): Span[] {
    const sorted = this.ordered ? this.spans : this.spans.toSorted((a, b) => a.first - b.first);
    const result: { first: number; last: number }[] = [];
    for (const { first, last } of sorted) {
      if (first >= end) continue;
      const cut = Math.min(last, end - 1);
      const previous = result.at(-1);
      if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, cut);
      else result.push({ first, last: cut });
    }
    return result;
  }
}

/** Whether a position lies in one of the ascending spans. */
export function inSpans(spans: readonly Span[], position: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle]!;
    if (position < span.first) high = middle - 1;
    else if (position > span.last) low = middle + 1;
    else return true;
  }
  return false;
}
