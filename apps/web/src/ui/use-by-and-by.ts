import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * How many of many parts are drawn: a piece at once, and a piece more with each picture of the page, until all of them are
 * there. No step is long enough to be felt, and what can be searched, read aloud and reached by keyboard is the whole.
 * Before the page is printed the rest is drawn at once.
 *
 * @param total  of the parts; what was drawn stays drawn when another list takes the place of the first
 */
export function useByAndBy(total: number, piece: number): number {
  const [drawn, setDrawn] = useState(piece);
  const missing = drawn < total;
  useEffect(() => {
    if (!missing) return;
    // What the user does meanwhile comes first.
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + piece)));
    const all = (): void => flushSync(() => setDrawn(total));
    addEventListener("beforeprint", all);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("beforeprint", all);
    };
  }, [missing, drawn, total, piece]);
  return Math.min(drawn, total);
}
