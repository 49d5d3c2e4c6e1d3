/**
 * What a child process can be asked to do. Input and output are plain JSON. A job's code is loaded only by the process
 * that does it: what is measured is not to carry the others.
 */
export const jobs = {
  "write-workbook": async () => (await import("../reading/list-workbook.ts")).writeListWorkbook,
  "read-workbook": async () => (await import("../reading/read-once.ts")).readOnce,
  "mark-workbook": async () => (await import("../marking/mark-once.ts")).markOnce,
  "count-marks": async () => (await import("../marking/count-marks.ts")).countMarks,
  "compare-checks": async () => (await import("../checking/compare.ts")).compare,
  "stream-checks": async () => (await import("../checking/stream.ts")).stream,
  "compare-one-item": async () => (await import("../one-item/compare.ts")).compareOneItem,
  "write-snapshot": async () => (await import("../portal/write-snapshot.ts")).writeSnapshot,
  "write-bare-site": async () => (await import("../portal/bare-site.ts")).writeBareSite,
  "compare-docx": async () => (await import("../documents/compare-docx.ts")).compareDocx,
  "write-documents": async () => (await import("../documents/write-documents.ts")).writeDocuments,
} as const;

export type JobName = keyof typeof jobs;
type Job<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
export type InputOf<Name extends JobName> = Parameters<Job<Name>>[0];
export type OutputOf<Name extends JobName> = Awaited<ReturnType<Job<Name>>>;
