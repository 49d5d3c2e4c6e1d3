import { defineMetric, type Observation } from "../../engine/index.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { visitsOf } from "./presence.ts";

const zero: Observation = Object.freeze({ kind: "counted", numerator: 1 });
const some: Observation = Object.freeze({ kind: "counted", numerator: 0 });
const blank: Observation = Object.freeze({ kind: "counted", numerator: 0, blank: true });
const unreadable: Observation = Object.freeze({
  kind: "counted",
  numerator: 0,
  blank: true,
  part: "unreadable",
});

export default defineMetric({
  id: "visits/zero",
  title: "“零跑动”事项占比",
  kind: "share",
  formula: "到办事现场次数为 0 的事项 ÷ 在用的依申请事项总数",
  note:
    "只看到办事现场次数：网上办理深度再高，写明要到现场 1 次的也不算。" +
    "次数未填或无法识别的事项留在分母，不计入分子。",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能实现网上办理的事项,不得要求必须到现场办理",
      force: "must",
    },
  ],
  needs: ["maxVisits"],
  conventions: ["visitSemantics", "typesOutOfScope", "minDecided"],
  observe(item, { asOf, conventions, hasColumn }) {
    const out = outOfPopulation(item, conventions, asOf);
    if (out !== undefined) return excluded(out);
    const visits = visitsOf(item, conventions);
    if (visits !== undefined) return visits === 0 ? zero : some;
    if (item.maxVisits !== undefined) return unreadable;
    return hasColumn(item.sourceId, "maxVisits") ? blank : excluded("absent-column");
  },
});
