import * as z from "zod";
import { defineTargetRule, fail, pass, skip } from "../../engine/index.ts";
import { formatShare } from "../../metrics/index.ts";
import { setByPack } from "../citations.ts";

export default defineTargetRule({
  id: "visits/at-most-once-target",
  title: "“最多跑一次”事项占比达到目标",
  severity: "error",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "“最多跑一次”事项占政务服务事项总数的80%以上",
      force: "must",
    },
    {
      source: "zp-2018-98",
      article: "七",
      quote: "对外公布的政务服务事项清单作为2018年各编制单位政务服务事项“最多跑一次”考核依据",
      force: "must",
    },
    setByPack("目标"),
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why:
    "目标既对全部清单，也对每个编制单位，“80%以上”含 80%。" +
    "同一句中前面的“原则上”是否也管这一目标，文字上有两种理解；这里按硬性目标处理，可在政策包中改为警告。",
  notFor: "政策包没有设定目标的，无法计算的，已判定的事项太少、只能参考的。",
  metric: "visits/at-most-once",
  options: z.strictObject({}),
  data: z.strictObject({
    numerator: z.int(),
    denominator: z.int(),
    /** The least share, as a fraction. */
    least: z.string(),
    missing: z.int(),
  }),
  judge({ state, target, numerator, denominator }) {
    if (state === "not-measured") return skip("无法计算");
    if (target === undefined) return skip("政策包没有设定目标");
    if (state === "thin") return skip("已判定的事项太少，仅供参考");
    return target.missing === 0
      ? pass
      : fail(["maxVisits"], {
          numerator: Number(numerator),
          denominator: Number(denominator),
          least: target.least,
          missing: target.missing,
        });
  },
  message: ({ numerator, denominator, least, missing }) =>
    `“最多跑一次”事项 ${numerator} 项，占 ${denominator} 项的 ${formatShare({ numerator, denominator })}，` +
    `低于 ${percent(least)} 的目标，还差 ${missing} 项。`,
  suggestion: ({ missing }) =>
    `至少再有 ${missing} 项减少到现场 1 次以内；先补填未写明次数的事项，再看能网上或邮寄办理的事项。`,
});

/** A target without the zeros of a rounded figure: it is exact. */
function percent(least: string): string {
  const [numerator, denominator] = least.split("/").map(Number);
  return formatShare({ numerator: numerator ?? 0, denominator: denominator ?? 1 }).replace(/\.?0+%$/, "%");
}
