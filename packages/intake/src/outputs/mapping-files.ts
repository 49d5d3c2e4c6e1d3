import type { ReadFilesResult } from "@zp/workbook";

/** A mapping as a file that `--map` takes. */
export interface MappingFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The mappings of what was read: those that were proposed, with the answers of a person in them, or else those that were
 * given. One for each set of headers.
 */
export function mappingFiles({
  proposals,
  mappings,
}: Pick<ReadFilesResult, "proposals" | "mappings">): MappingFile[] {
  const used = proposals.length > 0 ? proposals.map(({ mapping }) => mapping) : mappings;
  return used.map((mapping, index) => {
    const label = (proposals[index]?.label ?? `表头${index + 1}`).replaceAll(/[\\/:*?"<>|\s]+/g, "-");
    return { name: `${index + 1}-${label}.json`, text: `${JSON.stringify(mapping, null, 2)}\n` };
  });
}
