import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { oneForm } from "../citations.ts";
import { formData, formMessage, formReplacements, formSuggestion, judgeForm } from "./judge-form.ts";

export default defineItemRule({
  id: "codes/basic-code-form",
  title: "基本编码符合编码规则",
  severity: "warning",
  basis: [
    oneForm,
    { source: "gbt-39046-2020", article: "表4", force: "should" },
    { source: "gbt-39554-1-2020", article: "", force: "should" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "基本编码是目录清单的唯一标识，各级各单位靠它对上同一事项。10 位和 12 位两代编码都有效；写错一位，就成了另一个事项。",
  notFor: "各地自编的编码保留原样，不作错误；不像任何编码的，由规则 codes/known-shape 提示。",
  needs: ["basicCode"],
  options: z.strictObject({}),
  data: formData,
  check: ({ basicCode }, _options, { codeSchemes }) => judgeForm("basicCode", basicCode, codeSchemes),
  message: formMessage("basicCode"),
  suggestion: formSuggestion("basicCode"),
  fix: formReplacements,
});
