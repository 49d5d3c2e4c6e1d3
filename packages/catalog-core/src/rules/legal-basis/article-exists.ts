import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { articleStanding, inChinese, parseLegalBasis } from "../../legal-basis/index.ts";
import { accuracy } from "../citations.ts";
import { againstRegister, nameOf } from "./cited.ts";

const data = z.strictObject({
  name: z.string(),
  article: z.int().positive(),
  lastArticle: z.int().positive(),
  /** The day of the text that was looked at. */
  text: z.string(),
  /** The day of an older text that had the article. */
  earlier: z.string().optional(),
});
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "legal-basis/article-exists",
  title: "引用的条款在现行文本中存在",
  severity: "warning",
  basis: [accuracy],
  judged: {
    on: "2026-11-26",
    asked: 49,
    notApplicable: 0,
    blocked: 2286,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-26", what: "新增。" },
    {
      on: "2026-11-26",
      what: "按试行规则的办法对照真实清单核对，没有发现可核对；只凭登记簿里的事实判断，不靠文字，不列为试行。",
    },
  ],
  why: "法律修改以后条文序号常常变动，照抄旧条号，就引到了不存在的或者不相干的条文。",
  notFor:
    "只比对最后一条的序号：条文存在不等于引用正确。登记簿里没有这部依据、或者没有判定日当时文本的，不下结论；没有提供登记簿的不检查。",
  appliesTo: againstRegister,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data,
  check({ legalBasis }, _options, { laws, asOf }) {
    let found: Violation<Data>[] | undefined;
    for (const instrument of parseLegalBasis(legalBasis).instruments) {
      const law = instrument.title === undefined ? undefined : laws?.find(instrument.title);
      if (law === undefined) continue;
      const articles = instrument.articles.flatMap(({ article, through }) => [through ?? article ?? 0]);
      for (const article of new Set(articles)) {
        const standing = article === 0 ? undefined : articleStanding(law, article, asOf);
        if (standing?.kind !== "absent") continue;
        const { lastArticle, text, earlier } = standing;
        found ??= [];
        found.push({
          path: ["legalBasis"],
          data: {
            name: nameOf(instrument),
            article,
            lastArticle,
            text,
            ...(earlier === undefined ? {} : { earlier }),
          },
        });
      }
    }
    return found === undefined ? pass : failAll(found);
  },
  message({ name, article, lastArticle, text, earlier }) {
    const old = earlier === undefined ? "" : `（${earlier.slice(0, 4)}年的旧文本有）`;
    return `${name}${text.slice(0, 4)}年的文本只有${inChinese(lastArticle)}条，没有第${inChinese(article)}条${old}。`;
  },
  suggestion: ({ name }) => `对照${name}的现行文本核对条款序号，改为现行的条款。`,
});
