import type { InstrumentNumber } from "./basis.ts";
import { findDocumentNumbers } from "./document-number.ts";
import { NUMBER, numberOf } from "./numeral.ts";

const blanks = "[ \\t\\u3000\\u00a0]{0,3}";
const open = "[（(〔［\\[【﹝]";
const close = "[）)〕］\\]】﹞]";
const year = `(?:${open}?${blanks}([12][09]\\d\\d|[12１２][09０９][0-9０-９]{2})${blanks}${close}?${blanks}年?${blanks})?`;
const serial = `(${NUMBER}{1,8})${blanks}号`;

/** 公告〔四届〕第十五号: the session of a congress in the place of the year. */
const session = `(?:${open}[一二三四五六七八九十]{1,4}届${close})?`;
/** 令第104号, 令〔2003〕第4号, 令2006年第23号, 令 第21号, 令166号; 令第16号令 is said twice. */
const orderFirst = new RegExp(`(令|公告)${blanks}${year}${session}第?${blanks}${serial}(?:令|公告)?`, "gu");
/** 第36号令, 2006年第17号令, 2012年……第123号公告; 〔四届〕第十五号公告. */
const orderLast = new RegExp(`${year}${session}第?${blanks}${serial}${blanks}(令|公告)`, "gu");
/** 国家环保总局令 with no number behind. */
const orderAlone = /(?:部|委|局|院|署|政府|主席|总局|委员会)令(?=[）)，,；;。\s]|$)/gu;
const furtherSerial = new RegExp(`^[、，,]${blanks}第${blanks}${serial}(?!令|公告)`, "u");
const standardCodes =
  "GB|DBJ|DB\\d\\d|DB|GA|HJ|SL|WJ|JGJ|CJJ|MZ|WS|JT|LD|SF|YY|NY|LY|QX|AQ|TD|CJ|JR|WH|RB|DA|LB|JG|QB|HG|YD|DL|SB";
const standard = new RegExp(
  `(?<![A-Za-z])(?:${standardCodes})(?:[/ ]?[TZ])? ?\\d{1,6}(?:\\.\\d{1,3})*(?:-\\d{1,4})?(?: ?[-—–－] ?(?:19|20)\\d\\d)?`,
  "gu",
);
const standardHead = new RegExp(`^(${standardCodes})/?([TZ]?)(?=\\d)`, "u");

/** What stands before an issuer without being part of it. */
const leads =
  /^.*(?:根据|依据|依照|按照|修订|修正|修改|公布|发布|颁布|施行|实施|第[一二三四五六七八九十]次)(?=[\u4e00-\u9fff])/u;
const issuerCharacters = /[\u4e00-\u9fff、·\s]/u;
const amended = /^[^《，,；;。）)]{0,24}(?:修订|修正|修改|修)|^[^，,；;。）)]{0,6}《[^》]{0,12}修[改订正]/u;
const longestIssuer = 80;

/**
 * The numbers of instruments in a text, in order: document numbers, orders (国务院令第262号, 商务部令2006年第23号, 2006年第17号令),
 * announcements of congresses and ministries, standards. Time grows with the length of the text alone.
 *
 * @param base is added to every position
 * @example
 * findInstrumentNumbers("公安部令第104号")[0]?.normal; // "公安部令第104号"
 */
export function findInstrumentNumbers(text: string, base = 0): InstrumentNumber[] {
  if (!/\d|号|令/u.test(text)) return [];
  const found: InstrumentNumber[] = [];
  const taken: [number, number][] = [];
  const free = (from: number, to: number): boolean => taken.every(([a, b]) => to <= a || from >= b);
  const add = (number: InstrumentNumber): void => {
    const from = number.at - base;
    const to = from + number.raw.length;
    if (!free(from, to)) return;
    taken.push([from, to]);
    found.push(number);
  };

  if (text.includes("令") || text.includes("公告")) {
    for (const match of text.matchAll(orderFirst)) {
      add(order(text, base, match.index, match[0], match[1], match[2], match[3]));
      // 住房和城乡建设部令第24号、第45号、第54号修改
      let end = match.index + match[0].length;
      for (let more = furtherSerial.exec(text.slice(end, end + 16)); more !== null; ) {
        const from = end + more[0].indexOf("第");
        const first = found.at(-1);
        if (first !== undefined) {
          const raw = text.slice(from, end + more[0].length);
          const value = numberOf(more[1] ?? "");
          add({
            kind: first.kind,
            at: base + from,
            raw,
            issuer: first.issuer,
            ...(value === undefined ? {} : { serial: value }),
            normal: `${first.issuer}${match[1]}第${value ?? ""}号`,
            of: "amendment",
          });
        }
        end += more[0].length;
        more = furtherSerial.exec(text.slice(end, end + 16));
      }
    }
    for (const match of text.matchAll(orderLast)) {
      const to = match.index + match[0].length;
      if (free(match.index, to)) add(order(text, base, match.index, match[0], match[3], match[1], match[2]));
    }
    for (const match of text.matchAll(orderAlone)) {
      const at = match.index + match[0].length - 1;
      if (free(at, at + 1)) add(order(text, base, at, "令", "令", undefined, undefined));
    }
  }
  if (text.includes("号")) {
    for (const number of findDocumentNumbers(text)) {
      add({
        kind: "document",
        at: base + number.at,
        raw: number.raw,
        issuer: number.agency,
        year: number.year,
        serial: number.serial,
        normal: number.corrected,
        of: amendedAt(text, number.at + number.raw.length) ? "amendment" : "itself",
      });
    }
  }
  for (const match of text.matchAll(standard)) {
    const normal = match[0]
      .replaceAll(/\s/gu, "")
      .replace(/[-—–－](?=(?:19|20)\d\d$)/u, "—")
      .replace(standardHead, (_all, code: string, kind: string) =>
        kind === "" ? `${code} ` : `${code}/${kind} `,
      );
    add({ kind: "standard", at: base + match.index, raw: match[0], issuer: "", normal, of: "itself" });
  }
  return found.sort((a, b) => a.at - b.at);
}

function order(
  text: string,
  base: number,
  index: number,
  core: string,
  word: string | undefined,
  yearText: string | undefined,
  serialText: string | undefined,
): InstrumentNumber {
  const before = issuerBefore(text, index);
  const yearWord = /([12][09]\d\d)年$/u.exec(text.slice(Math.max(0, before.from - 5), before.from));
  const value = serialText === undefined ? undefined : numberOf(serialText);
  const within = yearText === undefined ? undefined : numberOf(yearText);
  const inYear = within ?? (yearWord === null ? undefined : Number(yearWord[1]));
  const end = index + core.length;
  const kind = word === "公告" ? "announcement" : "order";
  return {
    kind,
    at: base + before.from,
    raw: text.slice(before.from, end),
    issuer: before.issuer,
    ...(inYear === undefined ? {} : { year: inYear }),
    ...(value === undefined ? {} : { serial: value }),
    normal:
      value === undefined
        ? `${before.issuer}${word}`
        : `${before.issuer}${word}${within === undefined ? "" : `〔${within}〕`}第${value}号`,
    of:
      amendedAt(text, end) ||
      /(?:根据|依据|修改为|，经)$/u.test(text.slice(0, before.from - (yearWord ? 5 : 0)))
        ? "amendment"
        : "itself",
  };
}

const amendedAt = (text: string, end: number): boolean => amended.test(text.slice(end, end + 40));

/** The name before 令 or 公告: a run of Chinese characters, without the date and the words that lead up to it. */
function issuerBefore(text: string, index: number): { readonly from: number; readonly issuer: string } {
  let from = index;
  while (from > 0 && index - from < longestIssuer && issuerCharacters.test(text.charAt(from - 1))) from -= 1;
  const run = text.slice(from, index);
  const date = /^.*[日月年](?![\u4e00-\u9fff]{0,6}[日月年])/u.exec(run)?.[0].length ?? 0;
  const lead = leads.exec(run.slice(date))?.[0].length ?? 0;
  const rest = run.slice(date + lead);
  const trimmed = rest.replace(/^[\s、]+/u, "");
  return {
    from: index - trimmed.length,
    issuer: trimmed
      .replaceAll(/\s+/gu, "、")
      .replaceAll(/^中华人民共和国(?=.)/gu, "")
      .replace(/、$/u, ""),
  };
}
