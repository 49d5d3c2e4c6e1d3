import { ZipPackage } from "../container/index.ts";
import { DEFAULT_LIMITS, type Sheet, type Workbook } from "../grid/index.ts";

/**
 * What a workbook that we wrote says of itself, in the keywords of its properties: `zp.report/1 problem-list`. Writing
 * programs keep the keywords when they save a workbook again, so that a report which came back filled in is still known.
 */
export const OUR_MARK = "zp.report/1";

/** The workbooks that we write and that are no lists, with their Chinese names: one that is handed in is passed over. */
export const ourReportLabels = {
  "problem-list": "问题清单",
  metrics: "指标工作簿",
  comparison: "清单比对表",
  changes: "变动情况表",
  ledger: "整改台账",
  progress: "进度汇总",
  "fix-list": "修改清单",
  "sent-list": "发出清单",
  opinions: "核对意见汇总",
  plan: "整改建议清单",
} as const;

/** A workbook that we write and that is no list. */
export type OurReport = keyof typeof ourReportLabels;

/**
 * The keywords to write into a report.
 *
 * @example ourKeywords("problem-list") // "zp.report/1 problem-list"
 */
export const ourKeywords = (kind: OurReport): string => `${OUR_MARK} ${kind}`;

const kinds = Object.keys(ourReportLabels).join("|");
const inKeywords = new RegExp(`${OUR_MARK.replaceAll(".", "\\.")}\\s+(${kinds})`, "u");
const longestProperties = 64 * 1024;

/** Headers that stand together in one of our reports and nowhere else: what is left of it in a CSV, or in a new workbook. */
const ownHeaders: readonly (readonly [OurReport, readonly string[]])[] = [
  ["problem-list", ["问题说明", "整改建议", "问题代码"]],
  ["plan", ["建议改为", "代价", "建议编号"]],
];

/** Which of our reports the bytes are, told by the mark alone; `undefined` for everything else, broken files included. */
export function ourReportInBytes(bytes: Uint8Array): OurReport | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  let text = "";
  const decoder = new TextDecoder();
  try {
    const parts = new ZipPackage(bytes, DEFAULT_LIMITS);
    parts.read("docProps/core.xml", {
      push: (piece) => {
        if (text.length < longestProperties) text += decoder.decode(piece, { stream: true });
      },
      end: () => {},
    });
  } catch {
    // What is wrong with the file is for its reader to say.
    return undefined;
  }
  return inKeywords.exec(text)?.[1] as OurReport | undefined;
}

/** Which of our reports a workbook without the mark is all the same, by the headers of its first rows. */
export function ourReportByHeaders(workbook: Workbook): OurReport | undefined {
  const rows = workbook.sheets.flatMap(headersOf);
  return ownHeaders.find(([, words]) => rows.some((row) => words.every((word) => row.has(word))))?.[0];
}

function headersOf(sheet: Sheet): ReadonlySet<string>[] {
  const rows: ReadonlySet<string>[] = [];
  for (const row of sheet.filledRows()) {
    if (rows.length >= 6) break;
    const texts = new Set<string>();
    for (let column = 0; column < Math.min(sheet.columnCount, 60); column += 1) {
      const text = sheet.text(row, column)?.trim();
      if (text !== undefined && text !== "") texts.add(text);
    }
    rows.push(texts);
  }
  return rows;
}
