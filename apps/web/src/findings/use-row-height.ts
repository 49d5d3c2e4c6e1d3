import { useSyncExternalStore } from "react";

/** One line on a screen, three on a telephone; in `rem`, as `finding-table.module.css` has it. */
const WIDE = 2.75;
const NARROW = 5.25;
/** Three columns do not fit beside the message below this width. */
export const narrowScreen = "(max-width: 52rem)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(narrowScreen);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether rows are drawn for a narrow screen, and how high each is, in pixels. */
export function useRowHeight(): { readonly narrow: boolean; readonly height: number } {
  const narrow = useSyncExternalStore(subscribe, () => matchMedia(narrowScreen).matches);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { narrow, height: Math.round((narrow ? NARROW : WIDE) * rem) };
}
