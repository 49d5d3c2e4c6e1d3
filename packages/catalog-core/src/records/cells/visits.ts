import type { Visits } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { NUMERAL, smallNumber } from "./numerals.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

const ZERO =
  /^(?:零跑动|零跑腿|零跑路|零次|不跑|不用跑|不用跑腿|一次(?:都|也)?不(?:用)?跑|(?:无需|无须|不需要?|不用|不必)(?:申请人|本人)?(?:到|去|前往|跑)?(?:办事)?(?:现场|窗口|大厅|场|跑动|跑腿|跑))(?:办理)?$/u;
const NO_UPPER_BOUND = /至少|不少于|以上|不低于|≥|>=|起$/u;
/** Words around a number of times that only say that it is the most. */
const FRAME =
  /^(?:最多|至多|不超过|不多于|只需|仅需|只|仅|需|需要|≤|<=)?(?:到(?:办事)?现场|到窗口|到大厅|到场|跑动|跑腿|跑路|跑|去)?|(?:以内|以下|及以下|即可|办好|办结|办成|到现场|跑动|跑腿)?$/gu;
const TIMES = new RegExp(`([${NUMERAL}]{1,3})(?:次(?!性)|趟|回)`, "gu");
const RANGE = new RegExp(
  `([${NUMERAL}]{1,2})次?(?:-|~|—|–|〜|～|至|到|或者?|、|/)([${NUMERAL}]{1,2})次?`,
  "u",
);
const MOST = 99;

/**
 * 到办事现场次数: a number of times in any writing, a range, or several for several ways. Where several stand, `count`
 * is the greatest and `atLeast` the least: what an applicant may need at most.
 *
 * A cell that only says 全程网办 says how, not how often, and is not read.
 *
 * @example readVisits("0次（全程网办）") // { value: { kind: "count", count: 0 } }
 * @example readVisits("1-2次") // { value: { kind: "count", count: 2, atLeast: 1 } }
 */
export function readVisits(text: string): CellReading<Visits> {
  const plain = comparable(text).replace(/[。.;；,，]+$/u, "");
  const whole = timesOf(plain);
  if (whole !== undefined) return { value: { kind: "count", count: whole } };
  const stated = statedAs("maxVisits", text);
  if (stated === "stated-none") return { value: { kind: "none" } };
  if (stated === "not-applicable") return { value: { kind: "not-applicable" } };
  const unread: Visits = { kind: "unreadable", raw: text };
  if (stated === "placeholder") return { value: unread, doubt: "placeholder" };
  if (NO_UPPER_BOUND.test(plain)) return { value: unread, doubt: "lower-bound" };
  const outside = plain.replace(/\([^()]*\)|\[[^[\]]*\]/gu, "");
  const all = timesIn(plain, outside);
  if (all === undefined) return { value: unread, doubt: "unreadable" };
  const count = Math.max(...all);
  const atLeast = Math.min(...all);
  return { value: atLeast === count ? { kind: "count", count } : { kind: "count", count, atLeast } };
}

/** The whole text as one number of times. */
function timesOf(plain: string): number | undefined {
  const bare = smallNumber(
    plain
      .replace(/(?:次|趟|回)$/u, "")
      .replace(FRAME, "")
      .replace(/(?:次|趟|回)$/u, ""),
  );
  if (bare !== undefined) return bare <= MOST ? bare : undefined;
  return ZERO.test(plain) ? 0 : undefined;
}

/** Every number of times in a wordier text; `undefined` where a number stands in it that counts something else. */
function timesIn(plain: string, outside: string): number[] | undefined {
  const range = RANGE.exec(plain);
  if (range !== null && plain.replace(range[0], "").replace(FRAME, "").length === 0) {
    const from = smallNumber(range[1] ?? "");
    const to = smallNumber(range[2] ?? "");
    return from !== undefined && to !== undefined && from <= to && to <= MOST ? [from, to] : undefined;
  }
  const found: number[] = [];
  for (const [, numeral = ""] of plain.matchAll(TIMES)) {
    const number = smallNumber(numeral);
    if (number === undefined || number > MOST) return undefined;
    found.push(number);
  }
  const main = timesOf(outside);
  if (main !== undefined && outside !== plain) found.push(main);
  if (found.length === 0 || /\d/.test(outside.replace(TIMES, "").replace(/^\d{1,2}$/, ""))) return undefined;
  return found;
}
