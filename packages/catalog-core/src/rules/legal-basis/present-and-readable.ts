import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { legalGround, nationalElements } from "../citations.ts";
import { basisData, basisMessage, judgeBasis } from "./judge-basis.ts";

export default defineItemRule({
  id: "legal-basis/present-and-readable",
  title: "行政权力事项写明设定依据",
  severity: "error",
  basis: [legalGround, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "行政权力要有法律、法规、规章的依据，没有合法依据的不纳入编制范围。只写“按有关规定”，看不出依据的是哪一部，也无法核对。",
  notFor:
    "公共服务事项和类型未填的事项由规则 legal-basis/present-in-services 检查。这里只看有没有写明，不判断效力层级。",
  appliesTo(item, context) {
    if (typeof item.itemType !== "string") return "事项类型未填或读不出来";
    return item.itemType === "public-service" ? "公共服务事项由另一条规则检查" : inPopulation(item, context);
  },
  columns: ["legalBasis"],
  needs: [],
  options: z.strictObject({}),
  data: basisData,
  check: ({ legalBasis }) => judgeBasis(legalBasis),
  message: basisMessage,
  suggestion: () =>
    "写明设定该事项的法律、法规、规章的全称和条款，如《中华人民共和国行政许可法》第××条；确实没有合法依据的，应当取消该事项。",
});
