/** Why an item is left out of a metric. */
export interface ExclusionReason {
  readonly label: string;
  /** Left out by what the metric is (no statutory limit), not because something is missing or unclear. */
  readonly byDefinition: boolean;
  /** Could not be decided: units differ, or the text leaves it open. */
  readonly undetermined?: true;
}

/** Every reason there is. A metric that names another one fails at once. */
export const exclusionReasons = {
  duplicate: { label: "实施编码重复", byDefinition: true },
  suspended: { label: "已挂起", byDefinition: true },
  cancelled: { label: "已取消", byDefinition: true },
  "out-of-scope": { label: "不属依申请类型", byDefinition: true },
  instant: { label: "即办件", byDefinition: true },
  "no-statutory-limit": { label: "无法定时限", byDefinition: true },
  "not-applicable": { label: "注明不适用", byDefinition: true },
  "statutory-blank": { label: "法定时限未填", byDefinition: false },
  "statutory-unreadable": { label: "法定时限无法识别", byDefinition: false },
  "statutory-zero": { label: "法定时限为零", byDefinition: false },
  "no-promise": { label: "无承诺时限", byDefinition: false },
  "promise-unreadable": { label: "承诺时限无法识别", byDefinition: false },
  undetermined: { label: "单位不明或不同", byDefinition: false, undetermined: true },
  "other-unit": { label: "不以工作日计", byDefinition: false },
  blank: { label: "未填", byDefinition: false },
  unreadable: { label: "无法识别", byDefinition: false },
  "absent-column": { label: "所在表没有该列", byDefinition: false },
} as const satisfies Record<string, ExclusionReason>;

/** The id of a reason of exclusion. */
export type ExclusionReasonId = keyof typeof exclusionReasons;

/**
 * The reason by its id.
 *
 * @throws RangeError where there is no such reason: a metric of this house named it, so it is our mistake
 * @example
 * exclusionReason("no-promise").label; // "无承诺时限"
 */
export function exclusionReason(id: string): ExclusionReason {
  const reason = (exclusionReasons as Record<string, ExclusionReason>)[id];
  if (reason === undefined) throw new RangeError(`no reason of exclusion ${id}`);
  return reason;
}
