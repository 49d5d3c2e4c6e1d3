import * as z from "zod";
import { defineListRule, type ListViolation, type SubjectRef } from "../../engine/index.ts";
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

const data = z.strictObject({
  element: z.enum(limitElements),
  /** Cells without a unit, and cells with a length of time in all. */
  bare: z.int(),
  of: z.int(),
});
type Data = z.output<typeof data>;

/** The table, or the list where the items name none. */
const tableOf = (sourceId: string | undefined): SubjectRef =>
  sourceId === undefined
    ? { kind: "list", id: "list", label: "全部清单" }
    : { kind: "source", id: sourceId, label: sourceId, sourceId };

export default defineListRule({
  id: "time-limit/column-unit-stated",
  title: "时限一列有单位",
  severity: "warning",
  desk: "centre",
  basis: [accuracy, { source: "gbt-39046-2020", article: "表4", force: "should" }],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "整列只有数字，多半是导出时丢了单位列，或者单位写在表头、表注里；这不是哪一项填错，要由中心核实一次。",
  notFor: "少数几处漏写单位的，由“时限写明单位”逐项提出。",
  needs: limitElements,
  options: z.strictObject({}),
  data,
  init: (): ColumnsOfLimits => new Map(),
  add: (columns, item, _options, context) => addLimits(columns, item, context),
  merge: mergeColumns,
  save: saveColumns,
  load: (saved) => loadColumns(saved as SavedColumns),
  finish(columns, _options, context) {
    const violations: ListViolation<Data>[] = [];
    for (const column of columns.values()) {
      if (!isWholeColumn(column, context)) continue;
      const { element, bare, stated, sourceId } = column;
      violations.push({
        subject: tableOf(sourceId),
        path: [element],
        data: { element, bare: bare.length, of: bare.length + stated },
      });
    }
    const failed = violations.length;
    return { passed: columns.size - failed, failed, skipped: [], blocked: [], violations };
  },
  message: ({ element, bare, of }) =>
    bare === of
      ? `“${labelOf(element)}”一列 ${bare} 项都只有数字，读不出单位。`
      : `“${labelOf(element)}”一列 ${of} 项中有 ${bare} 项只有数字，读不出单位。`,
  suggestion: () =>
    "向填报单位核实单位，在映射中写明单位和确认人；核实之前，不同单位可能改变结果的事项不作判定。",
});
