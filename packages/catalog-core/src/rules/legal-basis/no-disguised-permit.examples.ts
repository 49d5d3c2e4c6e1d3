import { defineExamples } from "../../engine/index.ts";
import rule from "./no-disguised-permit.ts";

const quoted = (words: string) => `《某管理条例》第九条 ${words}`;

export default defineExamples(rule, {
  pass: [
    {
      name: "告知性备案",
      asOf: "2022-01-01",
      item: {
        itemType: "other-power",
        legalBasis: quoted("经营者应当在开业后三十日内向所在地主管部门备案。"),
      },
    },
  ],
  fail: [
    {
      name: "备案而条文说经批准后方可",
      asOf: "2022-01-01",
      item: {
        itemType: "other-power",
        legalBasis: quoted("从事前款活动的，应当经所在地主管部门批准后方可开展。"),
      },
      data: { phrase: "经所在地主管部门批准后方可" },
    },
  ],
  skip: [
    {
      name: "2018 年的清单",
      item: { itemType: "other-power", legalBasis: quoted("应当经所在地主管部门批准后方可开展。") },
    },
    {
      name: "已经是许可",
      asOf: "2022-01-01",
      item: { itemType: "permit", legalBasis: quoted("应当经所在地主管部门批准后方可开展。") },
    },
  ],
});
