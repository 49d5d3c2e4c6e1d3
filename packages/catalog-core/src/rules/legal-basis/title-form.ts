import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { type CitedInstrument, parseLegalBasis } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { oneForm } from "../citations.ts";

const title = z.strictObject({
  written: z.string(),
  /** Absent where only a person can say where the title ends. */
  corrected: z.string().optional(),
  /** No 《》; one of the two missing; other inner brackets than 〈〉. */
  problem: z.enum(["bare", "broken", "inner"]),
});
type Wrong = z.output<typeof title>;

const words: Readonly<Record<Wrong["problem"], string>> = {
  bare: "没有加书名号",
  broken: "书名号不成对",
  inner: "书名号里面的书名应当用“〈〉”",
};

const otherBracket = /[<＜﹤《>＞﹥》]/u;

/** 《…印发<…>的通知》 with its inner brackets as 〈〉; nothing where they do not pair. */
function withInner(raw: string): string | undefined {
  const inside = raw.slice(1, -1);
  if (!otherBracket.test(inside)) return undefined;
  const corrected = inside.replaceAll(/[<＜﹤《]/gu, "〈").replaceAll(/[>＞﹥》]/gu, "〉");
  const paired = corrected.split("〈").length === corrected.split("〉").length;
  // A third level is in double ones again: nobody minds, and nothing is changed.
  if (/〈[^〉]*〈/u.test(corrected)) return undefined;
  return corrected !== inside && paired ? `《${corrected}》` : undefined;
}

function wrongTitle(written: string, brackets: CitedInstrument["brackets"] | undefined): Wrong | undefined {
  switch (brackets) {
    case "whole": {
      const corrected = withInner(written);
      return corrected === undefined ? undefined : { written, corrected, problem: "inner" };
    }
    case "bare":
      return { written, problem: "bare" };
    case "broken":
      return { written, problem: "broken" };
    default:
      return undefined;
  }
}

export default defineItemRule({
  id: "legal-basis/title-form",
  title: "依据的名称加书名号，内层用单书名号",
  severity: "info",
  basis: [
    oneForm,
    {
      source: "gbt-15834-2011",
      article: "4.15",
      force: "may",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "名称从哪里起到哪里止，靠书名号看出来；少了一半、里外混用，电脑和人都会读错。",
  notFor: "引用的条文原文里的名称不检查。名称里面的书名丢失的，由规则 elements/undamaged 指出。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ titles: z.array(title).nonempty() }),
  check({ legalBasis }) {
    const parsed = parseLegalBasis(legalBasis);
    let found: Map<string, Wrong> | undefined;
    for (const { kind, at, text } of parsed.pieces) {
      if (kind !== "title") continue;
      const wrong = wrongTitle(text, parsed.instruments.find((one) => one.at === at)?.brackets);
      if (wrong === undefined) continue;
      found ??= new Map();
      found.set(text, wrong);
    }
    if (found === undefined) return pass;
    const [first, ...rest] = [...found.values()] as [Wrong, ...Wrong[]];
    return fail(["legalBasis"], { titles: [first, ...rest] });
  },
  message({ titles }) {
    const shown = titles.slice(0, 2).map(({ written, problem }) => `“${written}”${words[problem]}`);
    return `${shown.join("；")}${titles.length > 2 ? `；另有 ${titles.length - 2} 处` : ""}。`;
  },
  suggestion({ titles }) {
    const [first] = titles;
    return first?.corrected === undefined
      ? "名称首尾补上书名号“《》”，并与原文核对名称。"
      : `改为“${first.corrected}”${titles.length > 1 ? "，其余照此改正" : ""}。`;
  },
  // Brackets inside a whole title are form; where a title begins and ends is for a person.
  fix: ({ titles }) =>
    titles.every(({ corrected }) => corrected !== undefined)
      ? titles.map(({ written, corrected = written }) => ({ written, corrected }))
      : [],
});
