import { chineseNumeral, NUMERAL_CHARS } from "./numerals.ts";
import type { DurationLimit, ImmediateLimit, TimeUnit } from "./time-limit.ts";

const UNIT = "(个?工作日|\\(工作日\\)|（工作日）|个?自然日|\\(自然日\\)|日|天|个月|年|小时|分钟)";
const FIGURES = new RegExp(`^\\s?(\\d{1,4}(?:\\.\\d{1,2})?)\\s?${UNIT}内?\\s?$`);
const NUMERALS = new RegExp(`^([${NUMERAL_CHARS}]{1,7})${UNIT}内?$`);

/** The commonest words for a limit that needs no time. */
const INSTANT: ReadonlyMap<string, ImmediateLimit> = /* @__PURE__ */ new Map([
  ["即办", { kind: "immediate", within: "on-the-spot" }],
  ["即办件", { kind: "immediate", within: "on-the-spot" }],
  ["当场办结", { kind: "immediate", within: "on-the-spot" }],
  ["即时办结", { kind: "immediate", within: "on-the-spot" }],
  ["当日办结", { kind: "immediate", within: "same-day" }],
]);

/** 9999, 99999 …: a filler of databases for "no limit" or "not filled"; 12345 is no length of time either. */
export const isSentinel = (amount: number): boolean => amount >= 9999;

/** 即办, 当日办结 and the like, nothing else. */
export const instantNamed = (text: string): ImmediateLimit | undefined => INSTANT.get(text);

function unitOf(word: string): TimeUnit {
  if (word.includes("工")) return "workday";
  if (word.includes("自")) return "calendar-day";
  if (word === "个月") return "month";
  if (word === "年") return "year";
  if (word === "小时") return "hour";
  if (word === "分钟") return "minute";
  return "day";
}

function durationOf(amount: number | undefined, word: string): DurationLimit | undefined {
  if (amount === undefined || amount <= 0 || isSentinel(amount)) return undefined;
  const unit = unitOf(word);
  // 2018年 is a date.
  return unit === "year" && amount >= 1900 ? undefined : { kind: "duration", amount, unit };
}

/** An amount in figures with its unit, which most cells are. */
export function plainDuration(text: string): DurationLimit | undefined {
  const found = FIGURES.exec(text);
  return found === null ? undefined : durationOf(Number(found[1]), found[2] ?? "");
}

/** Full width, as it is typed with a Chinese keyboard. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～　]/gu, (sign) =>
    sign === "　" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

/**
 * A limit and nothing else, as a person types it into a field: an amount in figures or numerals with its unit, or 即办.
 * What it answers is what `parseTimeLimit` answers, which reads everything else as well; it is so small that a page
 * can have it at hand and load the other when this one does not know.
 *
 * @returns `undefined` where more stands there, or less: nothing is guessed
 * @example
 * readPlainLimit("十五个工作日内"); // { kind: "duration", amount: 15, unit: "workday" }
 * readPlainLimit("即办"); // { kind: "immediate", within: "on-the-spot" }
 * readPlainLimit("自受理之日起5日内"); // undefined
 */
export function readPlainLimit(text: string): DurationLimit | ImmediateLimit | undefined {
  const plain = halfWidth(text).trim();
  const found = NUMERALS.exec(plain);
  return (
    instantNamed(plain) ??
    plainDuration(plain) ??
    (found === null ? undefined : durationOf(chineseNumeral(found[1] ?? ""), found[2] ?? ""))
  );
}
