import type { TimeUnit } from "../../time-limit/index.ts";
import { comparable } from "./text.ts";

const words: Readonly<Record<string, TimeUnit>> = {
  工作日: "workday",
  个工作日: "workday",
  workday: "workday",
  workdays: "workday",
  自然日: "calendar-day",
  日历日: "calendar-day",
  日历天: "calendar-day",
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  个月: "month",
  年: "year",
  小时: "hour",
  时: "hour",
  分钟: "minute",
};

/**
 * The unit of time that a cell or a mapping names in words. Codes of units (1, W, G) are read by nobody: places use them
 * in different senses, and no standard that could be had defines them.
 *
 * @example readTimeUnit("工作日") // "workday"
 */
export function readTimeUnit(text: string): TimeUnit | undefined {
  const word = comparable(text).replace(/[()（）单位:：]/gu, "");
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

const inHeader = /[（(【[]?(?:单位[:：]?)?(?:以)?(个?工作日|个?自然日|天|日|个月|小时)(?:计|数)?[)）\]】]?$/u;

/**
 * The unit that a header, or a part of it, states for its column: “承诺时限（工作日）”. A header that merely ends in 日期 or 日 does not.
 *
 * @example unitInHeader("法定时限（工作日）") // "workday"
 */
export function unitInHeader(header: string): TimeUnit | undefined {
  for (const part of header.split("/")) {
    const match = inHeader.exec(part.trim());
    if (match === null) continue;
    const [whole, word = ""] = match;
    const marked = /[（(【[]/u.test(whole) || word.includes("工作日") || word.includes("自然日");
    if (marked) return readTimeUnit(word);
  }
  return undefined;
}
