import { defineExamples } from "../../engine/index.ts";
import rule from "./conditions-are-conditions.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "审查标准不是材料清单",
      item: { acceptanceConditions: "申请书的审查标准：申请书、申请表、登记表应提供原件，字迹清楚。" },
    },
    { name: "写的是条件", item: { acceptanceConditions: "年满十八周岁，具有本县户籍。" } },
    { name: "只提到一份材料", item: { acceptanceConditions: "符合条件的，提交申请书后受理。" } },
  ],
  fail: [
    {
      name: "写成了材料清单",
      item: { acceptanceConditions: "提交下列材料：申请表、身份证复印件、照片。" },
      data: { documents: ["申请表", "身份证", "复印件", "照片"] },
    },
  ],
});
