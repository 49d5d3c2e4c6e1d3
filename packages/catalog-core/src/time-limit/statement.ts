import type { CellReading, Found, Pending, Span } from "./found.ts";
import { findLabels, readGap } from "./gap.ts";
import { readImmediates } from "./immediate.ts";
import { AUTHORITY_ACT, DASHES, STATED_NONE, STATED_NOT_APPLICABLE } from "./lexicon.ts";
import { bareNumber } from "./quantity.ts";
import type { LimitRole } from "./result.ts";
import type { Segment } from "./segments.ts";
import type { TimeUnit } from "./time-limit.ts";

const UNIT_ONLY =
  /^(?:单位:?|以|按|均为)?\s?(?:个\s?)?(工作日|自然日|日历日|日|天|月|年|小时|分钟)\s?(?:计|计算)?$/;
const UNIT_WORDS: Readonly<Record<string, TimeUnit>> = {
  工作日: "workday",
  自然日: "calendar-day",
  日历日: "calendar-day",
  日: "day",
  天: "day",
  月: "month",
  年: "year",
  小时: "hour",
  分钟: "minute",
};
/** The unit that a text like 单位：工作日 names. */
export function unitNamed(words: string): TimeUnit | undefined {
  const match = UNIT_ONLY.exec(words.trim());
  return match === null ? undefined : UNIT_WORDS[match[1] ?? ""];
}

/** A clause without a length of time: 无, 即办, a label, a start, a condition, a bare number after a label. */
export function readWords(
  text: string,
  span: Span,
  segment: Segment,
  given: Pending,
  reading: CellReading,
): Pending {
  const words = text.slice(span.start, span.end).trim();
  const unit = UNIT_ONLY.exec(words);
  if (unit !== null && segment.group !== 0) {
    if (setUnit(unitNamed(words) ?? "unstated", words.startsWith("单位"), reading)) {
      reading.marks.push({ as: "label", start: span.start, end: span.end });
      return {};
    }
    reading.marks.push({ as: "label", start: span.start, end: span.end });
    return { ...given, unit: UNIT_WORDS[unit[1] ?? ""] ?? "unstated" };
  }
  const before = reading.found.length;
  const rest = readImmediates(text, span, given, reading);
  if (reading.found.length > before) {
    const tail = text.slice(rest, span.end);
    return AUTHORITY_ACT.test(tail.trim()) || tail.trim() === "" ? {} : { ...given };
  }
  return readStatement(text, span, segment, given, reading, words);
}

/** 法定20，承诺5（单位：工作日）: 单位 speaks of all bare numbers before it, a mere unit of the last. */
function setUnit(unit: TimeUnit, all: boolean, reading: CellReading): boolean {
  const bare = reading.found.filter(({ limit }) => limit.kind === "duration" && limit.unit === "unstated");
  for (const one of all ? bare : bare.slice(-1)) {
    if (one.limit.kind === "duration") one.limit = { ...one.limit, unit };
  }
  return bare.length > 0;
}

function readStatement(
  text: string,
  span: Span,
  segment: Segment,
  given: Pending,
  reading: CellReading,
  words: string,
): Pending {
  const gap = readGap(text, span.start, span.end);
  const label = gap.label ?? given.label;
  const strong = label === "statutory" || label === "promised" ? label : undefined;
  const labels = findLabels(words);
  const compact = (labels.length > 0 ? gap.name : words).replace(/[\s,;。()"'!:]/g, "");
  const at = { start: span.start, end: span.end };
  if (
    strong !== undefined &&
    labels.length > 0 &&
    DASHES.test(words.slice(labels.at(-1)?.end).replace(/[:\s。,;]/g, ""))
  ) {
    reading.found.push({ role: strong, limit: { kind: "none" }, ...at });
    reading.problems.push({ kind: "placeholder" });
    return {};
  }
  if (compact.length > 0 && compact.length <= 40) {
    if (STATED_NONE.test(compact)) {
      const role =
        strong ?? (/法/.test(words) ? "statutory" : /承诺/.test(words) ? "promised" : (label ?? "plain"));
      reading.found.push({ role, limit: { kind: "none" }, ...at });
      return {};
    }
    if (STATED_NOT_APPLICABLE.test(compact)) {
      reading.found.push({ role: label ?? "plain", limit: { kind: "not-applicable" }, ...at });
      return {};
    }
    // not the compact text: "20 5" is not 205
    const said = (labels.length > 0 ? gap.name : words).replace(/^[\s:'"]+|[\s:'"!]+$/g, "");
    const number = label === undefined ? undefined : bareNumber(said);
    if (number !== undefined) {
      if (number.fault !== undefined) {
        reading.broken = true;
        reading.problems.push({ kind: number.fault });
        return {};
      }
      const start = text.indexOf(said, labels.length > 0 ? gap.nameAt : span.start);
      const limit = given.unit === undefined ? number.limit : { ...number.limit, unit: given.unit };
      const found: Found = { role: label ?? "plain", limit, start, end: start + said.length };
      if (gap.from !== undefined) found.from = gap.from;
      reading.marks.push(...gap.marks);
      reading.found.push(found);
      const next: Pending = given.unit === undefined ? {} : { unit: given.unit };
      return strong === undefined ? next : { ...next, section: strong };
    }
  }
  reading.marks.push(...gap.marks);
  if (gap.labelOnly && strong !== undefined && segment.group !== 0 && attach(strong, segment, reading))
    return given;
  const previous = reading.found.at(-1);
  // 5个工作日(自受理之日起): the start stands behind, in brackets
  if (
    gap.from !== undefined &&
    gap.name === "" &&
    segment.group !== 0 &&
    previous !== undefined &&
    previous.end >= segment.start - 3
  ) {
    previous.from ??= gap.from;
    return given;
  }
  // 3个工作日(材料齐全)，5个工作日: what stands in brackets behind a limit speaks of that one alone
  if (
    previous !== undefined &&
    segment.before === "(" &&
    /^\s*(?:之?内|以内)?\s*\($/.test(text.slice(previous.end, segment.start))
  ) {
    return given;
  }
  const next: Pending = { ...given };
  if (gap.label !== undefined) next.label = gap.label;
  if (strong !== undefined && gap.label !== undefined) next.section = strong;
  if (gap.from !== undefined) next.from = gap.from;
  if (gap.condition !== undefined) {
    next.condition = gap.condition;
    next.conditionAt = gap.conditionAt;
  } else if (gap.name !== "" && gap.name.length <= 24) {
    next.name = gap.name;
    next.nameAt = gap.nameAt;
  }
  return next;
}

/** 20个工作日(法定): the label stands behind, in brackets. */
function attach(label: LimitRole, segment: Segment, reading: CellReading): boolean {
  const before = reading.found.at(-1);
  if (
    before === undefined ||
    (before.role !== "plain" && before.role !== "part" && before.role !== "total") ||
    before.end < segment.start - 3
  )
    return false;
  before.role = label;
  delete before.name;
  return true;
}
