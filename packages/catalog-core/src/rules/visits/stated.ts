import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { isApplicationUntold } from "../scope/application.ts";

export default defineItemRule({
  id: "visits/stated",
  title: "写明到办事现场次数",
  severity: "error",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "“最多跑一次”事项占政务服务事项总数的80%以上",
      force: "must",
    },
    {
      source: "zp-2018-98",
      article: "七",
      quote: "对外公布的政务服务事项清单作为2018年各编制单位政务服务事项“最多跑一次”考核依据",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“最多跑一次”按到办事现场次数考核。没有写明次数的事项留在分母，不计入分子；未填不等于 0 次。",
  notFor: "挂起、取消和不属依申请的事项；看不出怎样申请的事项，由规则 scope/application-described 一并指出。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    return isApplicationUntold(item, context) ? "看不出怎样申请，另有规则指出" : true;
  },
  columns: ["maxVisits"],
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ stated: z.enum(["blank", "none", "not-applicable"]) }),
  check({ maxVisits }) {
    if (maxVisits === undefined) return fail(["maxVisits"], { stated: "blank" as const });
    if (maxVisits.kind === "count") return pass;
    if (maxVisits.kind === "unreadable") return skip("填写的内容无法识别，另有提示");
    return fail(["maxVisits"], { stated: maxVisits.kind });
  },
  message: ({ stated }) =>
    ({
      blank: "到办事现场次数未填写。",
      none: "到办事现场次数写的是“无”，看不出是几次。",
      "not-applicable": "到办事现场次数写的是“不适用”，看不出是几次。",
    })[stated],
  suggestion: () => "填写材料齐全的申请人最多要到现场的次数；从申请到领取结果都不用到现场的，填 0。",
});
