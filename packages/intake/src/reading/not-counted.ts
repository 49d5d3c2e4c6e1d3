import type { Reading } from "./read-named.ts";

/**
 * Files that are lists and that no figure counts: a question is open, or they cannot be read.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * notCounted(reading); // []
 */
export const notCounted = (reading: Pick<Reading, "files"> | undefined): Reading["files"] =>
  reading?.files.filter(({ status }) => status === "undecided" || status === "failed") ?? [];
