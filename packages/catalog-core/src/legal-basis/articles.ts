import type { ArticleRef } from "./basis.ts";
import { NUMBER, numberOf } from "./numeral.ts";

const blanks = "[ \\t\\u3000\\u00a0]{0,4}";
const number = `(${NUMBER}{1,8})`;
const bracketed = `[（(]${blanks}${number}${blanks}[）)]`;

const article = new RegExp(`第${blanks}${number}${blanks}条(?:之${number})?`, "uy");
const paragraph = new RegExp(`${blanks}第${blanks}(?:${number}|${bracketed})${blanks}款`, "uy");
const item = new RegExp(`${blanks}第${blanks}(?:${number}|${bracketed})${blanks}项`, "uy");
/** （三）, 第（三）: an item without its word; text behind it would make it a list inside a quotation. */
const bareItem = new RegExp(
  `(?:第${blanks})?[（(]([一二三四五六七八九十]{1,4})[）)](?:项|(?=[\\s、，,；;。:：和及]|$))`,
  "uy",
);
const subItem = new RegExp(`${blanks}第?${blanks}(?:${number}|${bracketed})${blanks}目`, "uy");
const annex = new RegExp(
  `附(?:件|表|录)${blanks}(?:${NUMBER}{1,3})?${blanks}第${blanks}${number}${blanks}项`,
  "uy",
);
const through = new RegExp(
  `${blanks}(?:至|到|－|—|–|-|~|～)${blanks}(?:第${blanks})?${number}${blanks}条`,
  "uy",
);
const link = /[ \t\u3000\u00a0]{0,4}(?:、|，|,|和|及|以及|与|或)[ \t\u3000\u00a0]{0,4}/uy;
/** 第三十四、三十五条: the word only behind the last. */
const several = new RegExp(
  `第${blanks}${number}(?=(?:${blanks}、${blanks}${NUMBER}{1,8}){1,9}${blanks}条)`,
  "uy",
);
const oneOfSeveral = new RegExp(`${number}(?:${blanks}条|(?=${blanks}、))`, "uy");

/** A run of articles that stand together, and where it ends. */
export interface ArticleRun {
  readonly refs: readonly ArticleRef[];
  readonly end: number;
}

/**
 * The articles that begin at a place of a text: one, or several joined by 、 or 和, with their clauses and items.
 *
 * @returns `undefined` where none begins there
 * @example
 * readArticles("第三条、第九条第二款第（一）、（二）项", 0)?.refs.length; // 3
 */
export function readArticles(text: string, at: number): ArticleRun | undefined {
  const refs: ArticleRef[] = [];
  let end = at;
  const match = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const push = (from: number, to: number, ref: Omit<ArticleRef, "at" | "raw">): void => {
    refs.push({ at: from, raw: text.slice(from, to), ...ref });
    end = to;
  };
  const annexed = match(annex, at);
  if (annexed !== null) {
    const annexItem = numberOf(annexed[1] ?? "");
    if (annexItem === undefined) return undefined;
    push(at, at + annexed[0].length, { annexItem });
    return { refs, end };
  }
  for (let from = at; ; ) {
    const last = refs.at(-1);
    const list = match(several, from);
    const whole = list === null ? match(article, from) : null;
    if (list !== null) {
      for (let next = from + 1; ; ) {
        while (/[\s、\u3000]/u.test(text.charAt(next))) next += 1;
        const one = match(oneOfSeveral, next);
        const value = numberOf(one?.[1] ?? "");
        if (one === null || value === undefined) break;
        push(refs.length === 0 || next === from + 1 ? from : next, next + one[0].length, { article: value });
        next += one[0].length;
        if (one[0].endsWith("条")) break;
      }
      if (end <= from) break;
    } else if (whole !== null) {
      const value = numberOf(whole[1] ?? "");
      if (value === undefined) break;
      const sub = whole[2] === undefined ? undefined : numberOf(whole[2]);
      readInner(from, from + whole[0].length, { article: value, ...(sub === undefined ? {} : { sub }) });
    } else if (last?.article !== undefined && from > at) {
      // 第三款, 第（二）项, （二）项 of the article before
      const { article: same, sub, paragraph: within } = last;
      const kept = { article: same, ...(sub === undefined ? {} : { sub }) };
      const before = end;
      const nextParagraph = match(paragraph, from) !== null;
      readInner(from, from, nextParagraph || within === undefined ? kept : { ...kept, paragraph: within });
      if (end === before || end === from) {
        end = before;
        if (refs.at(-1) !== last) refs.pop();
        break;
      }
    } else break;
    const range = match(through, end);
    const latest = refs.at(-1);
    const to = numberOf(range?.[1] ?? "");
    if (range !== null && latest !== undefined && to !== undefined && to > (latest.article ?? 0)) {
      refs.pop();
      push(latest.at, end + range[0].length, { ...withoutPlace(latest), through: to });
    }
    const joint = match(link, end);
    if (joint === null) break;
    from = end + joint[0].length;
  }
  return refs.length === 0 ? undefined : { refs, end };

  function readInner(from: number, start: number, first: Omit<ArticleRef, "at" | "raw">): void {
    let to = start;
    let ref = first;
    for (const [key, pattern] of [
      ["paragraph", paragraph],
      ["item", item],
      ["item", bareItem],
      ["subItem", subItem],
    ] as const) {
      if (key === "item" && "item" in ref) continue;
      const found = match(pattern, to);
      const value = found === null ? undefined : numberOf(found[1] ?? found[2] ?? "");
      if (found === null || value === undefined) continue;
      ref = { ...ref, [key]: value };
      to += found[0].length;
    }
    push(from, to, ref);
  }
}

const withoutPlace = ({ at: _at, raw: _raw, ...rest }: ArticleRef): Omit<ArticleRef, "at" | "raw"> => rest;
