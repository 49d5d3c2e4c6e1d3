import { check, checkItem, fromRecords, identifyCode, summarise, zhenping2018 } from "@zp/catalog-core";
import { lawRegister } from "@zp/catalog-core/law-register";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { parseTimeLimit } from "@zp/catalog-core/time-limit";
import { strFromU8, unzipSync } from "fflate";
import { annotateWorkbook, readFiles } from "../../src/index.ts";
import { someMarks } from "../annotate/marks.ts";

/** What the scenario is given: the same everywhere. */
export interface Given {
  /** The bytes of a workbook. */
  readonly bytes: readonly number[];
  readonly items: readonly ImplementationItem[];
}

/**
 * Something of everything, from bytes to the report and back to bytes, as one text: the same in Node, in a page and in a
 * worker, or somewhere a machine's language, zone or engine shows through.
 */
export async function scenario({ bytes: numbers, items }: Given): Promise<string> {
  const bytes = Uint8Array.from(numbers);
  const read = await readFiles([{ path: "民政局/清单.xlsx", bytes }]);
  const marked = await annotateWorkbook(bytes, someMarks, { name: "清单.xlsx" });
  const catalogue = { ...read.catalogue, items: [...read.catalogue.items, ...items] };
  const report = check(catalogue, { laws: lawRegister() });
  const { catalogue: fromJson } = fromRecords([{ 事项名称: "取水许可", 承诺办结时限: "十个工作日" }]);
  return JSON.stringify({
    files: read.files,
    report,
    summary: summarise(report, zhenping2018),
    items: items.map((item) => checkItem(item, zhenping2018, { touched: ["legalBasis", "name"] })),
    limits: ["20日", "1个半月", "当场办结"].map((text) => parseTimeLimit(text, { role: "promised" })),
    codes: ["11450000007565194H", "440106043001", "11610927mb0000019w"].map(identifyCode),
    fromJson,
    // Deflated by the platform: the parts are the same, the compressed bytes need not be.
    marked: Object.entries(unzipSync(marked.bytes)).map(([name, part]) => [name, strFromU8(part)]),
  });
}
