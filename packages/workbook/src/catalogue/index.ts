export { compareNaturally } from "./file-order.ts";
export { KeptFiles } from "./kept-files.ts";
export {
  OUR_MARK,
  type OurReport,
  ourKeywords,
  ourReportByHeaders,
  ourReportInBytes,
  ourReportLabels,
} from "./ours.ts";
export { readFiles } from "./read-files.ts";
export type {
  Ask,
  FileState,
  FileStatus,
  InputFile,
  QuestionContext,
  ReadFilesOptions,
  ReadFilesResult,
  TableStatus,
} from "./types.ts";
