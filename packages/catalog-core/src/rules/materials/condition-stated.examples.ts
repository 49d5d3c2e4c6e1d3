import { defineExamples } from "../../engine/index.ts";
import rule from "./condition-stated.ts";

const asks = (material: object) => ({ materials: [{ id: "1", ...material }] });

export default defineExamples(rule, {
  pass: [
    { name: "名称里写明", item: asks({ name: "授权委托书（委托办理的）" }) },
    { name: "备注里写明", item: asks({ name: "授权委托书", remark: "委托他人办理时提供" }) },
    { name: "列为非必要", item: asks({ name: "授权委托书", required: "no" }) },
    { name: "名称写明是谁的证件", item: asks({ name: "代办人身份证", required: "yes" }) },
    { name: "本人的证件", item: asks({ name: "申请人身份证" }) },
  ],
  fail: [{ name: "没有写明情形", item: asks({ name: "授权委托书" }), data: { name: "授权委托书" } }],
  skip: [{ name: "没有列出材料", item: { name: "取水许可" } }],
});
