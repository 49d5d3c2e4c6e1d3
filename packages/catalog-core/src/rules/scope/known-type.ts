import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { accuracy, nationalCodes } from "../citations.ts";
import { isCode } from "../elements/coded-values.ts";

/** The class above the types: it says that there is a power, and not which. */
const onlyClass = /^(?:行政)?(?:权力|权利|职权|权责)(?:事项|类|类事项)?$/u;

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
    nationalCodes,
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "类型决定事项是否在编制范围内，时限、流程按哪部法律衡量。别的分类（如审核转报、审核备案、中介服务）要先对应到方案的类型。",
  notFor:
    "事项类型未填的，由要素检查提示；写的是代码、没有代码表可查的，由规则 elements/code-table-named 一并指出。",
  columns: ["itemType"],
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ written: z.string() }),
  check({ itemType }) {
    if (itemType === undefined) return skip("事项类型未填，由要素检查提示");
    if (typeof itemType === "string") return pass;
    return isCode(itemType.raw)
      ? skip("事项类型写的是代码，没有代码表可查")
      : fail(["itemType"], { written: itemType.raw });
  },
  message: ({ written }) =>
    onlyClass.test(written)
      ? `事项类型只写了大类“${written}”，没有写明是哪一类行政权力。`
      : `事项类型“${written}”不是规定的类型。`,
  suggestion: ({ written }) =>
    onlyClass.test(written)
      ? "写明行政许可、行政征收、行政给付、行政确认或其他权力；行政处罚、行政强制、行政检查不由申请人提出，移出清单。"
      : "改为行政许可、行政征收、行政给付、行政确认、其他权力或公共服务之一。",
});
