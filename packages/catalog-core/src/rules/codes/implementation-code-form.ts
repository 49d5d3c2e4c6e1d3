import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { oneForm } from "../citations.ts";
import { formData, formMessage, formReplacements, formSuggestion, judgeForm } from "./judge-form.ts";

export default defineItemRule({
  id: "codes/implementation-code-form",
  title: "实施编码符合编码规则",
  severity: "warning",
  basis: [
    oneForm,
    { source: "gbt-39046-2020", article: "表4", force: "should" },
    { source: "gbt-39554-1-2020", article: "", force: "should" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "实施编码是实施清单的唯一标识。24 位和 31 位两代编码都有效，细化到业务办理项的为 33 位；形式不对的，上传平台时对不上。",
  notFor:
    "各地自编的编码保留原样，不作错误；不像任何编码的，由规则 codes/known-shape 提示；其中信用代码的校验由规则 codes/credit-code 负责。",
  needs: ["implementationCode"],
  options: z.strictObject({}),
  data: formData,
  check: ({ implementationCode }, _options, { codeSchemes }) =>
    judgeForm("implementationCode", implementationCode, codeSchemes),
  message: formMessage("implementationCode"),
  suggestion: formSuggestion("implementationCode"),
  fix: formReplacements,
});
