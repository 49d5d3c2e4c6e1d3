import { defineExamples } from "../../engine/index.ts";
import rule from "./special-procedures-allowed.ts";

export default defineExamples(rule, {
  pass: [
    { name: "专家评审", item: { itemType: "permit", specialProcedures: [{ id: "1", name: "专家评审" }] } },
    {
      name: "现场勘验写明了依据",
      item: {
        itemType: "permit",
        specialProcedures: [
          { id: "1", name: "现场勘验", legalBasis: "《取水许可和水资源费征收管理条例》第二十条" },
        ],
      },
    },
    {
      name: "公示计入时限",
      item: { itemType: "permit", specialProcedures: [{ id: "1", name: "公示", counted: "yes" }] },
    },
  ],
  fail: [
    {
      name: "现场踏勘不计入，没有依据",
      item: { itemType: "permit", specialProcedures: [{ id: "1", name: "现场踏勘", counted: "no" }] },
      data: { name: "现场踏勘" },
    },
  ],
  skip: [
    { name: "没有特别程序", item: { itemType: "permit", specialProcedures: [] } },
    {
      name: "不是行政许可",
      item: { itemType: "confirmation", specialProcedures: [{ id: "1", name: "公示" }] },
    },
  ],
});
