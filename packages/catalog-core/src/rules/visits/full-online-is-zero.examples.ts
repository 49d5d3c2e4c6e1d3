import { defineExamples } from "../../engine/index.ts";
import rule from "./full-online-is-zero.ts";

export default defineExamples(rule, {
  pass: [
    { name: "全程网办，0 次", item: { onlineDepth: ["handling"], maxVisits: { kind: "count", count: 0 } } },
  ],
  fail: [
    {
      name: "全程网办，仍要到现场 1 次",
      item: { onlineDepth: ["certificate-feedback"], maxVisits: { kind: "count", count: 1 } },
      data: { visits: 1, depths: ["certificate-feedback"] },
    },
  ],
  skip: [
    { name: "只能网上预审", item: { onlineDepth: ["pre-review"], maxVisits: { kind: "count", count: 1 } } },
    { name: "次数写“无”", item: { onlineDepth: ["handling"], maxVisits: { kind: "none" } } },
  ],
});
