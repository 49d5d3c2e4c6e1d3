import { cleanCode } from "@zp/catalog-core/codes";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import {
  compareLimits,
  type ParsedTimeLimit,
  parseTimeLimit,
  type TimeLimit,
} from "@zp/catalog-core/time-limit";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";
import { stepsIn } from "./step-words.ts";

type Duration = Extract<TimeLimit, { kind: "duration" }>;

/** What 行政许可法 第四十五条 lets stand outside the limit. */
const outside = /听证|招标|招投标|拍卖|检验|检测|检疫|鉴定|评审|专家论证/u;

function checkSpecialProcedures(
  { itemType, specialProcedures = [] }: ImplementationItem,
  counts: Counts,
): void {
  let incomplete = 0;
  let forbidden = 0;
  for (const { name, timeLimit, legalBasis, counted } of specialProcedures) {
    if (name === undefined || timeLimit === undefined || legalBasis === undefined) incomplete += 1;
    if (itemType !== "permit" || name === undefined || counted === "yes" || legalBasis !== undefined)
      continue;
    if (!outside.test(name)) forbidden += 1;
  }
  note(counts["time-limit/special-procedures-complete"], incomplete);
  note(counts["time-limit/special-procedures-allowed"], forbidden);
}

const fromApplication = /[自从](?:收到|提交|提出|递交|收件|接到)?[^，。；、受]{0,8}申请(?:书|材料)?之日起?/u;
const aboutAcceptance = /受理|补正|告知/u;

const startsTooEarly = (text: string | undefined): boolean =>
  text?.split(/[。；;\n]/u).some((part) => fromApplication.test(part) && !aboutAcceptance.test(part)) ??
  false;

const tenWorkdays: Duration = { kind: "duration", amount: 10, unit: "workday" };
const workday = { plainDay: "workday", conversion: "interval" } as const;
const DELIVERY = 16;
const REVIEW_OR_DECISION = 12;

function isLateDelivery(name: string | undefined, limit: TimeLimit | undefined): boolean {
  if (name === undefined || limit === undefined) return false;
  const kinds = stepsIn(name);
  if ((kinds & DELIVERY) === 0 || (kinds & REVIEW_OR_DECISION) !== 0) return false;
  if (limit.kind === "duration" && limit.unit === "workday" && limit.atLeast === undefined)
    return limit.amount > 10;
  return compareLimits(limit, tenWorkdays, undefined, workday).verdict === "no";
}

function checkPermit(item: ImplementationItem, counts: Counts): void {
  let inCalendarDays = 0;
  for (const limit of [item.statutoryTimeLimit, item.promisedTimeLimit]) {
    if (limit?.kind === "duration" && limit.unit === "calendar-day") inCalendarDays += 1;
  }
  note(counts["time-limit/permit-in-workdays"], inCalendarDays);
  let early = 0;
  if (startsTooEarly(item.statutoryTimeLimitNote)) early += 1;
  if (startsTooEarly(item.promisedTimeLimitNote)) early += 1;
  note(counts["time-limit/clock-starts-at-acceptance"], early);
  let late = 0;
  for (const { name, timeLimit } of item.steps ?? []) if (isLateDelivery(name, timeLimit)) late += 1;
  note(counts["time-limit/delivery-within-ten-days"], late);
}

/** The limit that a note states, where it states one and nothing beside it. */
function oneLimit({ limit, problems, stages, readings }: ParsedTimeLimit): Duration | undefined {
  if (limit?.kind !== "duration" || problems.length > 0 || stages.length > 0) return undefined;
  let own = 0;
  for (const { role } of readings)
    if (role !== "extension" && role !== "excluded" && role !== "other") own += 1;
  return own === 1 ? limit : undefined;
}

const days: ReadonlySet<string> = new Set(["day", "workday", "calendar-day"]);

const areAlike = (a: Duration, b: Duration): boolean =>
  a.unit === b.unit || (days.has(a.unit) && days.has(b.unit) && (a.unit === "day" || b.unit === "day"));

function isNotedOtherwise(
  limit: TimeLimit | undefined,
  text: string | undefined,
  role: "statutory" | "promised",
): boolean {
  if (limit?.kind !== "duration" || text === undefined) return false;
  const noted = oneLimit(parseTimeLimit(text, { role }));
  return noted !== undefined && areAlike(limit, noted) && noted.amount !== limit.amount;
}

const notCounted = /不(?:计入|包含|包括|含)|另计|除外/u;
const channelOf = (channel: unknown): string => (typeof channel === "string" ? channel : "");

/** Whether the steps of one way sum to more than is promised; other units leave it open. */
function areStepsLonger({ promisedTimeLimit: promised, steps = [] }: ImplementationItem): boolean {
  if (promised?.kind !== "duration" || promised.unit === "unstated") return false;
  const sums = new Map<string, number>();
  for (const { name = "", description = "", channel, timeLimit } of steps) {
    if (timeLimit?.kind !== "duration" || notCounted.test(name) || notCounted.test(description)) continue;
    if (timeLimit.unit !== promised.unit) return false;
    const way = channelOf(channel);
    // In ten-thousandths, so that halves and tenths of days add up exactly.
    sums.set(way, (sums.get(way) ?? 0) + Math.round(timeLimit.amount * 10_000));
  }
  for (const sum of sums.values()) if (sum > Math.round(promised.amount * 10_000)) return true;
  return false;
}

/** Limits of parts, and what is said of limits elsewhere. */
export function checkLimitsInDetail({ item, instant }: ItemFacts, counts: Counts): void {
  checkSpecialProcedures(item, counts);
  if (item.itemType === "permit") checkPermit(item, counts);
  let otherwise = 0;
  if (isNotedOtherwise(item.statutoryTimeLimit, item.statutoryTimeLimitNote, "statutory")) otherwise += 1;
  if (isNotedOtherwise(item.promisedTimeLimit, item.promisedTimeLimitNote, "promised")) otherwise += 1;
  note(counts["time-limit/note-agrees"], otherwise);
  if (!instant && areStepsLonger(item)) note(counts["time-limit/steps-within-promise"], 1);
}

/** The statutory limits under each basic code: the first is held against all others. */
export class SameLimits {
  readonly #limits = new Map<string, string>();
  readonly #others = new Set<string>();
  #failed = 0;

  add({ basicCode, statutoryTimeLimit: limit }: ImplementationItem): void {
    if (basicCode === undefined || limit?.kind !== "duration" || limit.unit === "unstated") return;
    if (statedAs("basicCode", basicCode) !== undefined) return;
    const code = cleanCode(basicCode).text;
    const written = `${limit.atLeast ?? ""} ${limit.amount} ${limit.unit}`;
    const first = this.#limits.get(code);
    if (first === undefined) this.#limits.set(code, written);
    else if (first !== written) {
      this.#failed += 1;
      this.#others.add(`${code} ${written}`);
    }
  }

  finish(counts: Counts): void {
    counts["time-limit/same-statutory-limit"].failed = this.#failed;
    counts["time-limit/same-statutory-limit"].findings = this.#others.size;
  }
}
