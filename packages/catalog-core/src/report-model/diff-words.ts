import type { ChangeKind, Transition } from "../diff/index.ts";

/** What a change comes to, in words. */
export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  "limit-shortened": "时限缩短",
  "limit-lengthened": "时限延长",
  "limit-changed": "时限改动",
  "visit-saved": "少跑",
  "visit-added": "多跑",
  "visit-changed": "到场次数改动",
  "instant-gained": "改为即办",
  "instant-lost": "不再即办",
  "material-cut": "减少材料",
  "material-added": "增加材料",
  "material-changed": "材料改动",
  "step-cut": "减少环节",
  "step-added": "增加环节",
  "step-changed": "流程改动",
  "fee-dropped": "改为不收费",
  "fee-added": "改为收费",
  "fee-changed": "收费改动",
  "channel-added": "增加办理渠道",
  "channel-lost": "减少办理渠道",
  "channel-changed": "办理渠道改动",
  "basis-changed": "依据改动",
  "name-changed": "名称改动",
  "code-changed": "编码改动",
  "type-changed": "类型改动",
  "status-changed": "状态改动",
  "unit-changed": "单位改动",
  "contact-changed": "地点时间电话改动",
  filled: "补填",
  emptied: "删空",
  other: "其他改动",
};

/** What happened to an entry as a whole, in words. */
export const transitionLabels: Readonly<Record<Transition, string>> = {
  suspended: "挂起",
  restored: "恢复",
  cancelled: "取消",
  renamed: "更名",
  moved: "换单位",
};
