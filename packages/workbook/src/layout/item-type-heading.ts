/** The type that a heading above some rows names: lists are often divided into 行政许可, 行政确认 …, 公共服务. */
const types =
  /^(行政许可|行政处罚|行政强制|行政征收|行政给付|行政检查|行政确认|行政奖励|行政裁决|其[他它](?:行政)?权力|其[他它]行政权力|公共服务|便民服务)(?:类)?(?:事项)?(?:清单)?$/u;

/** @returns the type's words as written, or `undefined` when the heading names none */
export function itemTypeOfHeading(heading: string): string | undefined {
  return types.exec(heading.replace(/\s+/gu, ""))?.[1];
}
