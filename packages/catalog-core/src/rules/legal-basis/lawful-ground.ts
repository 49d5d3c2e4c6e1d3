import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { legalGround } from "../citations.ts";
import { listed } from "./cited.ts";
import { groundData, judgeGround } from "./judge-ground.ts";

export default defineItemRule({
  id: "legal-basis/lawful-ground",
  title: "行政权力事项的依据至少有一部是规章以上",
  severity: "error",
  basis: [legalGround],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "工作方案要求事项以法律、法规、规章为依据；只有通知、意见、方案、标准的，不纳入编制范围，原则上予以取消。",
  notFor:
    "有一部依据的效力层级仅凭名称和文号看不出来（如没有写令号的《××办法》），或者依据没有全部读懂的，不下结论。公共服务事项由规则 legal-basis/lawful-ground-in-services 检查。",
  appliesTo(item, context) {
    if (typeof item.itemType !== "string") return "事项类型未填或读不出来";
    return item.itemType === "public-service" ? "公共服务事项由另一条规则检查" : inPopulation(item, context);
  },
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: groundData,
  check: ({ legalBasis }, _options, context) => judgeGround(legalBasis, context),
  message: ({ names }) => `设定依据只有${listed(names)}，都不是法律、法规、规章。`,
  suggestion: () => "补写设定该事项的法律、法规或规章及其条款；确实没有的，取消该事项。",
});
