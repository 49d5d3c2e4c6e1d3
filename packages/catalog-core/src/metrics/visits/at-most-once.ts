import { defineMetric, type Observation } from "../../engine/index.ts";
import { handlingOf } from "../instant.ts";
import type { Part } from "../labels.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { supportOf, visitsOf } from "./presence.ts";

const filled = { numerator: 1, denominator: 1 };
const above = { numerator: 0, denominator: 1 };
const notFilled = { numerator: 0, denominator: 0 };

const counted = (numerator: 0 | 1, part?: Part): Observation =>
  Object.freeze({
    kind: "counted",
    numerator,
    ...(part === undefined ? {} : { part }),
    variants: { filled: numerator === 1 ? filled : above },
  });

const once = {
  supported: counted(1, "supported"),
  doubtful: counted(1, "doubtful"),
  "not-verifiable": counted(1, "not-verifiable"),
} as const;
const more = counted(0);
const blank: Observation = Object.freeze({
  kind: "counted",
  numerator: 0,
  blank: true,
  variants: { filled: notFilled },
});
const unreadable: Observation = Object.freeze({ ...blank, part: "unreadable" satisfies Part });

export default defineMetric({
  id: "visits/at-most-once",
  title: "“最多跑一次”事项占比",
  kind: "share",
  formula: "到办事现场次数不超过 1 次的事项 ÷ 在用的依申请事项总数",
  note:
    "0 次计入分子。次数未填或无法识别的事项留在分母，不计入分子，并单独列出。" +
    "挂起、取消和不属依申请的事项不计。" +
    "分子按办理渠道分为有支持、存疑、无法核实三部分，只作提示，不改变分子。",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "“最多跑一次”事项占政务服务事项总数的80%以上",
      force: "must",
    },
  ],
  needs: ["maxVisits"],
  conventions: [
    "visitSemantics",
    "selfServiceIsVisit",
    "agentIsVisit",
    "postalIsVisit",
    "typesOutOfScope",
    "minDecided",
  ],
  targetKind: "list",
  observe(item, { asOf, conventions, hasColumn }) {
    const out = outOfPopulation(item, conventions, asOf);
    if (out !== undefined) return excluded(out);
    const visits = visitsOf(item, conventions);
    if (visits === undefined) {
      if (item.maxVisits !== undefined) return unreadable;
      return hasColumn(item.sourceId, "maxVisits") ? blank : excluded("absent-column");
    }
    if (visits > 1) return more;
    const { instant } = handlingOf(item, conventions.instantPromise);
    return once[supportOf(item, visits, instant, conventions)];
  },
});
