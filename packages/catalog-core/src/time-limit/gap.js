import {
  APPLICANT,
  APPROXIMATE_BEFORE,
  AT_LEAST,
  CONDITION,
  COUNT_BACK,
  ENUMERATION,
  EVENT_ACCEPTANCE,
  EVENT_DECISION,
  EVENT_NOTICE,
  EVENT_PAPERS,
  EVENT_PASSED,
  EVENT_RECEIPT,
  EXTENDS,
  LEADING_FRAME,
  OLD_VALUE,
  ORDINARY,
  PROMISED_LABEL,
  REDUCED_BY,
  REDUCED_TO,
  START_MARK,
  START_WORD,
  START_WORD_WEAK,
  STATUTORY_LABEL,
  TOTAL_LABEL,
  TRAILING_FRAME,
  UNORDINARY,
  VALIDITY,
} from "./lexicon.js";

const PREFIX = new RegExp(`^(?:${LEADING_FRAME}|\\s|、)+`);
const SUFFIX = new RegExp(`(?:${TRAILING_FRAME}|\\s|、|-)+$`);
/** Only this much before a number is looked at; real prefixes are shorter. */
const REACH = 160;
const LONGEST_NAME = 60;
function lastMatch(pattern, text) {
  pattern.lastIndex = 0;
  let last = null;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last;
}
function blank(text, start, end) {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
/** 受理, 收到申请材料 … → the event from which days count. */
export function eventOf(words) {
  const text = words.trim();
  const plain = text.replace(/^[^:]*:/, "");
  if (EVENT_PASSED.test(plain)) return { event: "decision", text };
  if (EVENT_ACCEPTANCE.test(plain)) return { event: "acceptance", text };
  if (EVENT_PAPERS.test(plain)) return { event: "receipt", text };
  if (EVENT_NOTICE.test(plain)) return { event: "notice", text };
  if (EVENT_DECISION.test(plain)) return { event: "decision", text };
  if (EVENT_RECEIPT.test(plain)) return { event: "receipt", text };
  return { event: "other", text };
}
function findStart(text) {
  const whole = /(?:从|自)?受理(?:之日)?(?:到|至)办结/.exec(text);
  if (whole !== null) {
    return {
      from: { event: "acceptance", text: "受理" },
      start: whole.index,
      end: whole.index + whole[0].length,
    };
  }
  const mark = lastMatch(START_MARK, text);
  if (mark !== null) {
    const head = text.slice(0, mark.index);
    const word = lastMatch(START_WORD, head) ?? firstWeak(head);
    const after = Math.max(head.lastIndexOf(":") + 1, word === null ? 0 : word.index + word[0].length);
    const event = head.slice(after).replace(/^(?:应当|应|须|必须|可以|\s)+/, "");
    // 日起 without an event (当日起) keeps what the mark itself says
    const said = event.trim() === "" ? mark[0].replace(/^之日.*|起.*$/, "") : event;
    return {
      from: eventOf(said),
      start: Math.min(word?.index ?? after, after),
      end: mark.index + mark[0].length,
    };
  }
  const after = /([^:,;。]{1,40})后[,\s]{0,2}(?:在|的)?\s{0,2}$/.exec(text);
  const said = after?.[1]?.replace(STATUTORY_LABEL, "").replace(PROMISED_LABEL, "").replace(TOTAL_LABEL, "");
  if (after === null || said === undefined || said.trim() === "" || /压缩|之|以$/.test(said))
    return undefined;
  const offset = after.index + (after[1]?.length ?? 0) - said.length;
  return {
    from: eventOf(said.replace(/^(?:自|从|在|于)/, "")),
    start: offset,
    end: after.index + after[0].length,
  };
}
function firstWeak(head) {
  START_WORD_WEAK.lastIndex = 0;
  const weak = START_WORD_WEAK.exec(head);
  return weak;
}
/** Every 法定…, 承诺… and 办结时限 in the text, in order. */
export function findLabels(text) {
  const found = [];
  const collect = (pattern, role) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((label) => start < label.end && end > label.start)) found.push({ role, start, end });
    }
  };
  collect(STATUTORY_LABEL, "statutory");
  collect(PROMISED_LABEL, "promised");
  collect(TOTAL_LABEL, "total");
  return found.sort((a, b) => a.start - b.start);
}
/** Reads the words `text.slice(from, to)` that stand before a limit. */
export function readGap(text, from, to) {
  const base = Math.max(from, to - REACH);
  let words = text.slice(base, to);
  const marks = [];
  const take = (as, start, end) => {
    marks.push({ as, start: base + start, end: base + end });
    words = blank(words, start, end);
  };
  if (base === from) {
    const number = ENUMERATION.exec(words);
    if (number !== null) take("frame", 0, number[0].length);
  }
  const start = findStart(words);
  if (start !== undefined) take("start", start.start, start.end);
  const labels = findLabels(words);
  for (const label of labels) take("label", label.start, label.end);
  const last = labels.at(-1);
  const strong = labels.filter((label) => label.role !== "total").at(-1);
  EXTENDS.lastIndex = 0;
  const longer = lastMatch(EXTENDS, words);
  if (longer !== null) take("extension", longer.index, longer.index + longer[0].length);
  const tail = words.slice(-40);
  const flags = {
    extends: longer !== null,
    reducedTo: REDUCED_TO.test(tail),
    reducedBy: REDUCED_BY.test(tail.trimEnd()),
    old:
      OLD_VALUE.test(text.slice(Math.max(base, to - 40), to)) &&
      !/由[^,;。]{0,30}(?:部门|机关|委员会|局)/.test(tail),
    atLeast: AT_LEAST.test(tail) && !/不(?:得|宜)?超过\s{0,2}$/.test(tail),
    approximate: APPROXIMATE_BEFORE.test(tail),
    countsBack: COUNT_BACK.test(tail.trimEnd()),
    validity: VALIDITY.test(tail.trimEnd()),
    applicant: APPLICANT.test(text.slice(base, to)),
    lapse: /未(?:能)?[在于自]/.test(text.slice(base, to)),
  };
  const name = nameIn(words);
  const condition = conditionIn(words);
  // what was taken off around the name is frame; a name that turns out to say nothing stays leftover
  const at = name === "" ? words.length : words.lastIndexOf(name);
  if (words.trim().length <= LONGEST_NAME) marks.push({ as: "frame", start: base, end: base + at });
  marks.push({ as: "frame", start: base + at + name.length, end: to });
  const role = strong?.role ?? last?.role;
  return {
    ...flags,
    labelOnly: labels.length > 0 && name === "",
    name,
    nameAt: base + at,
    conditionAt: base + (condition === undefined ? 0 : words.lastIndexOf(condition)),
    colon: words.slice(at).includes(":"),
    marks,
    ...(role === undefined ? {} : { label: role }),
    ...(start === undefined ? {} : { from: start.from }),
    ...(condition === undefined ? {} : { condition }),
  };
}
function nameIn(words) {
  const text = words.trim();
  if (text.length > LONGEST_NAME) return text.slice(-LONGEST_NAME);
  let name = text.replace(ENUMERATION, "").trim();
  for (let before = ""; before !== name; ) {
    before = name;
    name = name.replace(PREFIX, "").replace(SUFFIX, "").trim();
  }
  return name;
}
function conditionIn(words) {
  const text = words.replace(/(?:在|于|应当|应|须|可以|可|为|是|:|不超过|限|[\s,])+$/, "").trim();
  if (text === "" || !CONDITION.test(text.slice(-80))) return undefined;
  if (ORDINARY.test(text) && !UNORDINARY.test(text)) return undefined;
  return text;
}
