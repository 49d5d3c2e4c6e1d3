import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inChinese, numberOf, parseLegalBasis } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { oneForm } from "../citations.ts";

const place = z.strictObject({ written: z.string(), corrected: z.string() });

const numeral = /第\s*([0-9０-９]{1,4})\s*(条|款)/gu;
const clause = /第\s*[（(]\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)]\s*款/gu;
const item = /(第)?\s*[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*项/gu;

/** 第35条第（二）款第(3)项 as 第三十五条第二款第（三）项. */
function inForm(written: string): string {
  const chinese = (digits: string): string => {
    const value = numberOf(digits);
    return value === undefined || value < 1 || value > 9999 ? digits : inChinese(value);
  };
  return written
    .replaceAll(clause, (_all, number: string) => `第${chinese(number)}款`)
    .replaceAll(numeral, (_all, digits: string, unit: string) => `第${chinese(digits)}${unit}`)
    .replaceAll(
      item,
      (_all, ordinal: string | undefined, digits: string) => `${ordinal ?? ""}（${chinese(digits)}）项`,
    );
}

export default defineItemRule({
  id: "legal-basis/article-form",
  title: "条款项用中文数字，款不加括号",
  severity: "info",
  basis: [
    oneForm,
    {
      source: "legislation-law",
      article: "第六十一条第二款",
      quote: "编、章、节、条的序号用中文数字依次表述，款不编序号，项的序号用中文数字加括号依次表述",
      force: "may",
    },
    {
      source: "legislation-law-2023",
      article: "第六十五条第二款",
      quote: "编、章、节、条的序号用中文数字依次表述，款不编序号，项的序号用中文数字加括号依次表述",
      force: "may",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "条文里的序号本来就是中文数字，引用时照写，写成“第三十五条第二款第（一）项”，便于和原文对照，也便于查重。",
  notFor: "引用的条文原文不检查。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ places: z.array(place).nonempty() }),
  check({ legalBasis }) {
    if (!/[0-9０-９]|款/u.test(legalBasis)) return pass;
    const places = new Map<string, string>();
    for (const { articles } of parseLegalBasis(legalBasis).instruments) {
      for (const { raw } of articles) {
        const corrected = raw.startsWith("附") ? raw : inForm(raw);
        if (corrected !== raw) places.set(raw, corrected);
      }
    }
    const [first, ...rest] = [...places].map(([written, corrected]) => ({ written, corrected }));
    return first === undefined ? pass : fail(["legalBasis"], { places: [first, ...rest] });
  },
  message: ({ places }) =>
    `条款写法不规范：${places
      .slice(0, 3)
      .map(({ written }) => `“${written}”`)
      .join("、")}${places.length > 3 ? `等 ${places.length} 处` : ""}。`,
  suggestion: ({ places }) =>
    `改为${places
      .slice(0, 3)
      .map(({ corrected }) => `“${corrected}”`)
      .join("、")}${places.length > 3 ? "，其余照此改正" : ""}。`,
  fix: ({ places }) => places,
});
