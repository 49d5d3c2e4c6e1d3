import {
  inChinese,
  numberOf,
  type ParsedBasis,
  rankBy,
  rankOrder,
  ranksOfLabel,
  titleKey,
} from "@zp/catalog-core/legal-basis";
import { type Counts, note } from "./counts.ts";

type Instrument = ParsedBasis["instruments"][number];

const numeral = /第\s*([0-9０-９]{1,4})\s*(条|款)/gu;
const clause = /第\s*[（(]\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)]\s*款/gu;
const entry = /(第)?\s*[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*项/gu;

const chinese = (digits: string): string => {
  const value = numberOf(digits);
  return value === undefined || value < 1 || value > 9999 ? digits : inChinese(value);
};

function isOutOfForm(raw: string): boolean {
  if (raw.startsWith("附") || !/[0-9０-９]|款/u.test(raw)) return false;
  const inForm = raw
    .replace(clause, (_all, number: string) => `第${chinese(number)}款`)
    .replace(numeral, (_all, digits: string, unit: string) => `第${chinese(digits)}${unit}`)
    .replace(
      entry,
      (_all, ordinal: string | undefined, digits: string) => `${ordinal ?? ""}（${chinese(digits)}）项`,
    );
  return inForm !== raw;
}

/** Brackets within a title that are not single ones, and can be made so. */
function hasWrongInner(raw: string): boolean {
  const inside = raw.slice(1, -1);
  if (!/[<＜﹤《>＞﹥》]/u.test(inside)) return false;
  const corrected = inside.replace(/[<＜﹤《]/gu, "〈").replace(/[>＞﹥》]/gu, "〉");
  return !/〈[^〉]*〈/u.test(corrected) && corrected.split("〈").length === corrected.split("〉").length;
}

function hasWrongTitle({ pieces, instruments }: ParsedBasis): boolean {
  return pieces.some(({ kind, at, text }) => {
    if (kind !== "title") return false;
    const brackets = instruments.find((one) => one.at === at)?.brackets;
    return brackets === "whole" ? hasWrongInner(text) : brackets === "bare" || brackets === "broken";
  });
}

function isWrongStandard(raw: string): boolean {
  if (/^DB\s?(?:\/\s?T)?\s?\d{3,}/u.test(raw) && !/^DB\d\d\s?\/|^DB\d\d\s?\d/u.test(raw)) return true;
  if (/^[A-Z]+\d{0,2}\s?T\s?\d/u.test(raw) && !/^(?:JT|DB\d\dT)\s?\d/u.test(raw)) return true;
  return !/(?:19|20)\d\d$/u.test(raw);
}

/** How many are cited again with the same articles. */
function citedAgain(instruments: readonly Instrument[]): number {
  const times = new Map<string, number>();
  let again = 0;
  for (const { title, incomplete, articles, numbers } of instruments) {
    if (title === undefined || incomplete) continue;
    const places = articles.map(({ raw }) => raw.replace(/\s/gu, "")).join("、");
    const key = `${titleKey(title)}|${places}|${numbers[0]?.normal ?? ""}`;
    const known = times.get(key) ?? 0;
    if (known === 1) again += 1;
    times.set(key, known + 1);
  }
  return again;
}

/** Whether one of higher rank stands behind a lower one, among those whose rank is certain. */
function isOutOfOrder(instruments: readonly Instrument[]): boolean {
  let lowest = 0;
  for (const { ranks } of instruments) {
    const [rank] = ranks;
    if (ranks.length !== 1 || rank === undefined || rank === "standard") continue;
    if (rankOrder[rank] < lowest) return true;
    lowest = rankOrder[rank];
  }
  return false;
}

/** A 条例 with the order of a rule, or a label that title and number speak against. */
function isRankWrong({ title, numbers, label }: Instrument): boolean {
  const own = numbers.find((number) => number.of === "itself");
  if (title !== undefined && own?.kind === "order" && title.endsWith("条例")) {
    const { ranks } = rankBy({ numbers: [own] });
    if (ranks.length === 1 && (ranks[0] === "department-rule" || ranks[0] === "local-rule")) return true;
  }
  const stated = label === undefined ? undefined : ranksOfLabel(label);
  if (stated === undefined) return false;
  const { rank } = rankBy({ title, numbers: own === undefined ? [] : [own] });
  return rank !== undefined && rank !== "standard" && !stated.includes(rank);
}

/** How it is written what an item rests on, and in which order. */
export function checkForms(basis: ParsedBasis, counts: Counts): void {
  const { instruments } = basis;
  let wrongRanks = 0;
  let isArticleWrong = false;
  let isStandardWrong = false;
  for (const one of instruments) {
    if (isRankWrong(one)) wrongRanks += 1;
    isArticleWrong ||= one.articles.some(({ raw }) => isOutOfForm(raw));
    isStandardWrong ||= one.numbers.some(({ kind, raw }) => kind === "standard" && isWrongStandard(raw));
  }
  note(counts["legal-basis/rank-agrees"], wrongRanks);
  if (isArticleWrong) note(counts["legal-basis/article-form"], 1);
  if (isStandardWrong) note(counts["legal-basis/standard-number-form"], 1);
  if (hasWrongTitle(basis)) note(counts["legal-basis/title-form"], 1);
  if (instruments.length < 2) return;
  note(counts["legal-basis/cited-once"], citedAgain(instruments));
  if (isOutOfOrder(instruments)) note(counts["legal-basis/high-to-low"], 1);
}
