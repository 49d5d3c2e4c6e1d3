import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { legalGround } from "../citations.ts";
import { listed } from "./cited.ts";
import { groundData, judgeGround } from "./judge-ground.ts";

export default defineItemRule({
  id: "legal-basis/lawful-ground-in-services",
  title: "公共服务事项的依据最好有规章以上",
  severity: "info",
  basis: [legalGround],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "工作方案对各类政务服务事项都要求有法律、法规、规章的依据；公共服务多由规范性文件确定，照字面取消会误伤，所以只提示核实。",
  notFor: "效力层级看不出来的不下结论。行政权力事项由规则 legal-basis/lawful-ground 检查。",
  appliesTo: (item, context) =>
    typeof item.itemType === "string" && item.itemType !== "public-service"
      ? "行政权力事项由另一条规则检查"
      : inPopulation(item, context),
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: groundData,
  check: ({ legalBasis }, _options, context) => judgeGround(legalBasis, context),
  message: ({ names }) => `依据只有${listed(names)}，都不是法律、法规、规章。`,
  suggestion: () => "核实有没有上位的法律、法规、规章，有的补写在前；没有的，由单位说明设立该服务的理由。",
});
