import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";
import { accuracy, implementationElements, nationalElements } from "../citations.ts";

const data = z.strictObject({
  /** The place of the row in the list, counted from 1. */
  row: z.int(),
  written: z.string().optional(),
});
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "materials/named",
  title: "每份材料都有名称",
  severity: "error",
  basis: [
    implementationElements,
    accuracy,
    nationalElements,
    {
      source: "state-council-order-716",
      article: "第六条",
      quote: "明确政务服务事项的受理条件、办事材料、办理流程等信息",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "没有名称的材料无法准备，也无法核对是不是已经减掉的证明。",
  notFor: "整个事项不需要材料、写“无”的，不检查。",
  appliesTo: inPopulation,
  needs: ["materials"],
  options: z.strictObject({}),
  data,
  check({ materials }) {
    let violations: Violation<Data>[] | undefined;
    for (const [i, { id, name }] of materials.entries()) {
      if (
        name !== undefined &&
        (materials.length === 1 || statedAs("materials.name", name) !== "placeholder")
      ) {
        continue;
      }
      violations ??= [];
      violations.push({
        path: ["materials", id, "name"],
        data: { row: i + 1, ...(name === undefined ? {} : { written: name }) },
      });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ row, written }) =>
    written === undefined
      ? `第 ${row} 份申请材料没有名称。`
      : `第 ${row} 份申请材料的名称写的是“${written}”，等于没有填写。`,
  suggestion: () => "写明材料的名称；不需要这份材料的，删去这一行。",
});
