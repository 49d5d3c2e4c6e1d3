/**
 * What units answered to the list that was sent to them: every entry that was sent and every row that came back is
 * accounted for.
 */

export { countsOf, outcomeLabels, reviewReturns } from "./review-returns.ts";
export type {
  KnownBy,
  Rest,
  ReturnedRow,
  Review,
  ReviewCounts,
  ReviewedEntry,
  ReviewedRow,
  RowChange,
  RowOutcome,
  SentEntry,
  SentLayer,
  SentOutcome,
} from "./types.ts";
