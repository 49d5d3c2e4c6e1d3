import { defineExamples } from "../../engine/index.ts";
import rule from "./depth-agrees-with-online.ts";

export default defineExamples(rule, {
  pass: [
    { name: "可网办，深度到受理", item: { online: "yes", onlineDepth: ["collection", "acceptance"] } },
    { name: "不可网办，只能咨询", item: { online: "no", onlineDepth: ["consultation"] } },
  ],
  fail: [
    {
      name: "不可网办，深度却到办理",
      item: { online: "no", onlineDepth: ["consultation", "handling"] },
      data: { depth: ["handling"] },
    },
  ],
  skip: [{ name: "没有写深度", item: { online: "no" } }],
});
