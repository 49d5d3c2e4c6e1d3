/**
 * Every document that is made of a checked county: which there are, what they are called, and their bytes. Heavy: load it
 * late.
 */

export { type DocumentId, documentIds, documentTitles } from "./ids.ts";
export type { Job, Maker, OutputFile } from "./job.ts";
export {
  type Before,
  type DocumentsOf,
  documentJob,
  onlinePage,
  previousOf,
} from "./job-of.ts";
export { type EarlierLedger, LEDGER, LEDGER_SHEET } from "./ledger.ts";
export { makers } from "./makers.ts";
