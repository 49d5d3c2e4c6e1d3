import { findDocumentNumbers, numberOf } from "../legal-basis/index.ts";
import type { FeeAmount, FeeUnit, ParsedFee } from "./fee.ts";

/** Half width, one character for one, so that places in it are places in the text. */
const half = (text: string): string =>
  text.replace(/[０-９．，：％／～－—–]/gu, (c) => {
    if ("—–～".includes(c)) return "-";
    return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  });

/** 不收费, 免收, 0元: nothing is paid, whatever figures stand beside it. */
const FREE =
  /不(?:再|予|得)?(?:收取?|征收?)(?:任何)?[费費]?|[无無](?:需)?(?:收[费費]|[费費]用|[缴繳][费費])|免(?:[费費]|收|征|[缴繳]|交)|(?:停|暂停|取消|停止)(?:收取?|征收?)/u;
const NUMERAL = "[一二三四五六七八九十百千万两]";
const FIGURE = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
/** What is counted, of a fee that is paid for each of it. */
const COUNTED = "[\\p{Script=Han}㎡³]{1,5}?";
const AMOUNT = new RegExp(
  [
    `(?:(${FIGURE})\\s*(?:元|%)?\\s*(?:-|~|至|到)\\s*)?(${FIGURE}|${NUMERAL}+)\\s*(万|百|千)?\\s*(人民币)?(元|圆|圓|块钱|角|%|‰)整?`,
    `[￥¥]\\s*(${FIGURE})`,
    `(百|千|万)分之(${NUMERAL}+|${FIGURE})`,
  ].join("|"),
  "gu",
);
const AFTER = new RegExp(
  `^\\s*(?:/\\s*|每)(${COUNTED}(?:[·./*×]${COUNTED}){0,2})(?=[^\\p{Script=Han}㎡³·./*×]|收取|计收|$)`,
  "u",
);
const BEFORE =
  /((?:每(?:一)?[\p{Script=Han}㎡]{1,4}?)+)(?:[:,]|(?:加)?(?:收取|收[费費]|征收|[缴繳]纳|交纳|计收|[为為]|收|不超过|最高)?(?:[\p{Script=Han}]{0,8}[费費])?)?\s*$/u;

/** Figures that are no amounts: titles, numbers of documents, dates, articles, the count of an enumeration. */
const OTHER =
  /\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|第\s*\d+\s*[条款项号章]|[〔[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d*\s*号?|\d+\s*号|(?:^|[\s；;。,，])\d{1,2}[.、．)）](?!\d)|[(（]\d{1,2}[)）]/gu;
const TITLE = /《[^》]*》/gu;
/** (〔1993〕价费字164号): the year stood first then. */
const YEAR_FIRST = /[〔[［(（【]\d{4}[〕\]］)）】]\s*[\p{Script=Han}]{1,8}字?第?\d{1,5}号/gu;
const NAMED_ELSEWHERE = /附件|目录清单/u;
const OPEN =
  /^(?:按照?|依照?|依据|根据|参照|执行)?[^0-9，。；;]{0,20}(?:规定|标准|文件|政策|核定|批准|通知|要求)(?:的标准)?(?:收取|收费|执行|计收|缴纳|征收)*[。.]?$/u;

const blank = (written: string): string => " ".repeat(written.length);

const scale: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4 };

/** A decimal number with its point moved: by text, so that nothing is rounded. */
function shifted(digits: string, places: number): string {
  const [whole = "0", fraction = ""] = digits.split(".");
  if (places >= 0) {
    const moved = `${whole}${fraction.padEnd(places, "0").slice(0, places)}`.replace(/^0+(?=\d)/u, "");
    const rest = fraction.slice(places);
    return rest === "" ? moved : `${moved}.${rest}`;
  }
  const padded = whole.padStart(1 - places, "0");
  return `${padded.slice(0, places)}.${padded.slice(places)}${fraction}`;
}

function digitsOf(written: string): string | undefined {
  const plain = written.replaceAll(",", "");
  if (/^\d/u.test(plain)) return plain;
  // 一万 and more is beyond the numerals of articles: read as so many 万.
  const [thousands = "", rest = ""] = plain.split("万");
  if (!plain.includes("万")) return numberOf(plain)?.toString();
  const high = numberOf(thousands);
  const low = rest === "" ? 0 : numberOf(rest);
  return high === undefined || low === undefined ? undefined : String(high * 10_000 + low);
}

/** The amounts in a text in which everything else that has figures is blanked out. */
function amountsIn(plain: string, text: string): FeeAmount[] {
  const amounts: FeeAmount[] = [];
  let end = 0;
  for (const match of plain.matchAll(AMOUNT)) {
    const [whole, low, plainFigure, times, , sign, afterSign, share, ofShare] = match;
    const digits = digitsOf(plainFigure ?? afterSign ?? ofShare ?? "");
    if (digits === undefined || (share === "万" && ofShare !== undefined)) continue;
    const unit: FeeUnit =
      sign === "%" || share === "百" ? "percent" : sign === "‰" || share === "千" ? "permille" : "yuan";
    const places = (scale[times ?? ""] ?? 0) - (sign === "角" ? 1 : 0);
    const before = BEFORE.exec(plain.slice(end, match.index))?.[1];
    const after = AFTER.exec(plain.slice(match.index + whole.length));
    end = match.index + whole.length + (after?.[0].length ?? 0);
    const per =
      after?.[1] ??
      before
        ?.split(/每(?:一)?/u)
        .filter(Boolean)
        .join("·");
    amounts.push({
      at: match.index,
      raw: text.slice(match.index, match.index + whole.length),
      amount: shifted(digits, places),
      ...(low === undefined ? {} : { atLeast: shifted(low.replaceAll(",", ""), places) }),
      unit,
      ...(per === undefined || per === "" ? {} : { per }),
    });
  }
  return amounts;
}

const isZero = ({ amount, atLeast }: FeeAmount): boolean =>
  !/[1-9]/u.test(amount) && !/[1-9]/u.test(atLeast ?? "");

/**
 * 收费标准 as people write it: amounts with what each is paid for, or that nothing is paid, or the document that sets
 * the amounts. A figure that is none of these is left over.
 *
 * @example
 * parseFee("每证收取工本费10元").amounts; // [{ at: 7, raw: "10元", amount: "10", unit: "yuan", per: "证" }]
 * @example
 * parseFee("不收费").kind; // "free"
 * @example
 * parseFee("按规定标准收取").kind; // "open"
 */
export function parseFee(text: string): ParsedFee {
  const even = half(text);
  const titles = [...even.matchAll(TITLE)].map(([title]) => title);
  const numbers = findDocumentNumbers(text);
  let plain = even.replace(TITLE, blank);
  for (const { at, raw } of numbers) {
    plain = plain.slice(0, at) + blank(raw) + plain.slice(at + raw.length);
  }
  const older = [...plain.matchAll(YEAR_FIRST)].map(([number]) => number);
  plain = plain.replace(YEAR_FIRST, blank).replace(OTHER, blank);
  const amounts = amountsIn(plain, text);
  let rest = plain;
  for (const { at, raw } of amounts) rest = rest.slice(0, at) + blank(raw) + rest.slice(at + raw.length);
  const bareZero = /^\s*0+(?:\.0+)?\s*$/u.test(rest);
  const leftovers = bareZero
    ? []
    : [...rest.matchAll(/\d+(?:\.\d+)?/gu)].map(({ index, 0: figure }) => ({ at: index, text: figure }));
  const documents = [...titles, ...numbers.map(({ raw }) => raw), ...older];
  return { kind: kindOf(even, amounts, documents, bareZero), amounts, documents, leftovers };
}

function kindOf(
  text: string,
  amounts: readonly FeeAmount[],
  documents: readonly string[],
  bareZero: boolean,
): ParsedFee["kind"] {
  const paid = amounts.some((one) => !isZero(one));
  if (FREE.test(text)) return paid ? "mixed" : "free";
  if (paid) return "priced";
  if (amounts.length > 0 || bareZero) return "free";
  if (documents.length > 0 || NAMED_ELSEWHERE.test(text)) return "by-document";
  return OPEN.test(text.trim()) ? "open" : "unreadable";
}
