import type { Mark } from "@zp/workbook";
import { COLUMN_COUNT, ROWS_ABOVE } from "../reading/list-shape.ts";

const severities = ["error", "warning", "info"] as const;

/** So many marks on cells of their own, spread evenly over all rows and columns of a list. */
export function marksOn(rows: number, count: number): Mark[] {
  return Array.from({ length: count }, (_unused, at) => {
    const row = ROWS_ABOVE + 1 + Math.floor((at * rows) / count);
    const cell = `${String.fromCharCode(65 + (at % COLUMN_COUNT))}${row}`;
    return {
      cell,
      severity: severities[at % severities.length]!,
      message: `承诺办结时限 ${at} 个工作日，超过法定办结时限的 50%。`,
      basis: "《镇坪县编制公开政务服务事项目录清单和实施清单工作方案》（镇政办发〔2018〕98号）五(三)",
      suggestion: "压缩到法定时限的一半以内；确实不能压缩的，登记豁免理由。",
      ruleId: "time-limit/promised-within-half",
      key: `time-limit/promised-within-half|${cell}`,
      item: `事项 ${at}`,
      element: "承诺办结时限",
    };
  });
}
