import { useState } from "react";
import type { FindingsAddress } from "./address.ts";

/** So few findings are shown without opening a group first. */
const FEW = 40;

interface Folds {
  readonly question: string;
  readonly allClosed: boolean;
  readonly toggled: readonly string[];
  /** Somebody has folded or unfolded: it is no longer ours to suggest anything. */
  readonly touched: boolean;
}

const start = (question: string): Folds => ({ question, allClosed: true, toggled: [], touched: false });

/**
 * Which groups are folded in: all, until somebody opens them, but for the few findings of a narrow question. Another
 * question begins anew.
 */
export function useFolds(address: FindingsAddress) {
  const { open: _, sort: __, ...asked } = address;
  const question = JSON.stringify(asked);
  const [held, setHeld] = useState(() => start(question));
  const folds = held.question === question ? held : start(question);
  return {
    allClosed: folds.allClosed,
    toggled: folds.toggled,
    toggle: (key: string): void =>
      setHeld({
        ...folds,
        touched: true,
        toggled: folds.toggled.includes(key)
          ? folds.toggled.filter((one) => one !== key)
          : [...folds.toggled, key],
      }),
    toggleAll: (): void => setHeld({ ...folds, touched: true, allClosed: !folds.allClosed, toggled: [] }),
    suggest: ({ findings, groups }: { readonly findings: number; readonly groups: number }): void => {
      if (folds.touched || !folds.allClosed || groups === 0) return;
      if (groups === 1 || findings <= FEW) setHeld({ ...folds, allClosed: false, touched: true });
    },
  };
}
