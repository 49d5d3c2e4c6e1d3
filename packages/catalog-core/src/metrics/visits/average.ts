import { defineMetric } from "../../engine/index.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { visitsOf } from "./presence.ts";

export default defineMetric({
  id: "visits/average",
  title: "平均到办事现场次数",
  kind: "average",
  formula: "到办事现场次数之和 ÷ 已填写次数的事项数",
  note: "次数未填或无法识别的事项不参加平均，按理由列出；未填不作 0 次。",
  basis: [{ source: "zp-2018-98", article: "五(三)", force: "should" }],
  needs: ["maxVisits"],
  conventions: ["visitSemantics", "typesOutOfScope", "minDecided"],
  observe(item, { asOf, conventions, hasColumn }) {
    const out = outOfPopulation(item, conventions, asOf);
    if (out !== undefined) return excluded(out);
    const visits = visitsOf(item, conventions);
    if (visits !== undefined) return { kind: "counted", numerator: visits };
    if (item.maxVisits !== undefined) return excluded("unreadable");
    return excluded(hasColumn(item.sourceId, "maxVisits") ? "blank" : "absent-column");
  },
});
