import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { implementationElements } from "../citations.ts";
import { applicationIn, mayBeUnapplied } from "./application.ts";

export default defineItemRule({
  id: "scope/application-described",
  title: "事项看得出怎样申请",
  severity: "error",
  basis: [
    implementationElements,
    {
      source: "zp-2018-98",
      article: "四(二)",
      quote: "不需行政相对人提出申请的服务事项原则上不纳入编制范围",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-24", what: "新增。" }],
  why: "宣传、信息发布、设施开放一类服务，以及行政处罚等，没有人申请，也就没有办件类型、承诺时限、申请材料、办理形式和到现场次数可填。这几栏全都空着，问题多半不是漏填，而是该不该列入清单；留在清单里，会使“最多跑一次”等占比失真。",
  notFor:
    "写明了类型的行政权力事项；这几栏中填了任何一栏的，缺的栏由各自的规则指出；表中这类栏目不足三个的。",
  appliesTo: (item, context) =>
    mayBeUnapplied(item) ? inPopulation(item, context) : "写明了类型的行政权力事项",
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ blank: z.array(z.string()) }),
  check(item, _options, context) {
    const told = applicationIn(item, context);
    if (told === "told") return pass;
    if (told === "no-columns") return skip("表中说明怎样申请的栏目太少");
    return fail([told[0] ?? "caseType"], { blank: [...told] });
  },
  message: ({ blank }) =>
    `${blank.map((element) => `“${labelOf(element)}”`).join("")}都没有填，看不出怎样申请。`,
  suggestion: () =>
    "不需要申请的（宣传、信息发布、设施开放，行政处罚、行政检查等），按方案移出清单；需要申请的，把办理的各栏填写完整。",
});
