/** What is wrong with the writing of a document number (发文字号). */
export type DocumentNumberProblem =
  /** The year stands in other brackets than 〔〕. */
  | "brackets"
  /** One bracket of the two, or both, is missing. */
  | "unbalanced"
  /** Two digits of the year instead of four. */
  | "short-year"
  /** 第 before the serial number or before the bracket, 年 inside the brackets. */
  | "extra-word"
  /** A serial number filled up with zeros. */
  | "leading-zero"
  /** Blanks or line breaks inside the number. */
  | "spaces";

/** A document number found in running text. */
export interface DocumentNumber {
  /** As written, issuing code and all. */
  readonly raw: string;
  /** Where `raw` begins in the text, counted from 0. */
  readonly at: number;
  /** 机关代字, as written: 国办函. */
  readonly agency: string;
  /** Four digits. */
  readonly year: number;
  /** 顺序号. */
  readonly serial: number;
  /** Empty where the number is written as it should be. */
  readonly problems: readonly DocumentNumberProblem[];
  /** The number in the right form; equal to `raw` where nothing is wrong. */
  readonly corrected: string;
}

const opening = "〔［\\[（(【﹝〖{｛「『〈<＜";
const closing = "〕］\\]）)】﹞〗}｝」』〉>＞";
const digit = "[0-9０-９]";
/** Bounded, so that a cell of ten thousand blanks costs no more than any other. */
const blanks = "\\s{0,4}";
/** Year with what stands for its brackets, then the serial number and 号. The issuing code is looked up to the left. */
const candidate = new RegExp(
  `([${opening}]{0,2})(${blanks})(${digit}{4}|${digit}{2})(${blanks}年)?(${blanks})([${closing}]{0,2})` +
    `(${blanks})(第?)(${blanks})(${digit}{1,5})(${blanks})号` +
    // 12号楼, 3号窗口 and the like are addresses; 第3号令, 第3号公告 are orders and announcements.
    "(?!楼|院|线|馆|厅|门|台|窗|柜|桌|公告|通告|令)",
  "gu",
);
const han = /[\u4e00-\u9fff]/u;
/**
 * What carries a number of another kind: orders (令), announcements, certificates; and court cases, whose year stands
 * first.
 */
const otherNumber = /(?:令|公告|通告|公报|证|证字|年|届)$/u;
/** Endings of an issuing code that make even a number without any bracket certain. */
const certainAgency = /(?:发|函|办字|政字)$/u;
const roundBrackets = /[（(]/u;
const shortYearAgency = /(?:发|函|字|办|规|文|通)$/u;
const runningWords =
  /^.*(?:根据|按照|按|依据|依照|参照|遵照|执行|详见|印发|贯彻|落实|转发|以及|文件|通知|规定|办法|意见)(?=[\u4e00-\u9fff]{2,}$)/u;

/**
 * The document numbers (发文字号) in a text, right or broken, in order.
 *
 * Right is 机关代字〔四位年份〕顺序号号, as in 国办函〔2016〕108号. Numbers of another kind are not given: orders (第5号令,
 * 令〔2003〕第4号), announcements of congresses and ministries, court cases, certificates. Of a document before 2000
 * only the brackets and blanks are judged: 第, 字第 and a year of two digits were in use then.
 *
 * Source: GB/T 9704—2012, 7.2.5 (GB/T 9704—1999 before it).
 *
 * @example
 * findDocumentNumbers("按《方案》（镇政办发2018〕90号）办理")[0];
 * // { raw: "镇政办发2018〕90号", at: 6, agency: "镇政办发", year: 2018, serial: 90,
 * //   problems: ["unbalanced"], corrected: "镇政办发〔2018〕90号" }
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  if (!text.includes("号")) return [];
  const found: DocumentNumber[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const number = read(text, match);
    if (number !== undefined) found.push(number);
  }
  return found;
}

function read(text: string, match: RegExpExecArray): DocumentNumber | undefined {
  const [whole, open = "", afterOpen, yearText = "", yearWord, beforeClose, close = ""] = match;
  const [, , , , , , , afterClose, ordinal, afterOrdinal, serialText = "", beforeEnd] = match;
  const left = agencyBefore(text, match.index);
  const { agency, gap } = left;
  const bare = agency.endsWith("第") ? agency.slice(0, -1) : agency;
  if (bare === "" || otherNumber.test(bare)) return undefined;
  const year = yearOf(yearText);
  if (year === undefined) return undefined;
  const brackets = (open === "" ? 0 : 1) + (close === "" ? 0 : 1);
  if (brackets === 0 && !certainAgency.test(bare)) return undefined;
  if (yearText.length === 2 && (brackets < 2 || !shortYearAgency.test(bare))) return undefined;
  if (bare.length === 1 && (brackets < 2 || roundBrackets.test(open))) return undefined;

  const problems: DocumentNumberProblem[] = [];
  if (brackets < 2) problems.push("unbalanced");
  else if (open !== "〔" || close !== "〕") problems.push("brackets");
  const modern = year >= 2000;
  if (yearText.length === 2 && modern) problems.push("short-year");
  if (modern && (ordinal !== "" || bare !== agency || yearWord !== undefined)) problems.push("extra-word");
  const serial = Number(halfWidth(serialText));
  if (modern && halfWidth(serialText).startsWith("0")) problems.push("leading-zero");
  if (`${gap}${afterOpen}${beforeClose}${afterClose}${afterOrdinal}${beforeEnd}` !== "") {
    problems.push("spaces");
  }
  const raw = `${agency}${gap}${whole}`;
  return {
    raw,
    at: match.index - gap.length - agency.length,
    agency: bare,
    year,
    serial,
    problems,
    corrected: modern
      ? `${bare}〔${year}〕${serial}号`
      : `${agency}〔${halfWidth(yearText)}〕${ordinal}${halfWidth(serialText)}号`,
  };
}

/** The run of Chinese characters before a place, without the words that only lead up to the issuing code. */
function agencyBefore(text: string, end: number): { agency: string; gap: string } {
  let to = end;
  while (to > 0 && /\s/u.test(text.charAt(to - 1))) to -= 1;
  let from = to;
  while (from > 0 && han.test(text.charAt(from - 1))) from -= 1;
  const run = withoutIssuer(text.slice(from, to).replace(runningWords, ""));
  return { agency: run.length > 12 ? run.slice(-8) : run, gap: text.slice(to, end) };
}

/** A body that writes its name before its own code: 建设部建设〔2001〕22号, 国务院办公厅国办发〔2016〕5号. */
const issuer =
  /^([\u4e00-\u9fff]{2,12}(?:部|委员会|委|局|厅|办公室|政府|银行|署|院|会))(?=[\u4e00-\u9fff]{2})/u;

/** The code begins with a character of the name of its body; else the name may be a part of the code. */
function withoutIssuer(run: string): string {
  const name = issuer.exec(run)?.[1];
  const code = name === undefined ? "" : run.slice(name.length);
  return name?.includes(code.charAt(0)) && code !== "" ? code : run;
}

/** 2018 of 2018 and of 18, 1998 of 98; nothing of a number that is no year. */
function yearOf(text: string): number | undefined {
  const number = Number(halfWidth(text));
  const year = text.length === 4 ? number : number < 50 ? 2000 + number : 1900 + number;
  return year >= 1949 && year < 2100 ? year : undefined;
}

const halfWidth = (digits: string): string =>
  digits.replace(/[０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
