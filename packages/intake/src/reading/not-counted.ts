import type { Reading } from "./read-named.ts";

/** Files that are lists and that no figure counts: a question is open, or they cannot be read. */
export const notCounted = (reading: Pick<Reading, "files"> | undefined): Reading["files"] =>
  reading?.files.filter(({ status }) => status === "undecided" || status === "failed") ?? [];
