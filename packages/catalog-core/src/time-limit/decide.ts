import { add, fromNumber, type Rational, toNumber, ZERO } from "../exact/index.ts";
import type { CellReading, Found } from "./found.ts";
import { PURE_STAGE, SUBSTANCE } from "./lexicon.ts";
import type { LimitRole, LimitStart, TimeLimitProblem } from "./result.ts";
import type { DurationLimit, TimeLimit, TimeUnit } from "./time-limit.ts";

/** The limit of the asked role, from what, and what is doubtful about it. */
export interface Decision {
  readonly limit?: TimeLimit;
  readonly from?: LimitStart;
  readonly problems: readonly TimeLimitProblem[];
}

function sameLimit(a: Found["limit"], b: Found["limit"]): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== "duration" || b.kind !== "duration") return true;
  return a.amount === b.amount && a.unit === b.unit && a.atLeast === b.atLeast;
}

function distinct(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found) if (!all.some((other) => sameLimit(one.limit, other.limit))) all.push(one);
  return all;
}

/** The sum of stages of one unit, 即办 counted as nothing; undefined where units differ. */
export function stageSum(stages: readonly Found[]): DurationLimit | undefined {
  let unit: TimeUnit | undefined;
  let total: Rational = ZERO;
  for (const { limit } of stages) {
    if (limit.kind === "immediate") continue;
    if (limit.kind !== "duration" || limit.atLeast !== undefined) return undefined;
    if (unit !== undefined && limit.unit !== unit) return undefined;
    unit = limit.unit;
    total = add(total, fromNumber(limit.amount));
  }
  return unit === undefined ? undefined : { kind: "duration", amount: toNumber(total), unit };
}

/** Which of the readings is the limit that was asked for. Never adds, never picks one of several by guess. */
export function decide(reading: CellReading, role: LimitRole): Decision {
  const { found } = reading;
  const other: LimitRole = role === "statutory" ? "promised" : "statutory";
  const cases = found.filter((one) => one.role === "case" && one.of !== other);
  const stages = found.filter((one) => one.role === "stage" && one.of !== other);
  const parts = found.filter((one) => one.role === "part");
  for (const candidates of [
    found.filter((one) => one.role === role),
    found.filter((one) => one.role === "total" || one.role === "plain"),
  ]) {
    if (candidates.length === 0) continue;
    const either = found.filter(
      (one) => one.role !== "excluded" && one.role !== "extension" && one.role !== "other",
    );
    if (reading.alternatives && candidates[0]?.role !== role && distinct(either).length > 1)
      return undecided("several-limits");
    const decision = choose(candidates, cases, stages, parts);
    const instant = found.some((one) => one.role === "plain" && one.limit.kind === "immediate");
    const odd = instant && candidates[0]?.role === role && decision.limit?.kind === "duration";
    return odd
      ? { ...decision, problems: [...decision.problems, { kind: "instant-with-duration" }] }
      : decision;
  }
  if (parts.length > 0)
    return stages.length === 0 && distinct(parts).length === 1
      ? choose(parts, cases, stages, [])
      : undecided("several-limits");
  if (stages.length > 1) {
    const sum = stageSum(stages);
    return {
      problems: [
        sum === undefined ? { kind: "stages-without-total" } : { kind: "stages-without-total", sum },
      ],
    };
  }
  const stage = stages[0];
  if (stage !== undefined) {
    return isSubstance(stage.name ?? "") && cases.length === 0 ? accept(stage, []) : undecided("stage-only");
  }
  // a limit on a condition says nothing of the other cases
  if (cases.length > 0) return undecided("depends-on-case");
  if (found.some((one) => one.role === other)) return { problems: [{ kind: "other-role", stated: other }] };
  const elsewhere = found.find((one) => one.role === "other");
  if (elsewhere?.why === "lower-bound") return undecided("lower-bound-only");
  if (elsewhere?.why !== undefined)
    return { problems: [{ kind: "not-a-handling-limit", why: elsewhere.why }] };
  return found.length > 0 ? { problems: [{ kind: "no-limit-stated" }] } : { problems: [] };
}

/** What is done before the clock starts to run is no part of the total. */
const BEFORE_CLOCK = /告知|补正/;

function isSubstance(name: string): boolean {
  return PURE_STAGE.test(name) && SUBSTANCE.test(name) && !/初|预审|形式/.test(name);
}

function undecided(kind: "several-limits" | "depends-on-case" | "stage-only" | "lower-bound-only"): Decision {
  return { problems: [{ kind }] };
}

function accept(found: Found, problems: readonly TimeLimitProblem[]): Decision {
  const all = [...problems];
  if (found.limit.kind === "duration" && found.limit.approximate) all.push({ kind: "approximate" });
  return found.from === undefined
    ? { limit: found.limit, problems: all }
    : { limit: found.limit, from: found.from, problems: all };
}

function choose(
  candidates: readonly Found[],
  cases: readonly Found[],
  stages: readonly Found[],
  parts: readonly Found[],
): Decision {
  const all = distinct(candidates);
  const first = all[0];
  if (first === undefined) return { problems: [] };
  // 5个工作日（省级2个工作日、市级3个工作日）: parts that make up the whole are no other case
  const whole = stageSum(parts);
  const made = whole !== undefined && sameLimit(whole, first.limit);
  const differing = [...cases, ...(made ? [] : parts)].filter((one) => !sameLimit(one.limit, first.limit));
  // 20个工作日；变更10个工作日: nothing says that the first is the rule; in brackets the second is the exception
  if (!made && parts.some((one) => one.aside === undefined && !sameLimit(one.limit, first.limit))) {
    return undecided("several-limits");
  }
  if (all.length > 1) {
    const instant = all.find((one) => one.limit.kind === "immediate");
    const rest = all.filter((one) => one !== instant);
    if (instant === undefined || rest.length !== 1 || differing.length > 0)
      return undecided("several-limits");
    return accept(instant, [{ kind: "instant-with-duration" }]);
  }
  // 当场办结；需要核查的20日: calling it instant would flatter the list
  if (first.limit.kind === "immediate" && differing.length > 0) return undecided("depends-on-case");
  const problems: TimeLimitProblem[] = differing.length > 0 ? [{ kind: "depends-on-case" }] : [];
  const steps = stages.filter((stage) => !BEFORE_CLOCK.test(stage.name ?? ""));
  const sum = steps.length > 1 ? stageSum(steps) : undefined;
  const total = first.limit;
  if (
    sum !== undefined &&
    total.kind === "duration" &&
    total.unit === sum.unit &&
    total.amount !== sum.amount
  ) {
    problems.push({ kind: "total-differs-from-stages", total, sum });
  }
  return accept(first, problems);
}
