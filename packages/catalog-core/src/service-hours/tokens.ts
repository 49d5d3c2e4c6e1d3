import type { OpenDays, Weekday } from "./hours.ts";

/** A piece of a text on hours. */
export type Token =
  | { readonly as: "days"; readonly days: OpenDays }
  | { readonly as: "season"; readonly season: string }
  | { readonly as: "part"; readonly part: "morning" | "noon" | "afternoon" | "evening" }
  | { readonly as: "span"; readonly from: number; readonly to: number }
  | { readonly as: "all-day" }
  | { readonly as: "holidays" }
  | { readonly as: "closed"; readonly days: readonly Weekday[]; readonly holidays: boolean }
  | { readonly as: "open" | "close" | "label" | "gap" | "stop" }
  | { readonly as: "text" };

export interface PlacedToken {
  readonly token: Token;
  readonly at: number;
  readonly text: string;
}

/** One character for one, so that places in the result are places in the text. */
export function evenWidth(text: string): string {
  return text.replace(/[！-～　∶﹕ː–—―−﹣‐‑〜∼]/gu, (character) => {
    if ("∶﹕ː".includes(character)) return ":";
    if (character === "　") return " ";
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : "-";
  });
}

const dayNames = "一二三四五六日天末";
const weekday = (name: string): Weekday => (name === "天" ? 7 : dayNames.indexOf(name) + 1) as Weekday;

/** 周一至周五; from a later to an earlier day is no range. */
function between(from: string, to: string): readonly Weekday[] | undefined {
  const first = weekday(from);
  const last = weekday(to);
  if (first > last) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Weekday);
}

const week = "(?:周|星期|礼拜)";
const until = "\\s*(?:至|到|-|~)+\\s*";
const DAY_RANGE = new RegExp(
  `(?:每周?)?${week}([一二三四五六日天])${until}${week}?([一二三四五六日天])`,
  "uy",
);
const DAY_LIST = new RegExp(
  `(?:每周?)?${week}[一二三四五六日天](?:\\s*[、,和及与]\\s*${week}?[一二三四五六日天](?![\\d午]))*|${week}末|双休日`,
  "uy",
);
const CLOSED = new RegExp(
  `((?:${week}[一二三四五六日天末](?:\\s*[、,和及与]\\s*)?|双休日[、,和及与]?)*)((?:和|及|与|、|,)?(?:国家)?(?:法定)?节?假日)?(?:\\s*(?:均|都)?(?:休息|不办公|不上班|不办理|除外|不对外(?:办公|服务)))`,
  "uy",
);
const HOLIDAYS =
  /(?:除|除去)(?:国家)?法定(?:节\s*假日|节日|假日|假期)(?:以外|之?外|除外)?|(?:国家)?法定(?:节\s*假日|节日|假日|假期)(?:除外|休息|不办公|不上班|不办理)|节假日(?:除外|休息|不办公|不上班)/uy;
const CLOCK = "(\\d{1,2})\\s*(?::{1,2}\\s*(\\d{2})|[时点](?:\\s*(\\d{2})\\s*分?|(半))?(?:整)?)(?:分|时)?";
const SPAN = new RegExp(
  `(?:从|自)?\\s*${CLOCK}\\s*(?:-{1,3}|~{1,2}|至|到)\\s*(上午|下午|中午|晚上|晚)?\\s*${CLOCK}(?![\\d:])(?!\\s+:)`,
  "uy",
);

const parts: readonly (readonly [RegExp, "morning" | "noon" | "afternoon" | "evening"])[] = [
  [/(?:上\s*午|早\s*上|早晨|早)\s*:?/uy, "morning"],
  [/(?:中\s*午)\s*:?/uy, "noon"],
  [/(?:下\s*午|午后)\s*:?/uy, "afternoon"],
  [/(?:晚\s*上|晚间|夜间)\s*:?/uy, "evening"],
];

const SEASON =
  /(?:非?(?:春|夏|秋|冬){1,3}(?:令时|时制|季)(?:高温)?(?:时间|作息)?|\d{1,2}月(?:\d{1,2}日?)?\s*(?:至|到|-)\s*(?:次年)?\d{1,2}月(?:\d{1,2}日|底)?)\s*:?/uy;
const LABEL =
  /(?:(?:窗口)?(?:对外)?(?:办公|工作|受理|服务|接待|办理|上班|办事|营业|开放|咨询|作息)时间|时间|备注)\s*(?:为|是)?\s*:?/uy;
const ALL_DAY = /24\s*小时(?:全天(?:候)?)?(?:服务|办理|受理|开放)?|二十四小时|全天候?(?:24\s*小时)?/uy;
const EVERY_DAY = /每天|每日|天天|全年(?:无休|365天)?|(?:周一至周日)/uy;
const WORKDAYS = /(?:每个|每|国家法定|法定)?工作日/uy;
const GAP = /[\s,、"“”。.·]+/uy;
const STOP = /[;\n]+/uy;

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null || found[0] === "" ? undefined : found;
}

/** Minutes since midnight; `undefined` where it is no time of day. */
function minutes(hour = "", minute = "0", part?: string): number | undefined {
  let hours = Number(hour);
  if ((part === "afternoon" || part === "evening") && hours < 12) hours += 12;
  const rest = Number(minute);
  return hours > 24 || rest > 59 || (hours === 24 && rest > 0) ? undefined : hours * 60 + rest;
}

const words: Readonly<Record<string, string>> = {
  上午: "morning",
  中午: "noon",
  下午: "afternoon",
  晚上: "evening",
  晚: "evening",
};

function spanAt(text: string, at: number, part: string | undefined): readonly [Token, string] | undefined {
  const found = matched(SPAN, text, at);
  if (found === undefined) return undefined;
  const [whole, hour, minute, after, half, word, hour2, minute2, after2, half2] = found;
  const endPart = word === undefined ? part : words[word];
  const from = minutes(hour, half === undefined ? (minute ?? after) : "30", part);
  const to = minutes(hour2, half2 === undefined ? (minute2 ?? after2) : "30", endPart);
  if (from === undefined || to === undefined || from >= to || !fits(part, from, to)) return undefined;
  return [{ as: "span", from, to }, whole];
}

const SEVEN = 7 * 60;
const NOON = 12 * 60;
const EVENING = 20 * 60;

/** “2:30-6:00” alone may be either half of the day, “上午14:00”, “下午8:30” say two things: such are not read. */
function fits(part: string | undefined, from: number, to: number): boolean {
  if (part === "morning") return from < NOON;
  if (part === "afternoon") return from < EVENING;
  return part !== undefined || from >= SEVEN || to === 24 * 60;
}

const dayList = (text: string): readonly Weekday[] =>
  /双休日|末/u.test(text)
    ? [6, 7]
    : [...text.matchAll(/[一二三四五六日天]/gu)].map(([name]) => weekday(name)).filter((day) => day > 0);

/** A run of figures that is no span of time: it stays whole, or its tail would be taken for one. */
const FIGURES = /\d[\d:.时点分半-]*/uy;

/** What begins at a place of the text. `part` is the part of the day that stands before it. */
function tokenAt(text: string, at: number, part: string | undefined): readonly [Token, string] | undefined {
  const span = spanAt(text, at, part);
  if (span !== undefined) return span;
  const found = (pattern: RegExp): string | undefined => matched(pattern, text, at)?.[0];
  const closed = matched(CLOSED, text, at);
  if (closed !== undefined && (closed[1] || closed[2])) {
    const days = /[末双]/u.test(closed[1] ?? "") ? ([6, 7] as const) : dayList(plainDays(closed[1] ?? ""));
    return [{ as: "closed", days, holidays: closed[2] !== undefined }, closed[0]];
  }
  const holidays = found(HOLIDAYS);
  if (holidays !== undefined) return [{ as: "holidays" }, holidays];
  const allDay = found(ALL_DAY);
  if (allDay !== undefined) return [{ as: "all-day" }, allDay];
  const every = found(EVERY_DAY);
  if (every !== undefined) return [{ as: "days", days: "every-day" }, every];
  const workdays = found(WORKDAYS);
  if (workdays !== undefined) return [{ as: "days", days: "workdays" }, workdays];
  const range = matched(DAY_RANGE, text, at);
  if (range !== undefined) {
    const days = between(range[1] ?? "", range[2] ?? "");
    return [days === undefined ? { as: "text" } : { as: "days", days }, range[0]];
  }
  const list = found(DAY_LIST);
  if (list !== undefined) return [{ as: "days", days: dayList(plainDays(list)) }, list];
  const season = found(SEASON);
  if (season !== undefined) {
    return [{ as: "season", season: season.replace(/[\s:]|时间|作息/gu, "") }, season];
  }
  for (const [pattern, name] of parts) {
    const word = found(pattern);
    if (word !== undefined) return [{ as: "part", part: name }, word];
  }
  const label = found(LABEL);
  if (label !== undefined) return [{ as: "label" }, label];
  const gap = found(GAP);
  if (gap !== undefined) return [{ as: "gap" }, gap];
  const stop = found(STOP);
  if (stop !== undefined) return [{ as: "stop" }, stop];
  if (text[at] === "(" || text[at] === "[") return [{ as: "open" }, text[at]];
  if (text[at] === ")" || text[at] === "]") return [{ as: "close" }, text[at]];
  if (text[at] === ":") return [{ as: "gap" }, ":"];
  const figures = found(FIGURES);
  return figures === undefined ? undefined : [{ as: "text" }, figures];
}

/** 星期 itself has no name of a day in it, 周日 has one. */
const plainDays = (text: string): string => text.replace(/星期|礼拜|周|日(?=休|办)/gu, " ");

/** Takes a text apart; what nothing knows comes as `text`, one token for each run of it. */
export function tokensOf(text: string): PlacedToken[] {
  const plain = evenWidth(text);
  const tokens: PlacedToken[] = [];
  let part: string | undefined;
  let unknown = 0;
  let at = 0;
  const add = (token: Token, from: number, to: number): void => {
    tokens.push({ token, at: from, text: text.slice(from, to) });
  };
  const flush = (end: number): void => {
    if (unknown > 0) add({ as: "text" }, end - unknown, end);
    unknown = 0;
  };
  while (at < plain.length) {
    const found = tokenAt(plain, at, part);
    if (found === undefined || found[0].as === "text") {
      const length = found?.[1].length ?? 1;
      unknown += length;
      at += length;
      continue;
    }
    flush(at);
    const [token, written] = found;
    add(token, at, at + written.length);
    if (token.as === "part") part = token.part;
    else if (token.as !== "gap") part = undefined;
    at += written.length;
  }
  flush(at);
  return tokens;
}
