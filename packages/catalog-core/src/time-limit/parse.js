import { readCell } from "./cell.js";
import { decide } from "./decide.js";
import {
  DASHES,
  PLACEHOLDER,
  REFERS,
  REFERS_PROMISED,
  REFERS_STATUTORY,
  STATED_NONE,
  STATED_NOT_APPLICABLE,
} from "./lexicon.js";
import { normalise } from "./normalise.js";
import { bareNumber, findQuantities } from "./quantity.js";
import { unitNamed } from "./statement.js";

const FAST =
  /^\s?(\d{1,4}(?:\.\d{1,2})?)\s?(个?工作日|\(工作日\)|（工作日）|个?自然日|\(自然日\)|日|天|个月|年|小时|分钟)内?\s?$/;
/**
 * Reads one time-limit cell as people really write them: numerals of both kinds, full width, ranges,
 * halves, "自受理之日起…内", 即办, both limits in one cell, stages, extensions, excluded procedures.
 *
 * Nothing is guessed: a bare number has the unit `unstated`, stages are never summed, of several limits
 * none is picked. What cannot be decided is `unreadable` with its raw text, and `problems` says why.
 * `pieces` covers the whole text, so nothing is dropped.
 *
 * Sources: 行政许可法 第42、45条 (limit, extension, what is not counted); GB/T 39046—2020 表4.
 *
 * @param text the cell; undefined, empty or white space is blank and gives no `limit`.
 * @example
 * parseTimeLimit("法定20日，承诺5个工作日", { role: "promised" }).limit;
 * // { kind: "duration", amount: 5, unit: "workday" }
 */
export function parseTimeLimit(text, options) {
  const raw = text ?? "";
  const fast = FAST.exec(raw);
  if (fast !== null) {
    const limit = { kind: "duration", amount: Number(fast[1]), unit: fastUnit(fast[2] ?? "") };
    if (limit.amount > 0 && !isSentinel(limit.amount)) return whole(raw, limit, []);
  }
  const norm = normalise(raw);
  const trimmed = norm.trim();
  if (trimmed === "")
    return {
      raw,
      readings: [],
      stages: [],
      excludes: [],
      problems: [],
      pieces: cover(raw, norm, []),
      leftover: "",
    };
  return readStatement(raw, trimmed) ?? readNumber(raw, norm, trimmed) ?? readText(raw, norm, options.role);
}
function fastUnit(word) {
  if (word.includes("工")) return "workday";
  if (word.includes("自")) return "calendar-day";
  if (word === "个月") return "month";
  if (word === "年") return "year";
  if (word === "小时") return "hour";
  if (word === "分钟") return "minute";
  return "day";
}
/** 9999, 99999 …: a filler of databases for "no limit" or "not filled". */
function isSentinel(amount) {
  return amount > 9000 && /^9+$/.test(String(amount));
}
/** The whole text is one statement and one reading. */
function whole(raw, limit, problems) {
  const piece = { as: "limit", start: 0, end: raw.length };
  const readings =
    limit.kind === "unreadable" ? [] : [{ role: "plain", limit, start: 0, end: raw.length, text: raw }];
  return { raw, limit, readings, stages: [], excludes: [], problems, pieces: [piece], leftover: "" };
}
function unread(raw, problem) {
  return {
    raw,
    limit: { kind: "unreadable", raw },
    readings: [],
    stages: [],
    excludes: [],
    problems: [problem],
    pieces: [{ as: "leftover", start: 0, end: raw.length }],
    leftover: raw.trim(),
  };
}
/** 无, —, 不适用, 待定: the whole cell is one short statement. */
function readStatement(raw, trimmed) {
  if (trimmed.length > 40) return undefined;
  if (DASHES.test(trimmed)) return whole(raw, { kind: "none" }, [{ kind: "placeholder" }]);
  const compact = trimmed.replace(/[\s,;。()"'!:.]/g, "");
  if (PLACEHOLDER.test(trimmed) || PLACEHOLDER.test(compact)) return unread(raw, { kind: "placeholder" });
  if (STATED_NOT_APPLICABLE.test(compact)) return whole(raw, { kind: "not-applicable" }, []);
  if (STATED_NONE.test(compact) && !/承诺|法/.test(compact)) {
    return whole(raw, { kind: "none" }, compact.startsWith("暂") ? [{ kind: "placeholder" }] : []);
  }
  return undefined;
}
const NEGATIVE = /^-\s?\d/;
/** 工作日：20 */
const UNIT_THEN_NUMBER = /^(工作日|自然日|日历日)[:\s]{0,3}(\d{1,4}(?:\.\d{1,2})?)$/;
const NUMBER_AND_BRACKET = /^(\d{1,6}(?:\.\d{1,4})?)\s{0,2}[[(]([^\])]{1,20})[\])]?$/;
/** A bare number, with or without a unit code that no table explains. */
function readNumber(raw, norm, trimmed) {
  if (NEGATIVE.test(trimmed)) return unread(raw, { kind: "negative" });
  const bare = bareNumber(trimmed.replace(/^\(\s?([\d.]+)\s?\)$/, "$1"));
  if (bare !== undefined) {
    if (bare.fault !== undefined) return unread(raw, { kind: bare.fault });
    if (isSentinel(bare.limit.amount)) return unread(raw, { kind: "sentinel" });
    const zero = bare.limit.amount === 0 ? [{ kind: "zero" }] : [];
    return whole(raw, bare.limit, [{ kind: "unit-missing" }, ...zero]);
  }
  const led = UNIT_THEN_NUMBER.exec(trimmed);
  const unit = led === null ? undefined : unitNamed(led[1] ?? "");
  if (led !== null && unit !== undefined) {
    return whole(raw, { kind: "duration", amount: Number(led[2]), unit }, []);
  }
  const coded = NUMBER_AND_BRACKET.exec(trimmed);
  const named = coded === null ? undefined : unitNamed(coded[2] ?? "");
  if (coded !== null && named !== undefined)
    return whole(raw, { kind: "duration", amount: Number(coded[1]), unit: named }, []);
  if (coded === null || !/单位|码|unit|^[A-Z\d]{1,2}$/.test(coded[2] ?? "")) return undefined;
  const limit = { kind: "duration", amount: Number(coded[1]), unit: "unstated" };
  const start = norm.indexOf(coded[1] ?? "");
  const end = start + (coded[1]?.length ?? 0);
  const pieces = cover(raw, norm, [{ as: "limit", start, end }]);
  return {
    raw,
    limit,
    readings: [{ role: "plain", limit, start, end, text: raw.slice(start, end) }],
    stages: [],
    excludes: [],
    problems: [{ kind: "unit-missing" }, { kind: "unit-unknown", text: coded[2] ?? "" }],
    pieces,
    leftover: leftoverOf(raw, pieces),
  };
}
function readText(raw, norm, role) {
  const reading = readCell(norm, findQuantities(norm));
  reading.found.sort((a, b) => a.start - b.start);
  const decision = reading.broken ? { problems: [] } : decide(reading, role);
  const problems = [...reading.problems, ...decision.problems];
  let limit = decision.limit;
  if (limit?.kind === "duration" && isSentinel(limit.amount)) {
    problems.push({ kind: "sentinel" });
    limit = undefined;
  } else if (limit?.kind === "duration" && limit.amount === 0) {
    problems.push({ kind: "zero" });
  }
  if (limit?.kind === "duration" && limit.unit === "unstated") problems.push({ kind: "unit-missing" });
  if (limit === undefined && problems.length === 0) problems.push(whyNothing(withoutRegions(norm, reading)));
  const pieces = cover(raw, norm, marksOf(reading));
  return {
    raw,
    limit: limit ?? { kind: "unreadable", raw },
    readings: reading.found.map((one) => toReading(one, raw, norm)),
    stages: stagesOf(reading.found, raw, norm),
    excludes: excludesOf(reading, raw),
    problems,
    pieces,
    leftover: leftoverOf(raw, pieces),
    ...(decision.from === undefined ? {} : { from: startAsWritten(decision.from, raw, norm) }),
    ...extensionOf(reading.found, raw, norm),
  };
}
function withoutRegions(norm, reading) {
  return reading.regions.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    norm,
  );
}
function whyNothing(norm) {
  if (REFERS_STATUTORY.test(norm)) return { kind: "refers-to-statutory" };
  if (REFERS_PROMISED.test(norm)) return { kind: "refers-to-promised" };
  if (
    /^[^\d]{0,30}(?:个\s{0,4}|_{1,12}\s?)(?:工作日|日|天|月)/.test(norm) ||
    /^(?:法定|个)?(?:工作日|自然日)$/.test(norm.trim())
  ) {
    return { kind: "number-missing" };
  }
  return { kind: REFERS.test(norm) ? "refers-elsewhere" : "nothing-read" };
}
/** The words as they stand in the cell; normalised text has the same offsets. */
function asWritten(words, raw, norm) {
  const at = raw === norm ? -1 : norm.indexOf(words);
  return at < 0 ? words : raw.slice(at, at + words.length);
}
function startAsWritten(from, raw, norm) {
  return { event: from.event, text: asWritten(from.text, raw, norm) };
}
function toReading(found, raw, norm) {
  const { act: _act, aside: _aside, name, condition, from, ...rest } = found;
  return {
    ...rest,
    text: raw.slice(found.start, found.end),
    ...(name === undefined ? {} : { name: asWritten(name, raw, norm) }),
    ...(condition === undefined ? {} : { condition: asWritten(condition, raw, norm) }),
    ...(from === undefined ? {} : { from: startAsWritten(from, raw, norm) }),
  };
}
function stagesOf(found, raw, norm) {
  const stages = [];
  for (const { role, name, limit } of found) {
    if (role === "stage" && (limit.kind === "duration" || limit.kind === "immediate")) {
      stages.push({ name: asWritten(name ?? "", raw, norm), limit });
    }
  }
  return stages;
}
function extensionOf(found, raw, norm) {
  const extension = found.find((one) => one.role === "extension");
  return extension === undefined ? {} : { extension: toReading(extension, raw, norm) };
}
function excludesOf(reading, raw) {
  return reading.regions
    .filter((region) => region.as === "exclusion")
    .map(({ names, quantity, start, end }) => {
      const said = { names, text: raw.slice(start, end) };
      return quantity === undefined ? said : { ...said, limit: quantity.limit };
    });
}
function marksOf(reading) {
  const limits = reading.found.map(({ start, end, role }) => ({
    as: role === "extension" ? "extension" : role === "excluded" ? "exclusion" : "limit",
    start,
    end,
  }));
  return [...reading.marks, ...limits];
}
const ORDER = [
  "leftover",
  "punctuation",
  "frame",
  "name",
  "condition",
  "start",
  "label",
  "note",
  "exclusion",
  "extension",
  "limit",
];
const PUNCTUATION = /[\s,;。:()[\]、.!?"'“”‘’《》<>|/·-]/;
/** Pieces that follow each other without gap; where marks overlap the more telling one wins. */
function cover(raw, norm, marks) {
  const ranks = new Uint8Array(raw.length);
  for (let i = 0; i < norm.length; i++) if (PUNCTUATION.test(norm[i] ?? "")) ranks[i] = 1;
  for (const mark of marks) {
    const rank = ORDER.indexOf(mark.as);
    for (let i = mark.start; i < mark.end; i++) if (rank > (ranks[i] ?? 0)) ranks[i] = rank;
  }
  const pieces = [];
  for (let start = 0; start < raw.length; ) {
    let end = start + 1;
    while (end < raw.length && ranks[end] === ranks[start]) end++;
    pieces.push({ as: ORDER[ranks[start] ?? 0] ?? "leftover", start, end });
    start = end;
  }
  return pieces;
}
function leftoverOf(raw, pieces) {
  return pieces
    .filter((piece) => piece.as === "leftover")
    .map((piece) => raw.slice(piece.start, piece.end))
    .join(" … ");
}
