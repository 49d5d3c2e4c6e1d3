import type { Rank } from "./basis.ts";

/** One text of an instrument. */
export interface LawText {
  /** Day of the text, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Day in force as the source has it: often that of the first text. */
  readonly inForce?: string;
  /** The number of its last article. */
  readonly lastArticle?: number;
}

/** Facts of one instrument. */
export interface KnownLaw {
  /** Its full title, inner titles in 〈〉. */
  readonly title: string;
  readonly rank?: Rank;
  readonly issuer?: string;
  /** Numbers of the orders that issued it, the first and those of later whole texts. */
  readonly numbers: readonly string[];
  /** The texts that are known, oldest first; there may have been others. */
  readonly texts: readonly LawText[];
  readonly repealed?: { readonly on: string; readonly by: string; readonly article?: string };
}

/**
 * What is known of laws, regulations and rules. Passed to a check like the calendar; `lawRegister()` of
 * `@zp/catalog-core/law-register` gives the one that the project carries. It is not complete: what it does not know is
 * not wrong.
 */
export interface LawRegister {
  /** The day whose state it shows, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many instruments it knows. */
  readonly size: number;
  /** By title, with or without 中华人民共和国, whatever brackets stand inside. */
  find(title: string): KnownLaw | undefined;
  /** Those that the order of this number issued: 国务院令第262号. */
  byNumber(number: string): readonly KnownLaw[];
}

/**
 * What a title has in common with its other writings: without 中华人民共和国, blanks, brackets, quotation marks, and
 * what somebody added of the year of its text.
 *
 * @example
 * titleKey("中华人民共和国公司法（2018年修正）"); // "公司法"
 */
export const titleKey = (title: string): string =>
  title
    .replace(/[（(][^（）()]{0,6}(?:19|20)\d\d[^（）()]{0,12}[）)]$/u, "")
    .replaceAll("中华人民共和国", "")
    .replaceAll(/[《》〈〉<>“”‘’"\s]/gu, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");

/** A year ahead: texts are often published long before they are in force, and the register may not say when. */
const withinAYear = (date: string, asOf: string): boolean =>
  `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` > asOf;

/** What the register says of an article. */
export type ArticleStanding =
  | { readonly kind: "exists" | "unknown" }
  /** No text that can be in force has it. */
  | {
      readonly kind: "absent";
      readonly lastArticle: number;
      readonly text: string;
      readonly earlier?: string;
    };

/**
 * Whether an instrument has an article on a day. `absent` only where the text of that day is known and ends before it;
 * `earlier` names an older text that had it. Where the texts known are all later than the day, nothing can be said.
 *
 * @example
 * articleStanding({ title: "甲法", numbers: [], texts: [{ date: "2010-01-01", lastArticle: 40 }] }, 41, "2018-08-25").kind; // "absent"
 * articleStanding({ title: "甲法", numbers: [], texts: [{ date: "2020-01-01", lastArticle: 40 }] }, 41, "2018-08-25").kind; // "unknown"
 */
export function articleStanding(law: KnownLaw, article: number, asOf: string): ArticleStanding {
  const dayOf = ({ date, inForce }: LawText): string | undefined => date ?? inForce;
  const texts = law.texts.filter((text) => text.lastArticle !== undefined && dayOf(text) !== undefined);
  const before = texts.filter((text) => dayOf(text)! <= asOf);
  const current = before.at(-1);
  if (current === undefined) return { kind: "unknown" };
  const certain =
    current.inForce !== undefined && current.date !== undefined && current.inForce >= current.date;
  // Where the newest text may not be in force yet, the one before it counts as well.
  const both = (certain ? current.inForce! > asOf : withinAYear(dayOf(current)!, asOf)) && before.length > 1;
  const candidates = both ? before.slice(-2) : [current];
  if (candidates.some(({ lastArticle = 0 }) => article <= lastArticle)) return { kind: "exists" };
  if (law.texts.length > texts.length) return { kind: "unknown" };
  const earlier = before.find(({ lastArticle = 0 }) => article <= lastArticle);
  return {
    kind: "absent",
    lastArticle: current.lastArticle!,
    text: dayOf(current)!,
    ...(earlier === undefined ? {} : { earlier: dayOf(earlier)! }),
  };
}

/**
 * The repeal of an instrument, where it was repealed by the day given.
 *
 * @example
 * const law = { title: "甲法", numbers: [], texts: [], repealed: { on: "2021-01-01", by: "乙法" } };
 * repealedBy(law, "2018-08-25"); // undefined
 */
export const repealedBy = (law: KnownLaw, asOf: string): KnownLaw["repealed"] =>
  law.repealed !== undefined && law.repealed.on <= asOf ? law.repealed : undefined;
