import * as z from "zod";
import { defineListRule, type ListViolation } from "../../engine/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";
import {
  addLimits,
  type ColumnsOfLimits,
  isWholeColumn,
  limitElements,
  loadColumns,
  mergeColumns,
  type SavedColumns,
  saveColumns,
} from "./bare-numbers.ts";

const data = z.strictObject({ element: z.enum(limitElements), amount: z.number() });
type Data = z.output<typeof data>;

export default defineListRule({
  id: "time-limit/unit-stated",
  title: "时限写明单位",
  severity: "error",
  basis: [accuracy, { source: "gbt-39046-2020", article: "表4", force: "should" }],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“20”可以是工作日、自然日，也可以是小时；差别足以改变是否达到一半。没有单位的数字从不当作工作日，有关指标也不作判定。",
  notFor: "整列都没有单位的，由“时限一列有单位”作为一个问题提出。",
  needs: limitElements,
  options: z.strictObject({}),
  data,
  init: (): ColumnsOfLimits => new Map(),
  add: (columns, item, _options, context) => addLimits(columns, item, context),
  merge: mergeColumns,
  save: saveColumns,
  load: (saved) => loadColumns(saved as SavedColumns),
  finish(columns, _options, context) {
    let passed = 0;
    let inColumns = 0;
    const violations: ListViolation<Data>[] = [];
    for (const column of columns.values()) {
      const { element, stated, bare } = column;
      passed += stated;
      if (isWholeColumn(column, context)) inColumns += bare.length;
      else {
        for (const { subject, amount } of bare) {
          violations.push({ subject, path: [element], data: { element, amount } });
        }
      }
    }
    return {
      passed,
      failed: violations.length,
      skipped: inColumns === 0 ? [] : [{ because: "整列没有单位，作为一个问题提出", count: inColumns }],
      blocked: [],
      violations,
    };
  },
  message: ({ element, amount }) => `${labelOf(element)}只写了“${amount}”，没有单位。`,
  suggestion: () => "写明单位，如“个工作日”。",
});
