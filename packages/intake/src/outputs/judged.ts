import type { CheckReport, Summary } from "@zp/catalog-core/engine";
import type { Reading } from "../reading/index.ts";

/** What of a reading the outputs of a check need: a merge has it from several machines. */
export type CheckedLists = Pick<Reading, "catalogue" | "files" | "problems" | "remarks" | "placeOf">;

/** Lists that were checked. */
export interface Judged {
  readonly reading: CheckedLists;
  readonly report: CheckReport;
  readonly summary: Summary;
  /** Id of the snapshot of the lists: it stands on every output. */
  readonly snapshot: string;
}
