const UNIT_LABELS = {
  workday: "个工作日",
  "calendar-day": "个自然日",
  day: "日",
  week: "周",
  month: "个月",
  year: "年",
  hour: "小时",
  minute: "分钟",
  unstated: "（单位不明）",
};
/** Plain decimal text of an amount: 0.25, 20; never 1e-7. */
function amountText(amount) {
  const text = String(amount);
  return text.includes("e") ? amount.toFixed(10).replace(/\.?0+$/, "") : text;
}
/**
 * A time limit for people, in Chinese. Where it is a length of time in a stated unit, a parser reads it
 * back as the same limit.
 *
 * @param limit undefined for a blank.
 * @returns "20 个工作日", "3–5 个工作日", "约 10 日", "即办", "当日办结", "无时限规定", "不适用", "未填"; of what could
 * not be read, the raw text.
 * @example
 * formatTimeLimit({ kind: "duration", amount: 20, unit: "workday" }); // "20 个工作日"
 */
export function formatTimeLimit(limit) {
  if (limit === undefined) return "未填";
  switch (limit.kind) {
    case "duration": {
      const unit = UNIT_LABELS[limit.unit];
      const low = limit.atLeast === undefined ? "" : `${amountText(limit.atLeast)}–`;
      const about = limit.approximate ? "约 " : "";
      const gap = limit.unit === "unstated" ? "" : " ";
      return `${about}${low}${amountText(limit.amount)}${gap}${unit}`;
    }
    case "immediate":
      return limit.within === "same-day" ? "当日办结" : "即办";
    case "none":
      return "无时限规定";
    case "not-applicable":
      return "不适用";
    case "unreadable":
      return `无法识别：${limit.raw.trim()}`;
  }
}
