import {
  COUNTING_RULE,
  DAY_COUNTING,
  EXCEPT,
  EXCLUDED_AFTER,
  EXCLUDED_BEFORE,
  ON_THE_SPOT,
  PROMISED_LABEL,
  PROVISO,
  STATUTORY_LABEL,
  TOTAL_LABEL,
} from "./lexicon.ts";
import type { Quantity } from "./quantity.ts";

/** A run of text without separators; `group` is 0 outside brackets and a number per pair within. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly group: number;
  /** The separator before it; "" at the head. */
  readonly before: string;
  readonly after: string;
}

/** A span that speaks of what is not counted. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** `note`: days off, the first day, a general proviso. */
  readonly as: "exclusion" | "note";
  readonly names: readonly string[];
  /** Index of the quantity that is itself excluded. */
  readonly quantity?: Quantity;
}

const SEPARATORS = ",;。\n!?>|+/[]";

/** Splits normalised text at punctuation and brackets outside the quantities. */
export function splitSegments(text: string, quantities: readonly Quantity[]): Segment[] {
  const segments: Segment[] = [];
  const open: number[] = [];
  let groups = 0;
  let group = 0;
  let start = 0;
  let before = "";
  const close = (end: number, after: string): void => {
    if (text.slice(start, end).trim() !== "") segments.push({ start, end, group, before, after });
    before = after;
    start = end + 1;
  };
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    // 十五(15)日, 20(工作日): these brackets belong to the number
    const quantity = quantities[next];
    if (quantity !== undefined && i >= quantity.start) {
      i = quantity.end - 1;
      next++;
      continue;
    }
    const char = text[i] ?? "";
    if (char === "(" && isNumbering(text, start, i)) {
      i = text.indexOf(")", i);
    } else if (char === "(") {
      close(i, char);
      open.push(group);
      group = ++groups;
    } else if (char === ")") {
      close(i, char);
      group = open.pop() ?? 0;
    } else if (SEPARATORS.includes(char) && !(char === "/" && partsNothing(text, i))) {
      close(i, char);
    }
  }
  close(text.length, "");
  return segments;
}

const NUMBERING = /\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)(?=\s{0,2}[^\s,;。)])/y;

/** (一)受理: the brackets belong to the number of the clause. */
function isNumbering(text: string, start: number, at: number): boolean {
  NUMBERING.lastIndex = at;
  return text.slice(start, at).trim() === "" && NUMBERING.test(text);
}

/** 法定时限：/；: this slash is a dash, not "or"; in 现场/EMS递交 it joins two ways of one act. */
function partsNothing(text: string, at: number): boolean {
  return (
    /:\s{0,3}$/.test(text.slice(Math.max(0, at - 4), at)) ||
    /^EMS/i.test(text.slice(at + 1, at + 4)) ||
    /^\s{0,3}(?:[;,。\n)]|$)/.test(text.slice(at + 1, at + 5))
  );
}

/** 公示、听证和专家评审所需时间 → the three names. */
function namesIn(text: string): string[] {
  return (
    text
      .replace(STATUTORY_LABEL, "")
      .replace(PROMISED_LABEL, "")
      .split(/[、,;和及与或/\s]|以及/)
      // 办理时限不计入: of what, the clause before says
      .filter((name) => name.replace(TOTAL_LABEL, "").trim() !== "")
      .map((name) =>
        name
          .replace(/^(?:依法|根据|需要|需|进行|其中|上述|因|的|在内|均|也|都|所需|由|经|:|,)+/, "")
          .replace(/^.{0,20}规定的/, "")
          .replace(
            /(?:的?(?:所需|所用|需要|等待)?的?(?:时间|时限|期限|时长|期间|天数|过程)|期间?|所需|等|的|均|也|都|不|,|:)+$/,
            "",
          )
          .trim(),
      )
      .filter((name) => name.replace(TOTAL_LABEL, "") !== "" && name.length <= 30)
  );
}

/**
 * What is said not to be counted: 不含…, …除外, …不计入, 除…外. Days off and the first day are a
 * manner of counting (`note`), everything else is a procedure.
 */
export function findRegions(
  text: string,
  segments: readonly Segment[],
  quantities: readonly Quantity[],
): Region[] {
  const regions: Region[] = [];
  let done = 0;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.start < done) continue;
    const clause = text.slice(segment.start, segment.end);
    const region =
      countingRule(segment, clause) ??
      excludedAfter(text, segments, index, quantities) ??
      excludedBefore(text, segments, index, quantities) ??
      excepted(segment, clause);
    if (region !== undefined) {
      regions.push(region);
      done = region.end;
    }
  }
  return regions;
}

function countingRule(segment: Segment, clause: string): Region | undefined {
  return COUNTING_RULE.test(clause.trim())
    ? { start: segment.start, end: segment.end, as: "note", names: [] }
    : undefined;
}

function excludedAfter(
  text: string,
  segments: readonly Segment[],
  index: number,
  quantities: readonly Quantity[],
): Region | undefined {
  const segment = segments[index];
  if (segment === undefined) return undefined;
  const mark = EXCLUDED_AFTER.exec(text.slice(segment.start, segment.end));
  if (mark === null) return undefined;
  const at = segment.start + mark.index;
  const own = quantities.filter((quantity) => quantity.start >= segment.start && quantity.end <= at).at(-1);
  const between = text.slice(own?.end ?? segment.start, at);
  if (DAY_COUNTING.test(between) || PROVISO.test(between)) {
    return { start: own?.end ?? segment.start, end: segment.end, as: "note", names: [] };
  }
  const names = namesIn(between.replace(/^[内外]/, ""));
  if (names.length > 0) return { start: own?.end ?? segment.start, end: segment.end, as: "exclusion", names };
  if (own !== undefined) {
    const named = namesIn(text.slice(segment.start, own.start));
    if (named.length > 0) {
      return { start: segment.start, end: segment.end, as: "exclusion", names: named, quantity: own };
    }
    return { start: own.end, end: segment.end, as: "exclusion", names: [] };
  }
  // the clause only says "不计入…": what is not counted stands in the clause before
  const previous = segments[index - 1];
  if (previous === undefined || /[;。\n]/.test(previous.after)) {
    return { start: segment.start, end: segment.end, as: "exclusion", names: [] };
  }
  const theirs = quantities.filter((q) => q.start >= previous.start && q.end <= previous.end);
  const quantity = theirs.length === 1 ? theirs[0] : undefined;
  if (quantity === undefined) {
    const named = namesIn(text.slice(previous.start, previous.end));
    return {
      start: theirs.length === 0 ? previous.start : segment.start,
      end: segment.end,
      as: "exclusion",
      names: theirs.length === 0 ? named : [],
    };
  }
  const named = namesIn(text.slice(previous.start, quantity.start).replace(/限$|不超过$/, ""));
  // 20个工作日，不计入…: the limit itself cannot be what is left out, unless it has a name or stands in brackets
  if (named.length === 0 && previous.group === 0) {
    return { start: segment.start, end: segment.end, as: "exclusion", names: [] };
  }
  return { start: previous.start, end: segment.end, as: "exclusion", names: named, quantity };
}

function excludedBefore(
  text: string,
  segments: readonly Segment[],
  index: number,
  quantities: readonly Quantity[],
): Region | undefined {
  const segment = segments[index];
  if (segment === undefined) return undefined;
  const mark = EXCLUDED_BEFORE.exec(text.slice(segment.start, segment.end));
  if (mark === null) return undefined;
  const start = segment.start + mark.index;
  let end = segment.end;
  // an enumeration in brackets may go on after commas
  for (let next = index + 1; segment.group !== 0 && segments[next]?.group === segment.group; next++) {
    end = segments[next]?.end ?? end;
  }
  const inside = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
  if (inside.length > 0) end = Math.min(end, segment.end);
  const said = text.slice(start + mark[0].length, end);
  if (DAY_COUNTING.test(said)) return { start, end, as: "note", names: [] };
  const quantity = inside.length === 1 ? inside[0] : undefined;
  const names = namesIn(
    quantity === undefined ? said : said.replace(text.slice(quantity.start, quantity.end), ""),
  );
  return quantity === undefined
    ? { start, end, as: "exclusion", names }
    : { start, end, as: "exclusion", names, quantity };
}

function excepted(segment: Segment, clause: string): Region | undefined {
  const mark = EXCEPT.exec(clause);
  if (mark === null) return undefined;
  const said = mark[1] ?? "";
  const start = segment.start + mark.index;
  const end = start + mark[0].length;
  ON_THE_SPOT.lastIndex = 0;
  const notProcedure = DAY_COUNTING.test(said) || ON_THE_SPOT.test(said) || PROVISO.test(said);
  return notProcedure
    ? { start, end, as: "note", names: [] }
    : { start, end, as: "exclusion", names: namesIn(said) };
}
