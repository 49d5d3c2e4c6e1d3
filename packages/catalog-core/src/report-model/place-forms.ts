import type { PolicyPack } from "../engine/index.ts";
import { type ColumnSet, columnSetsIn } from "../records/index.ts";
import { chineseDay } from "./assessment/facts.ts";
import { wordsOf } from "./assessment/pack-words.ts";

/**
 * The sheets to be filled in, in the words of a place: its offices, its last day for 附件3, its document.
 *
 * @example
 * columnSetsOf(zhenping2018)[3]?.remarks?.[0]?.startsWith("本表于2018年6月13日前报县政务服务中心"); // true
 */
export function columnSetsOf(pack: PolicyPack): ColumnSet[] {
  const until = pack.schedule.find(({ stage }) => stage === "roster")?.until;
  return columnSetsIn({
    ...wordsOf(pack),
    ...(until === undefined ? {} : { rosterBy: chineseDay(until) }),
  });
}
