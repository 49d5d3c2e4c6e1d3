import { type RefCallback, useCallback, useEffect, useState } from "react";

/** Browsers draw no element that is higher than some 17 to 33 million pixels; a longer list is scrolled faster. */
const HIGHEST = 12_000_000;
/** Rows that are drawn beyond both edges. */
const BEYOND = 8;

/** Which rows are in view, and where each stands. */
export interface RowWindow {
  /** Takes the element that scrolls. It comes and goes: while nothing is found there is no table. */
  readonly place: RefCallback<HTMLDivElement>;
  readonly element: HTMLDivElement | null;
  readonly from: number;
  readonly to: number;
  /** Height of all rows, in pixels. */
  readonly height: number;
  /** Where a row stands, in pixels from the first. */
  top(row: number): number;
  /** Scrolls a row into view, if it is not. */
  show(row: number): void;
  toStart(): void;
}

/**
 * A window on rows of one height in an element that scrolls.
 *
 * @param above  height of what stands over the rows and stays there, in pixels
 */
export function useWindow(count: number, rowHeight: number, above: number): RowWindow {
  const [element, place] = useState<HTMLDivElement | null>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const full = count * rowHeight;
  const height = Math.min(full, HIGHEST);
  const inner = Math.max(1, seen.height - above);
  /** How much of the list goes by with each pixel that is scrolled. */
  const pace = full > height ? (full - inner) / (height - inner) : 1;

  useEffect(() => {
    if (element === null) return;
    const look = (): void => {
      const { scrollTop: top, clientHeight } = element;
      setSeen((old) =>
        old.top === top && old.height === clientHeight ? old : { top, height: clientHeight },
      );
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [element]);

  const first = Math.floor((seen.top * pace) / rowHeight);
  const from = Math.max(0, Math.min(first, count - 1) - BEYOND);
  const to = Math.min(count, first + Math.ceil(inner / rowHeight) + 1 + BEYOND);
  const top = (row: number): number => row * rowHeight - seen.top * (pace - 1);

  const show = useCallback(
    (row: number) => {
      if (element === null) return;
      const start = row * rowHeight;
      const now = element.scrollTop * pace;
      const room = element.clientHeight - above;
      if (start < now) element.scrollTop = start / pace;
      else if (start + rowHeight > now + room)
        element.scrollTop = Math.ceil((start + rowHeight - room) / pace);
    },
    [element, rowHeight, pace, above],
  );
  const toStart = useCallback(() => {
    if (element !== null) element.scrollTop = 0;
  }, [element]);
  return { place, element, from, to, height, top, show, toStart };
}
