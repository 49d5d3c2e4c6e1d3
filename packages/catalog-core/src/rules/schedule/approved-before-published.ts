import * as z from "zod";
import { approvedFirst } from "./citations.ts";
import { blockedBy, defineStageRule } from "./define-stage-rule.ts";

const data = z.strictObject({
  /** Left out where there is no date of the audit. */
  audit: z.iso.date().optional(),
  publication: z.iso.date(),
});
type Data = z.output<typeof data>;

export default defineStageRule<Data>({
  id: "schedule/approved-before-published",
  title: "审核、审定之后才能公开",
  severity: "error",
  basis: [approvedFirst],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why:
    "公布的清单是考核依据，未经审核、审定就公开，清单内容没有人负责。" +
    "进度表把审核和审定合为“审核通过日期”一栏，填审定的日期；当天审定、当天公开可以。",
  notFor: "还没有公开的；政策包的阶段中没有审核或公开的。",
  data,
  judge(_unit, read, { schedule = [] }) {
    const has = (name: string): boolean => schedule.some(({ stage }) => stage === name);
    if (!has("audit") || !has("publication")) {
      return { kind: "skip", because: "政策包的阶段中没有审核或公开" };
    }
    const publication = read("publication");
    if (publication.kind === "unknown") return blockedBy("publication", publication);
    if (publication.kind === "blank") return { kind: "skip", because: "还没有公开" };
    const audit = read("audit");
    if (audit.kind === "unknown") return blockedBy("audit", audit);
    if (audit.kind === "blank") {
      const violation = { row: audit.row, stage: "audit", data: { publication: publication.date } } as const;
      return { kind: "fail", violations: [violation] };
    }
    if (audit.date <= publication.date) return { kind: "pass" };
    const found = { audit: audit.date, publication: publication.date };
    return { kind: "fail", violations: [{ row: publication.row, stage: "publication", data: found }] };
  },
  message: ({ audit, publication }) =>
    audit === undefined
      ? `${publication} 已经公开，却没有审核通过的日期。`
      : `公开日期是 ${publication}，早于审核通过日期 ${audit}。`,
  suggestion: ({ audit }) =>
    audit === undefined
      ? "补填审核通过日期；没有经过审核、审定的，先撤下清单，补办审核、审定后再公开。"
      : "核对两个日期，改正填错的一个；确实先公开的，补办审核、审定，并核对公开的内容与审定的一致。",
});
