/** What is wrong with a text itself, whatever it says. */
export type DamageKind =
  /** The 〈…〉 inside a title is gone: “《国务院关于修改 的决定》”. */
  | "title-stripped"
  /** Characters that a wrong conversion made: 锟斤拷, �. */
  | "mojibake"
  /** The text breaks off in mid-sentence. */
  | "cut";

/** One damaged place in a text. */
export interface Damage {
  readonly kind: DamageKind;
  /** The place, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The damaged words, for a sentence. */
  readonly excerpt: string;
  /** What is damaged, in Chinese, without a full stop. */
  readonly fact: string;
  /** One Chinese sentence: what is damaged and what to do. */
  readonly message: string;
}

const documents =
  "(?:决定|通知|公告|批复|意见|命令|函|规定|解释|办法|报告|说明|实施意见|通告|补充规定|若干意见)";
const verbs =
  "(?:修改|废止|印发|公布|转发|批转|下发|颁布|发布|贯彻实施|贯彻执行|贯彻落实|贯彻|实施|执行|修订|适用)";
/** A verb that needs a title after it, and nothing between it and 的. */
const noObject = new RegExp(
  `《[^《》\\n]{0,60}?(?:关于|予以)(?:进一步|认真|切实)?${verbs}\\s{0,4}(?:(?:和|及|与|、)\\s{0,4}){0,4}(?:等[一二三四五六七八九十两\\d]{0,3}[部件个]?[^的《》]{0,8})?的${documents}[^《》\\n]{0,20}》`,
  "gu",
);
/** A gap where the law's name stood: “《江苏省实施 办法》”, “《 实施细则》”. */
const gapInTitle =
  /《(?:[^《》\n]{0,30}实施[ \u3000]+(?:办法|细则|条例|若干规定|意见)|[ \u3000]+(?:实施细则|实施办法|实施条例|解释))》/gu;

const garbled =
  /锟斤拷|烫烫烫|屯屯屯|\ufffd|ï¿½|â€[œ™˜“”]|(?:[åæçèé][\u0080-\u00bf]{2}){2,}|\?{4,}|[锛銆][\p{Script=Han}?]/gu;

/** Widths of columns at which systems cut. */
const fieldWidths = new Set([255, 256, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 32767]);
const closing = /[。！？；;.!?…）)》」』”"’'】\]〉>\d:：]$/u;
const openEnd = /(?:[，、（(《“【]|以及|或者|并且|和|或|及|与)$/u;
/** What announces a list that does not follow. */
const announcing = /[：:]$/u;
/** The marks of a first and a second entry: a text that stops after the first, with a semicolon, has lost the rest. */
const enumerations: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/(?:^|[：:\s])[（(]一[）)]/u, /[（(]二[）)]/u],
  [/(?:^|[：:\s])[（(]1[）)]/u, /[（(]2[）)]/u],
  [/(?:^|[：:\s])1[.．、]/u, /2[.．、]/u],
  [/(?:^|[：:\s])一、/u, /二、/u],
  [/①/u, /②/u],
];
const pairs: readonly (readonly [open: string, close: string])[] = [
  ["《", "》"],
  ["“", "”"],
  ["（", "）"],
  ["【", "】"],
];
const SHORTEST_TEXT = 40;
/** Below this a colon ends a label, not a sentence. */
const SHORTEST_ANNOUNCEMENT = 10;
/** Below this an open bracket is a slip of the pen rather than a cut. */
const SHORTEST_OPEN = 100;

const none: readonly never[] = [];

/**
 * Damage that a text bears in itself: titles that lost their inner 〈…〉, garbled characters, a break in mid-sentence.
 *
 * @param text as stored, the page's own buttons taken off
 * @returns in the order of the text; empty for the sound ones
 * @example
 * findDamage("依据《国务院关于修改 的决定》第三条")[0]?.kind; // "title-stripped"
 */
export function findDamage(text: string): readonly Damage[] {
  const inTitles = text.includes("《") ? strippedIn(text) : none;
  const [garbage] = suspicious.test(text) ? text.matchAll(garbled) : none;
  const cut = cutAt(text);
  if (inTitles.length === 0 && garbage === undefined && cut === undefined) return none;
  const found: Damage[] = [...inTitles];
  if (garbage !== undefined) found.push(mojibake(garbage[0], garbage.index));
  if (cut !== undefined) found.push(cut);
  return found.length > 1 ? found.toSorted((a, b) => a.start - b.start) : found;
}

function strippedIn(text: string): readonly Damage[] {
  const patterns = [
    ...(verb.test(text) ? [noObject] : none),
    ...(/[ \u3000]/u.test(text) ? [gapInTitle] : none),
  ];
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => stripped(match[0], match.index)),
  );
}

/* Each expression is dear; without one of these it cannot match. */
const verb = /关于|予以/u;
const suspicious = /[锟烫屯\ufffdïâåæçèé锛銆]|\?{4}/u;

function stripped(excerpt: string, start: number): Damage {
  const fact = `标题“${excerpt}”里〈…〉中的文件名丢失了（多为从网页复制所致）`;
  const message = `${fact}，请对照原文补全。`;
  return { kind: "title-stripped", start, end: start + excerpt.length, excerpt, fact, message };
}

function mojibake(excerpt: string, start: number): Damage {
  const fact = `文字中有乱码“${excerpt}”（编码转换出错）`;
  const message = `${fact}，请从原件重新导出或录入。`;
  return { kind: "mojibake", start, end: start + excerpt.length, excerpt, fact, message };
}

function cutAt(text: string): Damage | undefined {
  const why = whyCut(text);
  if (why === undefined) return undefined;
  const start = Math.max(0, text.length - 12);
  const excerpt = text.slice(start);
  const fact = `文字在“……${excerpt}”处中断${why}`;
  return { kind: "cut", start, end: text.length, excerpt, fact, message: `${fact}，请补全。` };
}

/** What shows that a text breaks off, in words that follow “中断”. */
function whyCut(text: string): string | undefined {
  const { length } = text;
  if (length < SHORTEST_ANNOUNCEMENT || !/\p{Script=Han}/u.test(text)) return undefined;
  // A last line that is but a label (“审查标准：”) is a field left empty, not a sentence that breaks off.
  const lastLine = length - text.lastIndexOf("\n") - 1;
  if (lastLine >= SHORTEST_ANNOUNCEMENT && announcing.test(text)) return "，冒号后面没有内容";
  const first = lonelyFirst(text);
  if (first !== undefined) return `，只有“${first}”，没有后面各项`;
  if (length < SHORTEST_TEXT) return undefined;
  if (fieldWidths.has(length) && !closing.test(text)) {
    return `（恰为 ${length} 字，像是被系统截断）`;
  }
  if (openEnd.test(text)) return "，句子没有写完";
  const open = length < SHORTEST_OPEN ? undefined : openPair(text);
  return open === undefined ? undefined : `，“${open}”没有结束`;
}

/** The mark of a first entry that no second follows, in a text that ends as if one did. */
function lonelyFirst(text: string): string | undefined {
  if (!/[；;]$/u.test(text)) return undefined;
  for (const [first, second] of enumerations) {
    const [mark] = first.exec(text) ?? [];
    if (mark !== undefined && !second.test(text)) return mark.replace(/^[：:\s]/u, "");
  }
  return undefined;
}

/** A bracket or quotation that opens near the end and never closes. */
function openPair(text: string): string | undefined {
  for (const [open, close] of pairs) {
    const at = text.lastIndexOf(open);
    if (at >= text.length - 60 && at > text.lastIndexOf(close) && !closing.test(text.slice(-1))) return open;
  }
  return undefined;
}
