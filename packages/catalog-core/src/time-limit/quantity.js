import { chineseNumeral, NUMERAL_CHARS } from "./numerals.js";

const ARABIC = /\d+(?:\.\d+)?|\.\d+/y;
const CHINESE = new RegExp(`[${NUMERAL_CHARS}]+`, "y");
const REPEATED = new RegExp(`\\s{0,2}\\(\\s{0,2}(\\d+(?:\\.\\d+)?|[${NUMERAL_CHARS}]+)\\s{0,2}\\)`, "y");
const COUNTED_RANGE = /\s{0,2}个?\s{0,2}(?:-{1,3}|至|到)\s{0,2}/y;
const RANGE = /\s{0,2}(?:-{1,3}|至|到)\s{0,2}/y;
const UNIT_WORD = [
  "(?:法定|有效)?工\\s{0,2}作\\s{0,2}[日天]",
  "(?:连续)?自然[日天]|日历[日天]|公历[日天]",
  "星期|礼拜|周(?!岁|年|边|围|转|期|[一二三四五六日])",
  "(?<=个\\s{0,2}半?)月|月(?=\\s{0,2}(?:$|[内以之起左后前期(),;。\\n]|工作|时限))",
  "年(?!度|级|代|龄|检|审|报|底|初|末)",
  "小时|钟头|[hH](?![a-zA-Z])",
  "分钟|分(?=\\s{0,2}(?:$|[内以之左,;。)\\n]))|min(?![a-z])",
  "[日天]",
].join("|");
const UNIT = new RegExp(`\\s{0,3}(个)?\\s{0,2}(半)?\\s{0,2}(?:个\\s{0,2})?(${UNIT_WORD})`, "y");
const UNIT_IN_BRACKETS = new RegExp(
  `\\s{0,3}(个)?\\s{0,2}[([]\\s{0,2}()(?:个\\s{0,2})?(${UNIT_WORD})\\s{0,2}[)\\]]`,
  "y",
);
const HALF_AFTER = /半(?![数价年月天日])/y;
const CLARIFIED =
  /\s{0,2}\(\s{0,2}(?:均?以|均?按照?|指的?是?|均为|均指|为|系)?\s{0,2}(工作日|自然日|日历日)(?:计算|计|算)?\s{0,2}(?:\)|(?=,))/y;
const DOUBLED = /\s{0,2}工作[日天]/y;
/** Before the number: 第6个工作日, 每月, 同一天, 周三 are no lengths of time. */
const NOT_BEFORE = /(?:第|每[年月季]?|同|逢|某|任|周|星期|礼拜)\s?$/;
/** 20+10日, 3/5日, 1、3日, 10 20日: a number without unit before it, and what joins them is not said. */
const JOINED = new RegExp(`[\\d${NUMERAL_CHARS}]\\s{0,2}[+/*×、,或及和 ]\\s{0,2}$`);
/** Calendar dates: 6月15日, 2018年6月, 15号. */
const DATE = new RegExp(
  `(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})\\s?月\\s?(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})\\s?[日号]?`,
  "y",
);
const DATE_TAIL = new RegExp(
  `\\s?(?:(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})\\s?月\\s?(?:(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})\\s?[日号])?)?`,
  "y",
);
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
function numberOf(text) {
  const char = text.charCodeAt(0);
  if (char <= 0x39) return text.length > 12 ? undefined : Number(text);
  return chineseNumeral(text);
}
function readAmount(text, at) {
  if (text[at] === "半" && /[上下年月天日时]/.test(text[at - 1] ?? "")) return undefined;
  if (text[at] === "半") return { value: 0.5, end: at + 1, arabic: false };
  const arabic = matchAt(ARABIC, text, at);
  const match = arabic ?? matchAt(CHINESE, text, at);
  if (match === null) return undefined;
  const value = numberOf(match[0]);
  if (value === undefined) return undefined;
  const end = at + match[0].length;
  const again = matchAt(REPEATED, text, end);
  const second = again === null ? undefined : numberOf(again[1] ?? "");
  // 十五(15)日: the number twice; 受理5(1)… stays two things, since no unit follows
  if (again !== null && second !== undefined && readUnit(text, end + again[0].length) !== undefined) {
    const joined = { value, end: end + again[0].length, arabic: arabic !== null };
    return second === value ? joined : { ...joined, disagree: true };
  }
  return { value, end, arabic: arabic !== null };
}
function unitOf(word) {
  const first = word[0] ?? "";
  if (word.includes("作")) return "workday";
  if (first === "星" || first === "礼" || first === "周") return "week";
  if (first === "月") return "month";
  if (first === "年") return "year";
  if (first === "小" || first === "钟" || first === "h" || first === "H") return "hour";
  if (first === "分" || first === "m") return "minute";
  return word.length === 1 ? "day" : "calendar-day";
}
function readUnit(text, at) {
  const plain = matchAt(UNIT, text, at);
  const match = plain ?? matchAt(UNIT_IN_BRACKETS, text, at);
  if (match === null) return undefined;
  const counted = match[1] !== undefined;
  if (match[2] === "半" && !counted) return undefined;
  let unit = unitOf(match[3] ?? "");
  let half = match[2] === "半" ? 0.5 : 0;
  let end = at + match[0].length;
  if (half === 0 && matchAt(HALF_AFTER, text, end) !== null) {
    half = 0.5;
    end += 1;
  }
  if (unit === "day" && half === 0) {
    const said = matchAt(CLARIFIED, text, end) ?? matchAt(DOUBLED, text, end);
    if (said !== null) {
      unit = said[1] === undefined || said[1] === "工作日" ? "workday" : "calendar-day";
      end += said[0].length;
    }
  } else if (unit === "workday") {
    const said = matchAt(CLARIFIED, text, end);
    if (said !== null && said[1] === "工作日") end += said[0].length;
  }
  return { unit, half, end, counted };
}
function withHalf(amount, half) {
  return half === 0 ? amount : amount + half;
}
/**
 * Reads a length of time at `at`, where a numeral stands.
 *
 * @returns what was read, or where to go on.
 */
export function readQuantity(text, at) {
  const first = readAmount(text, at);
  if (first === undefined) return { skipTo: skipNumeral(text, at) };
  if (NOT_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return { skipTo: first.end };
  const date = matchAt(DATE, text, at);
  if (date !== null && /[日号]$/.test(date[0])) return { skipTo: at + date[0].length };
  const joined = JOINED.test(text.slice(Math.max(0, at - 6), at));
  const unit = readUnit(text, first.end);
  if (joined && unit !== undefined) {
    const limit = { kind: "duration", amount: first.value, unit: unit.unit };
    return { start: at, end: unit.end, limit, fault: "several-limits" };
  }
  const range = matchAt(unit === undefined ? COUNTED_RANGE : RANGE, text, unit?.end ?? first.end);
  if (range !== null) {
    const from = (unit?.end ?? first.end) + range[0].length;
    const last = readAmount(text, from);
    const lastUnit = last === undefined ? undefined : readUnit(text, last.end);
    if (last !== undefined && lastUnit !== undefined && (unit === undefined || unit.unit === lastUnit.unit)) {
      return rangeOf(
        at,
        withHalf(first.value, unit?.half ?? 0),
        withHalf(last.value, lastUnit.half),
        lastUnit,
      );
    }
  }
  if (unit === undefined) return { skipTo: first.end };
  // 2018年, 2018年6月15日: a date, not two thousand years
  if (unit.unit === "year" && !unit.counted && first.value >= 1900 && first.value <= 2100) {
    const tail = matchAt(DATE_TAIL, text, unit.end);
    return { skipTo: unit.end + (tail?.[0].length ?? 0) };
  }
  return compound(text, at, withHalf(first.value, unit.half), unit, first.disagree);
}
function rangeOf(start, low, high, unit) {
  const limit = { kind: "duration", amount: high, unit: unit.unit, atLeast: low };
  if (low > high) {
    return {
      start,
      end: unit.end,
      limit: { kind: "duration", amount: low, unit: unit.unit },
      fault: "range-reversed",
    };
  }
  return {
    start,
    end: unit.end,
    limit: low === high ? { kind: "duration", amount: high, unit: unit.unit } : limit,
  };
}
/** 1年6个月 is 18 months and 1小时30分钟 is 90 minutes, exactly; 1个月15天 is neither. */
function compound(text, start, amount, unit, disagree) {
  const limit = { kind: "duration", amount, unit: unit.unit };
  const single = disagree
    ? { start, end: unit.end, limit, fault: "numeral-mismatch" }
    : { start, end: unit.end, limit };
  let at = unit.end;
  if (text[at] === "零" || text[at] === "又") at += 1;
  const next = readAmount(text, at);
  const nextUnit = next === undefined ? undefined : readUnit(text, next.end);
  if (next === undefined || nextUnit === undefined) return single;
  const end = nextUnit.end;
  const more = withHalf(next.value, nextUnit.half);
  if (unit.unit === "year" && nextUnit.unit === "month") {
    return { start, end, limit: { kind: "duration", amount: amount * 12 + more, unit: "month" } };
  }
  if (unit.unit === "hour" && nextUnit.unit === "minute") {
    return { start, end, limit: { kind: "duration", amount: amount * 60 + more, unit: "minute" } };
  }
  const order = ["year", "month", "week", "workday", "calendar-day", "day", "hour", "minute"];
  return order.indexOf(nextUnit.unit) > order.indexOf(unit.unit)
    ? { start, end, limit, fault: "mixed-units" }
    : single;
}
function skipNumeral(text, at) {
  const match = matchAt(ARABIC, text, at) ?? matchAt(CHINESE, text, at);
  return at + Math.max(1, match?.[0].length ?? 1);
}
const NUMERAL_START = new RegExp(`[\\d.半${NUMERAL_CHARS}]`, "g");
/** Every length of time in normalised text, left to right. */
export function findQuantities(text) {
  const found = [];
  let at = 0;
  for (;;) {
    NUMERAL_START.lastIndex = at;
    const match = NUMERAL_START.exec(text);
    if (match === null) return found;
    const result = readQuantity(text, match.index);
    if ("skipTo" in result) {
      at = Math.max(match.index + 1, result.skipTo);
    } else {
      found.push(result);
      at = result.end;
    }
  }
}
const BARE = /^(\d{1,6}(?:\.\d{1,4})?)(?:\s{0,2}(?:-{1,3}|至|到)\s{0,2}(\d{1,6}(?:\.\d{1,4})?))?\s?个?$/;
/** A number, or a range of numbers, that stands alone: its unit is `unstated`. */
export function bareNumber(text) {
  const match = BARE.exec(text);
  if (match === null) return undefined;
  const low = Number(match[1]);
  const unit = { unit: "unstated", half: 0, end: text.length, counted: false };
  if (match[2] === undefined)
    return { start: 0, end: text.length, limit: { kind: "duration", amount: low, unit: "unstated" } };
  return rangeOf(0, low, Number(match[2]), unit);
}
