import type { ReadFilesResult } from "@zp/workbook";

/** A mapping as a file that `--map` takes. */
export interface MappingFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The mappings of what was read: those that were proposed, with the answers of a person in them, or else those that were
 * given. One for each set of headers.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * mappingFiles(reading.result).map(({ name }) => name); // ["1-水利局.csv.json"]
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
