import type { Term, ValueKind } from "./term.ts";

/** An element that the implementation list alone has. */
export const term = (
  element: string,
  label: string,
  value: ValueKind,
  none: Term["none"],
  rest: Partial<Term> = {},
): Term => ({ element, label, layers: ["implementation"], value, none, ...rest });
