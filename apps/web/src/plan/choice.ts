import { useCallback, useSyncExternalStore } from "react";
import type { PlanChoice } from "../session/protocol.ts";

const nothing: PlanChoice = { base: "cheapest", toggled: [] };

/* What is ticked stays while one looks at other views. It names items, so it does not go into the address. */
let kept: { readonly of: string; readonly choice: PlanChoice } = { of: "", choice: nothing };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice of proposals for one state of the lists and one goal. */
export interface Choice {
  readonly choice: PlanChoice;
  readonly isOwn: boolean;
  taken(row: { readonly id: string; readonly cheapest: boolean }): boolean;
  toggle(id: string): void;
  reset(base: PlanChoice["base"]): void;
}

/**
 * @param of  what it is a choice for; for another it begins anew
 */
export function useChoice(of: string): Choice {
  const choice = useSyncExternalStore(subscribe, () => (kept.of === of ? kept.choice : nothing));
  const set = useCallback(
    (next: PlanChoice) => {
      kept = { of, choice: next };
      for (const listener of listeners) listener();
    },
    [of],
  );
  const toggled = new Set(choice.toggled);
  return {
    choice,
    isOwn: choice.base !== "cheapest" || choice.toggled.length > 0,
    taken: ({ id, cheapest }) => (choice.base === "cheapest" && cheapest) !== toggled.has(id),
    toggle: (id) =>
      set({
        ...choice,
        toggled: toggled.has(id) ? choice.toggled.filter((one) => one !== id) : [...choice.toggled, id],
      }),
    reset: (base) => set({ base, toggled: [] }),
  };
}
