/** Terms of the field that are no element of a list: one English word for each Chinese one, and the reverse. */
export interface Concept {
  readonly label: string;
  readonly english: string;
  readonly note?: string;
}

/** Every concept, in the order of the glossary. */
export const concepts: readonly Concept[] = [
  { label: "政务服务事项", english: "service item" },
  { label: "目录清单", english: "directory", note: "one line: directory entry" },
  { label: "实施清单", english: "implementation list", note: "one entry: implementation item" },
  { label: "办事指南", english: "guide" },
  { label: "主项、子项、业务办理项、情形", english: "main item, sub-item, handling item, situation" },
  { label: "依申请", english: "on application" },
  { label: "编制单位", english: "compiling unit" },
  { label: "主编人员", english: "editor" },
  { label: "分管领导", english: "leader in charge" },
  { label: "联审、联审意见", english: "joint review, opinion" },
  { label: "备案", english: "filing" },
  { label: "公开", english: "publication" },
  { label: "阶段、进度", english: "stage, progress" },
  {
    label: "按期完成、逾期完成、逾期未完成、未到期、不明",
    english: "in time, done late, overdue, not due, unknown",
  },
  { label: "挂起", english: "suspended" },
  { label: "取消", english: "cancelled" },
  { label: "权责清单", english: "powers list" },
  { label: "公共服务事项清单", english: "public-service list" },
  { label: "减证便民", english: "proof reduction" },
  { label: "最多跑一次", english: "at most once", note: "at most one visit in person" },
  { label: "即办件、承诺件", english: "immediate, promised (case type)" },
  { label: "通过、不通过、不适用、未检查、豁免", english: "passed, failed, skipped, blocked, waived" },
  { label: "压缩至 50% 以内", english: "within half", note: "the share kept, not the share cut" },
  { label: "压缩率", english: "compression", note: "the share cut: (statutory − promised) ÷ statutory" },
  { label: "口径", english: "convention", note: "a named option of the policy pack" },
  { label: "问题清单", english: "problem list" },
  {
    label: "报送前必须改、建议改、需中心处理、未检查",
    english: "must fix, should fix, for the centre, not checked (piles)",
  },
];
