/** What changed between two states of an entry, and between two states of the lists. */

export { type ChangeKind, changeKind, needsReview } from "./change-kinds.ts";
export { diffStates, type ListDiff } from "./diff.ts";
export {
  type ChangedEntry,
  diffLayer,
  type KindedChange,
  type LayerDiff,
  type Transition,
} from "./diff-lists.ts";
export { type ElementChange, entryChanges } from "./entry-changes.ts";
export {
  type Corner,
  type MeasuredState,
  type MetricChange,
  type MetricChanges,
  metricChanges,
} from "./metric-changes.ts";
export type { Regrouping } from "./regroupings.ts";
export { sameValue } from "./same-value.ts";
