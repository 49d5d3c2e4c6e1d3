import type { ItemElement } from "../model/index.ts";
import type { PlanKind } from "./kinds.ts";
import type { PlannedChange } from "./plan-schema.ts";

/** A proposal before it knows its item: what is changed, at what cost, and the cells it rests on. */
export interface Draft {
  readonly kind: PlanKind;
  readonly cost: number;
  readonly changes: readonly PlannedChange[];
  readonly reason: string;
  readonly evidence: readonly ItemElement[];
}
