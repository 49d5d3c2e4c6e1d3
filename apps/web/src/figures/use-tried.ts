import { useCallback, useMemo } from "react";
import { go, useRoute } from "../app/route.ts";
import type { ConventionOverrides, ConventionView } from "../session/protocol.ts";

/** Conventions that are tried out; they stand in the address, so that a figure can be shown to somebody as it is. */
export interface TriedConventions {
  readonly conventions: ConventionOverrides;
  readonly differs: boolean;
  /** Sets one; the pack's own value takes it out. */
  set(convention: ConventionView, value: unknown): void;
  /** Back to the pack. */
  reset(): void;
}

/** What an address says of conventions; what is no such thing is nothing. */
function overridesIn(text: string): ConventionOverrides {
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as ConventionOverrides)
      : {};
  } catch {
    return {};
  }
}

export function useTried(): TriedConventions {
  const { view, params } = useRoute();
  const text = params.try ?? "";
  const conventions = useMemo(() => overridesIn(text), [text]);
  const put = useCallback(
    (next: ConventionOverrides) => {
      const { try: _, ...rest } = params;
      const isEmpty = Object.keys(next).length === 0;
      go({ view, params: isEmpty ? rest : { ...rest, try: JSON.stringify(next) } });
    },
    [params, view],
  );
  return {
    conventions,
    differs: Object.keys(conventions).length > 0,
    set: ({ key, packValue }, value) => {
      const { [key]: _, ...rest } = conventions;
      put(JSON.stringify(value) === JSON.stringify(packValue) ? rest : { ...rest, [key]: value });
    },
    reset: () => put({}),
  };
}
