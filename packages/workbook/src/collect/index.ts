export {
  type Collected,
  type CollectedNote,
  type CollectedUnit,
  type CollectOptions,
  collectReturns,
  type Overlap,
  overlapsIn,
} from "./collect-returns.ts";
export { type OpinionRow, opinionRows, type PlaceOf } from "./opinion-rows.ts";
export { OUTCOME_HEADER, writeCollected } from "./write-collected.ts";
export { writeOpinions } from "./write-opinions.ts";
