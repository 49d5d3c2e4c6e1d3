import { findLabels, type Gap, readGap } from "./gap.ts";
import {
  APPLICANT_ACT,
  APPROXIMATE_AFTER,
  AUTHORITY_ACT,
  BAN,
  BEFORE_AFTER,
  BODY,
  BOUND_AFTER,
  COMPLETION,
  DASHES,
  DELIVERY_ACT,
  EARLY_ACT,
  HAND_OVER,
  IMMEDIATE_STAGE,
  LATER_AFTER,
  NEGATED,
  ON_THE_SPOT,
  OWN_FORMALITY,
  PURE_STAGE,
  SAME_DAY,
  STAGE,
  STAGE_DESK,
  STATED_NONE,
  STATED_NOT_APPLICABLE,
  SUBSTANCE,
} from "./lexicon.ts";
import { bareNumber, type Quantity } from "./quantity.ts";
import type { LimitRole, LimitStart, OtherWhy, PieceAs, ReadingRole, TimeLimitProblem } from "./result.ts";
import { findRegions, type Region, type Segment, splitSegments } from "./segments.ts";
import type { DurationLimit, ImmediateLimit, NoLimit, NotApplicableLimit, TimeUnit } from "./time-limit.ts";

/** A reading before its text is cut out of the raw cell. */
export interface Found {
  role: ReadingRole;
  limit: DurationLimit | ImmediateLimit | NoLimit | NotApplicableLimit;
  start: number;
  end: number;
  name?: string;
  of?: LimitRole;
  condition?: string;
  from?: LimitStart;
  why?: OtherWhy;
  /** What is done within the limit, where the word stands behind it: 5日内审核. */
  act?: string;
}

export interface Mark {
  readonly as: PieceAs;
  readonly start: number;
  readonly end: number;
}

/** What a pass over the cell found. */
export interface CellReading {
  readonly found: Found[];
  readonly regions: readonly Region[];
  readonly marks: Mark[];
  readonly problems: TimeLimitProblem[];
  /** Something was written as a limit and could not be read as one: 1个月15天, 10－5日. */
  broken: boolean;
  /** Two of the limits are joined by a slash: 即时制卡/12个工作日. */
  alternatives: boolean;
}

/** Words of earlier clauses that a later limit belongs to: "承诺时限：\n自受理之日起，5个工作日". */
interface Pending {
  label?: LimitRole | "total";
  /** The label whose stages follow. */
  section?: LimitRole;
  from?: LimitStart;
  condition?: string;
  conditionAt?: number;
  name?: string;
  nameAt?: number;
  unit?: TimeUnit;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

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

const DONE_TAIL =
  /^(?:内|予以|即可|可以|可|并|进行|完成|给予|受理|申请|材料|后|、|,)*(?:办结|办理|办毕|办完|完成|决定|作出[^,;。]{0,12}决定|作出|出证|发证|取证|领取|领证|答复|审批|登记|办件|件|取|办|事项|完毕)*/;

/** One pass over normalised text. */
export function readCell(text: string, quantities: readonly Quantity[]): CellReading {
  const segments = splitSegments(text, quantities);
  const regions = findRegions(text, segments, quantities);
  const reading: CellReading = {
    found: [],
    regions,
    marks: [],
    problems: [],
    broken: false,
    alternatives: false,
  };
  let pending: Pending = {};
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
    if (segment.before === "/" && had > 0 && reading.found.length > had) reading.alternatives = true;
  }
  for (const region of regions) readRegion(region, reading);
  actsAsStages(reading);
  return reading;
}

function isExcluded(quantity: Quantity, regions: readonly Region[]): boolean {
  return regions.some((region) => region.quantity === quantity);
}

/** The parts of a clause that no region covers. */
function outside(segment: Segment, regions: readonly Region[]): Span[] {
  const spans: Span[] = [];
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
function splitAtLabels(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  const starts = findLabels(words).filter((label) => label.role !== "total" && label.start > 0);
  const spans: Span[] = [];
  let start = span.start;
  for (const label of starts) {
    spans.push({ start, end: span.start + label.start });
    start = span.start + label.start;
  }
  spans.push({ start, end: span.end });
  return spans.filter((one) => text.slice(one.start, one.end).trim() !== "");
}

function readRegion(region: Region, reading: CellReading): void {
  reading.marks.push({ as: region.as, start: region.start, end: region.end });
  if (region.quantity === undefined) return;
  const { start, end, limit } = region.quantity;
  const name = region.names.join("、");
  reading.found.push({ role: "excluded", limit, start, end, ...(name === "" ? {} : { name }) });
}

/** 1日内受理，3日内审核，1日内办结: several limits whose acts differ are stages. */
function actsAsStages(reading: CellReading): void {
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

function isStage(name: string, gap?: Gap): boolean {
  if (name.length > 16 || name.endsWith("的")) return false;
  if (STAGE_DESK.test(name)) return true;
  // 审批决定应当自受理之日起…: the subject of a sentence, unless it is nothing but the name of a step
  if (gap?.from !== undefined && !gap.colon) return PURE_STAGE.test(name);
  return STAGE.test(name) && !BODY.test(name);
}

function readSpan(
  text: string,
  span: Span,
  own: readonly Quantity[],
  given: Pending,
  reading: CellReading,
): Pending {
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
    pending = place(quantity, gap, after, last, own.length > 1, pending, reading);
    cursor = markAfter(after, quantity.end, last, reading);
  }
  if (cursor < span.end) readImmediates(text, { start: cursor, end: span.end }, {}, reading);
  return pending;
}

/** Marks 内, 左右 and what the authority does; gives back where the next gap starts. */
function markAfter(after: string, at: number, last: boolean, reading: CellReading): number {
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

function otherWhy(gap: Gap, from: LimitStart | undefined, after: string): OtherWhy | undefined {
  if (gap.atLeast || LATER_AFTER.test(after)) return "lower-bound";
  if (BEFORE_AFTER.test(after) || gap.countsBack) return "counted-backwards";
  if (gap.validity) return "validity";
  const act = after.trimStart();
  if (BAN.test(act) || gap.lapse) return "ban";
  const handled = from?.event === "acceptance" || from?.event === "receipt";
  if (from?.event === "notice") return "duty-of-party";
  if (from?.event === "other" && OWN_FORMALITY.test(act)) return "duty-of-party";
  if (!handled && (APPLICANT_ACT.test(act) || (gap.applicant && !AUTHORITY_HANDLES.test(act))))
    return "duty-of-party";
  if (from?.event === "decision") return "after-decision";
  return undefined;
}

const AUTHORITY_HANDLES = /^(?:之内|以内|内)?(?:予以|作出|做出|审|核|答复|办结|办理完毕|给予)/;

function place(
  quantity: Quantity,
  gap: Gap,
  after: string,
  last: boolean,
  several: boolean,
  pending: Pending,
  reading: CellReading,
): Pending {
  if (quantity.fault !== undefined) {
    reading.broken = true;
    reading.problems.push({ kind: quantity.fault });
    return {};
  }
  const from = gap.from ?? pending.from;
  const approximate = gap.approximate || APPROXIMATE_AFTER.test(after);
  const limit: DurationLimit = approximate ? { ...quantity.limit, approximate: true } : quantity.limit;
  const found: Found = { role: "plain", limit, start: quantity.start, end: quantity.end };
  if (from !== undefined) found.from = from;
  reading.found.push(found);

  if (gap.extends) {
    found.role = "extension";
    return pending;
  }
  if (gap.reducedBy) {
    found.role = "reduction";
    return pending;
  }
  const why = otherWhy(gap, from, after);
  if (why !== undefined) {
    found.role = "other";
    found.why = why;
    return {};
  }
  if (HAND_OVER.test(after.trimStart())) reading.problems.push({ kind: "hand-over" });
  const label = gap.label ?? pending.label;
  const section = label === "statutory" || label === "promised" ? label : pending.section;
  const rest: Pending = section === undefined ? {} : { section };
  if (gap.reducedTo) {
    const before = reading.found.at(-2);
    if (before !== undefined && before.role !== "statutory") before.role = "replaced";
    found.role =
      label === undefined || label === "total" || before?.role === "statutory" ? "promised" : label;
    return rest;
  }
  // 由20个工作日压缩至5个工作日: settled when the new value comes; until then it is the old one
  if (gap.old && label === undefined && /压缩|缩短|精简|减少|缩减|压减|提速|调整|降/.test(after)) {
    found.role = "replaced";
    return rest;
  }
  const condition = gap.condition ?? pending.condition;
  const act = after.trimStart();
  const early =
    EARLY_ACT.exec(act) ??
    (/办结|作出[^,;。]{0,20}决定/.test(act)
      ? null
      : DELIVERY_ACT.exec(act.replace(BOUND_AFTER, "").trimStart()));
  if (early !== null && !isNamed(gap, pending)) {
    found.role = "stage";
    found.name = early[0].replace(BOUND_AFTER, "").replace(/^(?:作出|做出|决定|完成|组织|进行|予以)/, "");
    if (section !== undefined) found.of = section;
    return rest;
  }
  if (condition !== undefined) {
    found.role = "case";
    found.condition = condition;
    const at = gap.condition === undefined ? (pending.conditionAt ?? 0) : gap.conditionAt;
    reading.marks.push({ as: "condition", start: at, end: at + condition.length });
    if (section !== undefined) found.of = section;
    return rest;
  }
  name(found, gap, after, last, several, label, pending, reading);
  if (section !== undefined && found.role === "stage") found.of = section;
  return rest;
}

/** 审核：5日内送达: the name before the number says which step it is. */
function isNamed(gap: Gap, pending: Pending): boolean {
  return gap.name !== "" ? isStage(gap.name, gap) : pending.name !== undefined && isStage(pending.name);
}

/** Whether the limit is the whole, or a stage, or one of several parts. */
function name(
  found: Found,
  gap: Gap,
  after: string,
  last: boolean,
  several: boolean,
  label: Gap["label"],
  pending: Pending,
  reading: CellReading,
): void {
  const own = gap.name !== "";
  const before = own ? gap.name : (pending.name ?? "");
  const nameAt = own ? gap.nameAt : (pending.nameAt ?? 0);
  const named = (as: PieceAs): void => {
    reading.marks.push({ as, start: nameAt, end: nameAt + before.length });
  };
  const act = after.replace(BOUND_AFTER, "").trim();
  // 受理3个工作日审核: 受理 says from when, 审核 what is done
  if (before === "受理" && last && /^(?:审核|审批|办结|审查|完成|办理|作出|制发)/.test(act)) {
    found.from = { event: "acceptance", text: before };
    found.role = label ?? "plain";
    named("start");
    return;
  }
  if (before !== "" && isStage(before, own ? gap : undefined)) {
    found.role = "stage";
    found.name = before;
    named("name");
    return;
  }
  const acts = STAGE.exec(act);
  if (acts !== null && (acts.index === 0 || /^(?:完成|进行|予以|提出)$/.test(act.slice(0, acts.index))))
    found.act = acts[0];
  if (label !== undefined) {
    found.role = label;
    return;
  }
  if (
    before === "" &&
    found.act !== undefined &&
    ((several && !last) || (act === found.act && !SUBSTANCE.test(act)))
  ) {
    found.role = "stage";
    found.name = found.act;
    return;
  }
  if (before !== "" && before.length <= 24 && found.from === undefined) {
    found.role = "part";
    found.name = before;
    named("name");
  }
}

/** 当场, 即办, 当日 within a span; gives back where unread text starts. */
function readImmediates(text: string, span: Span, pending: Pending, reading: CellReading): number {
  const words = text.slice(span.start, span.end);
  const hits: { at: number; end: number; within: "on-the-spot" | "same-day" }[] = [];
  for (const [pattern, within] of [
    [ON_THE_SPOT, "on-the-spot"],
    [SAME_DAY, "same-day"],
  ] as const) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      if (NEGATED.test(words.slice(Math.max(0, match.index - 4), match.index))) continue;
      hits.push({ at: match.index, end: match.index + match[0].length, within });
    }
  }
  hits.sort((a, b) => a.at - b.at || b.end - a.end);
  let cursor = 0;
  for (const hit of hits) {
    if (hit.end <= cursor) continue;
    hit.at = Math.max(hit.at, cursor);
    const tail = words.slice(hit.end, hit.end + 40);
    const limit: ImmediateLimit = { kind: "immediate", within: hit.within };
    const gap = readGap(text, span.start + cursor, span.start + hit.at);
    reading.marks.push(...gap.marks);
    const found: Found = { role: "plain", limit, start: span.start + hit.at, end: span.start + hit.end };
    const stage = COMPLETION.test(tail) && !/决定受理/.test(tail) ? null : IMMEDIATE_STAGE.exec(tail);
    const done = stage ?? DONE_TAIL.exec(tail);
    found.end += done?.[0].length ?? 0;
    cursor = found.end - span.start;
    const label = gap.label ?? pending.label;
    const before = gap.name !== "" ? gap.name : (pending.name ?? "");
    const condition = gap.condition ?? pending.condition ?? conditionOf(before, words.slice(cursor));
    if (stage !== null) {
      found.role = "stage";
      found.name = stage[1] ?? "";
    } else if (condition !== undefined) {
      found.role = "case";
      found.condition = condition;
    } else if (before !== "" && isStage(before) && !/材料|资料/.test(before)) {
      found.role = "stage";
      found.name = before;
      const at = gap.name !== "" ? gap.nameAt : (pending.nameAt ?? 0);
      reading.marks.push({ as: "name", start: at, end: at + before.length });
      if (pending.section !== undefined) found.of = pending.section;
    } else if (label !== undefined) {
      found.role = label;
    }
    if (gap.from !== undefined) found.from = gap.from;
    reading.found.push(found);
  }
  return span.start + cursor;
}

/** 可以当场作出决定的: only where that is possible. */
function conditionOf(before: string, rest: string): string | undefined {
  return /(?:可以|能够|能|可)$/.test(before) || /^[^,;。]{0,12}的$/.test(rest.trim())
    ? before || rest.trim()
    : undefined;
}

/** A clause without a length of time: 无, 即办, a label, a start, a condition, a bare number after a label. */
function readWords(
  text: string,
  span: Span,
  segment: Segment,
  given: Pending,
  reading: CellReading,
): Pending {
  const words = text.slice(span.start, span.end).trim();
  const unit = UNIT_ONLY.exec(words);
  if (unit !== null && segment.group !== 0) {
    const before = reading.found.at(-1);
    if (
      before?.limit.kind === "duration" &&
      before.limit.unit === "unstated" &&
      before.end >= span.start - 2
    ) {
      before.limit = { ...before.limit, unit: UNIT_WORDS[unit[1] ?? ""] ?? "unstated" };
      before.end = span.end;
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
    const number = label === undefined ? undefined : bareNumber(compact);
    if (number !== undefined) {
      if (number.fault !== undefined) {
        reading.broken = true;
        reading.problems.push({ kind: "range-reversed" });
        return {};
      }
      const start = text.indexOf(compact[0] ?? "", span.start + words.length - compact.length - 1);
      const limit = given.unit === undefined ? number.limit : { ...number.limit, unit: given.unit };
      const found: Found = {
        role: label ?? "plain",
        limit,
        start: Math.max(span.start, start),
        end: span.end,
      };
      if (gap.from !== undefined) found.from = gap.from;
      reading.marks.push(...gap.marks);
      reading.found.push(found);
      return strong === undefined ? {} : { section: strong };
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
    (before.role !== "plain" && before.role !== "part") ||
    before.end < segment.start - 3
  )
    return false;
  before.role = label;
  delete before.name;
  return true;
}
