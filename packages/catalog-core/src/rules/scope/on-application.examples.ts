import { defineExamples } from "../../engine/index.ts";
import rule from "./on-application.ts";

export default defineExamples(rule, {
  pass: [
    { name: "行政确认", item: { itemType: "confirmation" } },
    { name: "行政征收在方案列举之内", item: { itemType: "levy" } },
    { name: "行政奖励归入其他权力", item: { itemType: "reward" } },
  ],
  fail: [{ name: "行政处罚", item: { itemType: "penalty" }, data: { itemType: "penalty" } }],
  skip: [{ name: "已取消的行政检查", item: { itemType: "inspection", status: "cancelled" } }],
});
