import type { Reading } from "../reading/index.ts";

/** How the files fared. */
export interface FileCounts {
  readonly given: number;
  readonly read: number;
  readonly undecided: number;
  readonly passedOver: number;
  readonly failed: number;
}

/**
 * How the files fared, counted.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * fileCounts(reading); // { given: 1, read: 1, undecided: 0, passedOver: 0, failed: 0 }
 */
export const fileCounts = ({ files }: Pick<Reading, "files">): FileCounts => {
  const count = (status: Reading["files"][number]["status"]): number =>
    files.filter((file) => file.status === status).length;
  return {
    given: files.length,
    read: count("read"),
    undecided: count("undecided"),
    passedOver: count("passed-over"),
    failed: count("failed"),
  };
};

/**
 * 「文件 30 份（已计 29/30 份，列待确认 1）…」: what was counted, in one line.
 *
 * @example
 * scopeText({ items: 308, entries: 0, units: 26 }, { given: 27, read: 26, undecided: 1, passedOver: 0, failed: 0 });
 * // "文件 27 份（已计 26/27 份，列待确认 1）；编制单位 26 个；实施清单 308 项"
 */
export function scopeText(
  { items, entries, units }: { readonly items: number; readonly entries: number; readonly units: number },
  files: FileCounts,
): string {
  const rest = [
    files.undecided > 0 ? `列待确认 ${files.undecided}` : "",
    files.failed > 0 ? `无法读取 ${files.failed}` : "",
  ].filter((text) => text !== "");
  const lists = files.read + files.undecided + files.failed;
  const counted = rest.length === 0 ? "" : `（已计 ${files.read}/${lists} 份，${rest.join("，")}）`;
  const passedOver = files.passedOver === 0 ? "" : `，略过 ${files.passedOver} 个非清单文件`;
  const more = entries > 0 ? `，目录清单 ${entries} 条` : "";
  return `文件 ${lists} 份${counted}${passedOver}；编制单位 ${units} 个；实施清单 ${items} 项${more}`;
}
