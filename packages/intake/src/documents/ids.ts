/** The documents, in the order in which they are written, under the names that `report.yaml` uses. */
export const documentIds = [
  "assessment",
  "data",
  "page",
  "problems",
  "ledger",
  "comparison",
  "changes",
  "plan",
  "progress",
  "scorecards",
  "bulletin",
  "notices",
  "self-checks",
  "joint-review",
  "filing",
  "audit",
  "annexes",
  "guides",
] as const;
export type DocumentId = (typeof documentIds)[number];

/** The documents by their names. */
export const documentTitles: Readonly<Record<DocumentId, string>> = {
  assessment: "考核评估报告",
  data: "考核评估数据",
  page: "网页版报告",
  problems: "问题清单",
  ledger: "整改台账",
  comparison: "清单比对",
  changes: "清单变动",
  plan: "整改建议清单",
  progress: "编制公开工作进度",
  scorecards: "单位成绩单",
  bulletin: "通报",
  notices: "整改通知书",
  "self-checks": "单位自查结果",
  "joint-review": "联审意见表",
  filing: "备案登记表",
  audit: "审核意见",
  annexes: "附件1—3",
  guides: "办事指南",
};
