import { defineExamples } from "../../engine/index.ts";
import rule from "./online-needs-no-presence.ts";

export default defineExamples(rule, {
  pass: [
    { name: "网上提交", item: { online: "yes", procedure: "网上提交申请→受理→审查→决定→电子证照送达" } },
  ],
  fail: [
    {
      name: "可网办，却须到窗口",
      item: { online: "yes", procedure: "网上预约后，申请人须到窗口提交原件。" },
      data: { element: "procedure", phrase: "须到窗口提交原件" },
    },
  ],
  skip: [
    { name: "不能网办", item: { online: "no", procedure: "申请人须到窗口提交原件。" } },
    {
      name: "写明了原因",
      item: { online: "yes", visitReason: "婚姻登记须双方到场", procedure: "双方须到窗口办理。" },
    },
  ],
});
