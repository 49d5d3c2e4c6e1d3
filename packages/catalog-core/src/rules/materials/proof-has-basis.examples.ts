import { defineExamples } from "../../engine/index.ts";
import rule from "./proof-has-basis.ts";

const one = (name: string, legalBasis?: string) => ({
  materials: [{ id: "1", name, ...(legalBasis === undefined ? {} : { legalBasis }) }],
});

export default defineExamples(rule, {
  pass: [{ name: "写明依据", item: one("婚姻状况证明", "《中华人民共和国收养法》第六条") }],
  fail: [{ name: "没有依据", item: one("婚姻状况证明"), data: { name: "婚姻状况证明" } }],
  skip: [{ name: "不是证明", item: one("申请书") }],
});
