import { defineExamples } from "../../engine/index.ts";
import rule from "./columns-present.ts";
import { implementationElementsOfOrder } from "./order-elements.ts";

const all = [...implementationElementsOfOrder, "name"];

export default defineExamples(rule, {
  pass: [
    {
      name: "十三项要素都有栏目",
      source: { layer: "implementation", present: all },
      facts: { items: 300, missed: [] },
    },
    {
      name: "办理流程按环节逐行填写，没有单列一栏",
      source: {
        layer: "implementation",
        present: ["steps", ...all.filter((element) => element !== "procedure")],
      },
      facts: { items: 300, missed: [] },
    },
    {
      name: "目录清单四项要素都有栏目",
      source: { layer: "directory", present: ["name", "basicCode", "legalBasis", "itemType"] },
      facts: { items: 120, missed: [] },
    },
  ],
  fail: [
    {
      name: "没有到办事现场次数一栏",
      source: { layer: "implementation", present: all },
      facts: { items: 300, missed: [{ element: "maxVisits", rules: 4, metrics: 3 }] },
      data: { element: "maxVisits", items: 300, rules: 4, metrics: 3 },
    },
    {
      name: "没有监督电话一栏",
      source: {
        layer: "implementation",
        present: all.filter((element) => element !== "supervisionPhones"),
      },
      facts: { items: 46, missed: [{ element: "supervisionPhones", rules: 2, metrics: 0 }] },
      data: { element: "supervisionPhones", items: 46, rules: 2, metrics: 0 },
    },
    {
      name: "没有工作方案未作要求的一栏，可以不补",
      source: { layer: "implementation", present: all },
      facts: { items: 46, missed: [{ element: "statutoryTimeLimitNote", rules: 1, metrics: 0 }] },
      data: { element: "statutoryTimeLimitNote", items: 46, rules: 1, metrics: 0 },
    },
    {
      name: "目录清单没有设定依据一栏",
      source: { layer: "directory", present: ["name", "basicCode", "itemType"] },
      facts: { items: 120, missed: [] },
      data: { element: "legalBasis", items: 120, rules: 0, metrics: 0 },
    },
  ],
});
