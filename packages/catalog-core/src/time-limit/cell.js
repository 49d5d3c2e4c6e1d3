import { findLabels, readGap } from "./gap.js";
import { readImmediates } from "./immediate.js";
import {
  APPROXIMATE_AFTER,
  AUTHORITY_ACT,
  BEFORE_AFTER,
  BOUND_AFTER,
  HAND_OVER,
  LATER_AFTER,
} from "./lexicon.js";
import { place } from "./place.js";
import { findRegions, splitSegments } from "./segments.js";
import { readWords } from "./statement.js";
/** One pass over normalised text. */
export function readCell(text, quantities) {
  const segments = splitSegments(text, quantities);
  const regions = findRegions(text, segments, quantities);
  const reading = {
    found: [],
    regions,
    marks: [],
    problems: [],
    broken: false,
    alternatives: false,
  };
  let pending = {};
  for (const segment of segments) {
    if (/[;。]/.test(segment.before)) {
      pending = pending.section === undefined ? {} : { section: pending.section };
    }
    const had = reading.found.length;
    for (const span of outside(segment, regions).flatMap((one) => splitAtLabels(text, one))) {
      const own = quantities.filter(
        (quantity) =>
          quantity.start >= span.start && quantity.end <= span.end && !isExcluded(quantity, regions),
      );
      pending =
        own.length === 0
          ? readWords(text, span, segment, pending, reading)
          : readSpan(text, span, own, pending, reading);
    }
    const joined = segment.before === "/" || segment.before === "+";
    if (joined && had > 0 && reading.found.length > had) reading.alternatives = true;
    if (segment.group !== 0 && had > 0) for (const one of reading.found.slice(had)) one.aside = true;
  }
  for (const region of regions) readRegion(region, reading);
  actsAsStages(reading);
  return reading;
}
function isExcluded(quantity, regions) {
  return regions.some((region) => region.quantity === quantity);
}
/** The parts of a clause that no region covers. */
function outside(segment, regions) {
  const spans = [];
  let start = segment.start;
  for (const region of regions) {
    if (region.end <= start || region.start >= segment.end) continue;
    if (region.start > start) spans.push({ start, end: region.start });
    start = Math.max(start, region.end);
  }
  if (start < segment.end) spans.push({ start, end: segment.end });
  return spans;
}
/** 法定时限 无 承诺时限 5日: each label opens its own clause, also where no punctuation does. */
function splitAtLabels(text, span) {
  const words = text.slice(span.start, span.end);
  const starts = findLabels(words).filter((label) => label.role !== "total" && label.start > 0);
  const spans = [];
  let start = span.start;
  for (const label of starts) {
    spans.push({ start, end: span.start + label.start });
    start = span.start + label.start;
  }
  spans.push({ start, end: span.end });
  return spans.filter((one) => text.slice(one.start, one.end).trim() !== "");
}
function readRegion(region, reading) {
  reading.marks.push({ as: region.as, start: region.start, end: region.end });
  if (region.quantity === undefined) return;
  const { start, end, limit } = region.quantity;
  const name = region.names.join("、");
  reading.found.push({ role: "excluded", limit, start, end, ...(name === "" ? {} : { name }) });
}
/** 1日内受理，3日内审核，1日内办结: several limits whose acts differ are stages. */
function actsAsStages(reading) {
  const stages = reading.found.filter((one) => one.role === "stage");
  const plain = reading.found.filter((one) => one.role === "plain" && one.limit.kind === "duration");
  const acts = plain.map((one) => one.act);
  if (plain.length + stages.length < 2 || acts.includes(undefined) || new Set(acts).size < acts.length)
    return;
  // 当场受理，3日内办结: a step before the clock starts does not make the whole a step
  if (
    plain.length === 1 &&
    stages.every((one) => one.limit.kind === "immediate" || /受理|收件|告知|补正/.test(one.name ?? ""))
  )
    return;
  for (const one of plain) {
    one.role = "stage";
    one.name = one.act ?? "";
  }
}
function readSpan(text, span, own, given, reading) {
  let pending = given;
  let cursor = span.start;
  for (let index = 0; index < own.length; index++) {
    const quantity = own[index];
    if (quantity === undefined) continue;
    const next = own[index + 1]?.start ?? span.end;
    cursor = readImmediates(text, { start: cursor, end: quantity.start }, pending, reading);
    const gap = readGap(text, cursor, quantity.start);
    reading.marks.push(...gap.marks);
    const after = text.slice(quantity.end, next);
    const last = index === own.length - 1;
    pending = place({ quantity, gap, after, last, several: own.length > 1 }, pending, reading);
    cursor = markAfter(after, quantity.end, last, reading);
  }
  if (cursor < span.end) readImmediates(text, { start: cursor, end: span.end }, {}, reading);
  return pending;
}
/** Marks 内, 左右 and what the authority does; gives back where the next gap starts. */
function markAfter(after, at, last, reading) {
  let end = 0;
  for (const pattern of [APPROXIMATE_AFTER, BOUND_AFTER, LATER_AFTER, BEFORE_AFTER]) {
    const match = pattern.exec(after.slice(end));
    if (match !== null) end += match[0].length;
  }
  if (end > 0) reading.marks.push({ as: "frame", start: at, end: at + end });
  const rest = after.slice(end);
  if (last && (AUTHORITY_ACT.test(rest) || HAND_OVER.test(rest))) {
    reading.marks.push({ as: "frame", start: at + end, end: at + after.length });
  }
  return at + end;
}
