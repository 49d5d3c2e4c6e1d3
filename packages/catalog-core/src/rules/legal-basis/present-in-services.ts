import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { legalGround, nationalElements } from "../citations.ts";
import { basisData, basisMessage, judgeBasis } from "./judge-basis.ts";

export default defineItemRule({
  id: "legal-basis/present-in-services",
  title: "公共服务事项写明依据",
  severity: "warning",
  basis: [legalGround, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "工作方案对各类政务服务事项都要求有依据；公共服务多由规范性文件或部门职责确定，所以写不出来时先提示核实，不作为必须改的问题。",
  notFor: "行政权力事项由规则 legal-basis/present-and-readable 检查。这里只看有没有写明，不判断效力层级。",
  appliesTo: (item, context) =>
    typeof item.itemType === "string" && item.itemType !== "public-service"
      ? "行政权力事项由另一条规则检查"
      : inPopulation(item, context),
  columns: ["legalBasis"],
  needs: [],
  options: z.strictObject({}),
  data: basisData,
  check: ({ legalBasis }) => judgeBasis(legalBasis),
  message: basisMessage,
  suggestion: () => "写明依据的法律、法规、规章或文件的名称和文号；确实没有的，由单位说明设立该服务的理由。",
});
