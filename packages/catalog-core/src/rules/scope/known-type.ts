import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { accuracy } from "../citations.ts";

export default defineItemRule({
  id: "scope/known-type",
  title: "事项类型是规定的类型之一",
  severity: "error",
  basis: [
    {
      source: "zp-2018-98",
      article: "四(二)",
      quote: "行政权力事项包括行政许可、行政征收、行政给付、行政确认及其他权力类型等",
      force: "must",
    },
    accuracy,
  ],
  why: "类型决定事项是否在编制范围内，时限、流程按哪部法律衡量。别的分类（如审核转报、审核备案、中介服务）要先对应到方案的类型。",
  notFor: "事项类型未填的，由要素检查提示。",
  columns: ["itemType"],
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ written: z.string() }),
  check({ itemType }) {
    if (itemType === undefined) return skip("事项类型未填，由要素检查提示");
    return typeof itemType === "string" ? pass : fail(["itemType"], { written: itemType.raw });
  },
  message: ({ written }) => `事项类型“${written}”不是规定的类型。`,
  suggestion: () => "改为行政许可、行政征收、行政给付、行政确认、其他权力或公共服务之一。",
});
