import { readCell } from "./cell.ts";
import { decide } from "./decide.ts";
import type { CellReading, Found } from "./found.ts";
import {
  DASHES,
  PLACEHOLDER,
  REFERS,
  REFERS_PROMISED,
  REFERS_STATUTORY,
  STATED_NONE,
  STATED_NOT_APPLICABLE,
} from "./lexicon.ts";
import { normalise } from "./normalise.ts";
import { cover, leftoverOf, marksOf } from "./pieces.ts";
import { instantNamed, isSentinel, plainDuration } from "./plain.ts";
import { bareNumber, findQuantities } from "./quantity.ts";
import type {
  ExcludedProcedure,
  LimitRole,
  LimitStart,
  ParsedTimeLimit,
  TimeLimitPiece,
  TimeLimitProblem,
  TimeLimitReading,
  TimeLimitStage,
} from "./result.ts";
import { unitNamed } from "./statement.ts";
import type { DurationLimit, TimeLimit, TimeUnit } from "./time-limit.ts";

/** What the parser must know besides the text. */
export interface ParseTimeLimitOptions {
  /** The column: 法定办结时限 or 承诺办结时限. Decides which of two limits in one cell is `limit`. */
  readonly role: LimitRole;
  /**
   * The unit of bare numbers, where somebody who knows the list has stated it (the mapping of a column that
   * says 工作日 in its header, or a unit column beside it). Numbers with a unit keep their own.
   */
  readonly unit?: TimeUnit;
}

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
export function parseTimeLimit(text: string | undefined, options: ParseTimeLimitOptions): ParsedTimeLimit {
  const raw = text ?? "";
  const fast = plainDuration(raw);
  if (fast !== undefined) return whole(raw, fast, []);
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
  const parsed =
    readStatement(raw, trimmed) ?? readNumber(raw, norm, trimmed) ?? readText(raw, norm, options.role);
  return options.unit === undefined ? parsed : withUnit(parsed, options.unit);
}

/** Bare numbers get the unit that was stated for their column; a unit code that nobody explained stays unknown. */
function withUnit(parsed: ParsedTimeLimit, unit: TimeUnit): ParsedTimeLimit {
  if (parsed.problems.some(({ kind }) => kind === "unit-unknown")) return parsed;
  const give = <Limit extends TimeLimit>(limit: Limit): Limit =>
    limit.kind === "duration" && limit.unit === "unstated" ? { ...limit, unit } : limit;
  return {
    ...parsed,
    ...(parsed.limit === undefined ? {} : { limit: give(parsed.limit) }),
    readings: parsed.readings.map((one) => ({ ...one, limit: give(one.limit) })),
    problems:
      unit === "unstated" ? parsed.problems : parsed.problems.filter(({ kind }) => kind !== "unit-missing"),
  };
}

/** The whole text is one statement and one reading. */
function whole(raw: string, limit: TimeLimit, problems: readonly TimeLimitProblem[]): ParsedTimeLimit {
  const piece: TimeLimitPiece = { as: "limit", start: 0, end: raw.length };
  const readings: TimeLimitReading[] =
    limit.kind === "unreadable" ? [] : [{ role: "plain", limit, start: 0, end: raw.length, text: raw }];
  return { raw, limit, readings, stages: [], excludes: [], problems, pieces: [piece], leftover: "" };
}

function unread(raw: string, problem: TimeLimitProblem): ParsedTimeLimit {
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
function readStatement(raw: string, trimmed: string): ParsedTimeLimit | undefined {
  if (trimmed.length > 40) return undefined;
  const immediate = instantNamed(trimmed);
  if (immediate !== undefined) return whole(raw, immediate, []);
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

/** The whole text is one number; fillers and zeros are said to be so. */
function numberOf(raw: string, limit: DurationLimit): ParsedTimeLimit {
  if (isSentinel(limit.amount)) return unread(raw, { kind: "sentinel" });
  const problems: TimeLimitProblem[] = limit.unit === "unstated" ? [{ kind: "unit-missing" }] : [];
  if (limit.amount === 0) problems.push({ kind: "zero" });
  return whole(raw, limit, problems);
}

/** A bare number, alone, with the unit beside it (工作日：20), or with a unit code that no table explains. */
function readNumber(raw: string, norm: string, trimmed: string): ParsedTimeLimit | undefined {
  if (NEGATIVE.test(trimmed)) return unread(raw, { kind: "negative" });
  const bare = bareNumber(trimmed.replace(/^\(\s?([\d.]+)\s?\)$/, "$1"));
  if (bare !== undefined) {
    return bare.fault === undefined ? numberOf(raw, bare.limit) : unread(raw, { kind: bare.fault });
  }
  const led = UNIT_THEN_NUMBER.exec(trimmed);
  const ahead = unitNamed(led?.[1] ?? "");
  if (led !== null && ahead !== undefined) {
    return numberOf(raw, { kind: "duration", amount: Number(led[2]), unit: ahead });
  }
  const coded = NUMBER_AND_BRACKET.exec(trimmed);
  if (coded === null) return undefined;
  const amount = Number(coded[1]);
  const unit = unitNamed(coded[2] ?? "");
  if (unit !== undefined) return numberOf(raw, { kind: "duration", amount, unit });
  // 20(5): two numbers, perhaps both limits
  if (/^\d+$/.test(coded[2] ?? "")) return unread(raw, { kind: "several-limits" });
  if (!/单位|码|unit|^[A-Z]$/.test(coded[2] ?? "")) return undefined;
  if (isSentinel(amount)) return unread(raw, { kind: "sentinel" });
  const start = norm.indexOf(coded[1] ?? "");
  const end = start + (coded[1]?.length ?? 0);
  const limit: DurationLimit = { kind: "duration", amount, unit: "unstated" };
  const pieces = cover(raw, norm, [{ as: "limit", start, end }]);
  return {
    ...whole(raw, limit, [{ kind: "unit-missing" }, { kind: "unit-unknown", text: coded[2] ?? "" }]),
    readings: [{ role: "plain", limit, start, end, text: raw.slice(start, end) }],
    pieces,
    leftover: leftoverOf(raw, pieces),
  };
}

function readText(raw: string, norm: string, role: LimitRole): ParsedTimeLimit {
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

function withoutRegions(norm: string, reading: CellReading): string {
  return reading.regions.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    norm,
  );
}

function whyNothing(norm: string): TimeLimitProblem {
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
function asWritten(words: string, raw: string, norm: string): string {
  const at = raw === norm ? -1 : norm.indexOf(words);
  return at < 0 ? words : raw.slice(at, at + words.length);
}

function startAsWritten(from: LimitStart, raw: string, norm: string): LimitStart {
  return { event: from.event, text: asWritten(from.text, raw, norm) };
}

function toReading(found: Found, raw: string, norm: string): TimeLimitReading {
  const { act: _act, aside: _aside, name, condition, from, ...rest } = found;
  return {
    ...rest,
    text: raw.slice(found.start, found.end),
    ...(name === undefined ? {} : { name: asWritten(name, raw, norm) }),
    ...(condition === undefined ? {} : { condition: asWritten(condition, raw, norm) }),
    ...(from === undefined ? {} : { from: startAsWritten(from, raw, norm) }),
  };
}

function stagesOf(found: readonly Found[], raw: string, norm: string): TimeLimitStage[] {
  const stages: TimeLimitStage[] = [];
  for (const { role, name, limit } of found) {
    if (role === "stage" && (limit.kind === "duration" || limit.kind === "immediate")) {
      stages.push({ name: asWritten(name ?? "", raw, norm), limit });
    }
  }
  return stages;
}

function extensionOf(found: readonly Found[], raw: string, norm: string): { extension?: TimeLimitReading } {
  const extension = found.find((one) => one.role === "extension");
  return extension === undefined ? {} : { extension: toReading(extension, raw, norm) };
}

function excludesOf(reading: CellReading, raw: string): ExcludedProcedure[] {
  return reading.regions
    .filter((region) => region.as === "exclusion")
    .map(({ names, quantity, start, end }) => {
      const said = { names, text: raw.slice(start, end) };
      return quantity === undefined ? said : { ...said, limit: quantity.limit };
    });
}
