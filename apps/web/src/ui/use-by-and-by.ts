import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Rows that are drawn at once, and with each further step. */
export const PIECE = 40;

/**
 * How many of many rows are drawn: a screenful at once, and a piece more after each picture of the page, until all of them are
 * there. No step is long enough to be felt, and what can be searched, read aloud and reached by keyboard is the whole.
 * Before the page is printed the rest is drawn at once.
 *
 * @param total  of the rows; what was drawn stays drawn when another list takes the place of the first
 */
export function useByAndBy(total: number): number {
  const [drawn, setDrawn] = useState(PIECE);
  const missing = drawn < total;
  useEffect(() => {
    if (!missing) return;
    // What the user does meanwhile comes first.
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + PIECE)));
    const all = (): void => flushSync(() => setDrawn(total));
    addEventListener("beforeprint", all);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("beforeprint", all);
    };
  }, [missing, drawn, total]);
  return Math.min(drawn, total);
}
