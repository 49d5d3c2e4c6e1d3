import { writeListWorkbook } from "../reading/list-workbook.ts";
import { readOnce } from "../reading/read-once.ts";

/** What a child process can be asked to do. Input and output are plain JSON. */
export const jobs = {
  "write-workbook": writeListWorkbook,
  "read-workbook": readOnce,
} as const;

export type JobName = keyof typeof jobs;
export type InputOf<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
export type OutputOf<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
