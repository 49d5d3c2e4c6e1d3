import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImplementationItem } from "../../src/model/index.ts";
import { parseTimeLimit } from "../../src/time-limit/index.ts";
import { type Drafted, fraction, measure, visits } from "./measure.ts";
import { readCsv } from "./read-csv.ts";

const real = new URL("../../../../../shared/data/real/", import.meta.url);
const there = existsSync(real);
const title = (text: string) => `${text}${there ? "" : " (no shared data)"}`;

const limitOf = (text: string | undefined, role: "statutory" | "promised") =>
  parseTimeLimit(text, { role }).limit;
const typeOf = (text: string): ImplementationItem["itemType"] =>
  (
    ({
      行政许可: "permit",
      行政奖励: "reward",
      行政确认: "confirmation",
      行政给付: "payment",
      行政裁决: "adjudication",
      其他行政权力: "other-power",
      公共服务: "public-service",
    }) as const
  )[text];
const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

describe.skipIf(!there)(title("the list of Guangdong"), () => {
  const list = () =>
    readCsv(readFileSync(new URL("guangdong/items.csv", real), "utf8")).map(
      (row): Drafted =>
        filled({
          implementationCode: row.TASK_CODE,
          itemType: typeOf(row.TASK_TYPE_TEXT ?? ""),
          statutoryTimeLimit: limitOf(row.handle_time, "statutory"),
          promisedTimeLimit: limitOf(row.handle_time_limit, "promised"),
          online: row.ONLINECHECK === "1" ? ("yes" as const) : ("no" as const),
          ...visits(Number(row.LIMIT_SCENE_NUM)),
        }),
    );

  it("has 445 of 720 within half, and says why 349 are left out", () => {
    const half = measure(list()).overall["time-limit/within-half"]!;
    expect(fraction(half)).toBe("445/720");
    expect(half.excluded).toEqual({ "no-statutory-limit": 339, "no-promise": 10 });
    expect(half).toMatchObject({
      total: 1069,
      undetermined: 0,
      state: "measured",
      decided: 720,
      decidable: 730,
    });
    expect(half.parts).toEqual({ "one-workday": 194 });
    expect(half.target).toBeUndefined();
  });

  it("has 1067 of 1069 at most once, each borne out or not", () => {
    const once = measure(list()).overall["visits/at-most-once"]!;
    expect(fraction(once)).toBe("1067/1069");
    expect(once.target).toEqual({ least: "80/100", reached: true, missing: 0 });
    const { supported = 0, doubtful = 0, "not-verifiable": unknown = 0 } = once.parts;
    expect(supported + doubtful + unknown).toBe(1067);
  });

  it("reads as 即办 what promises one workday only where the pack says so", () => {
    const stated = measure(list()).overall;
    const wide = measure(list(), { conventions: { instantPromise: "up-to-1-workday" } }).overall;
    const other = stated["time-limit/within-half"]?.variants["instant-up-to-1-workday"];
    expect(other).toEqual({
      numerator: wide["time-limit/within-half"]?.numerator,
      denominator: wide["time-limit/within-half"]?.denominator,
    });
    expect(stated["handling/instant-rate"]?.variants["instant-up-to-1-workday"]?.numerator).toBe(
      wide["handling/instant-rate"]?.numerator,
    );
  });
});

describe.skipIf(!there)(title("the list of Fangchenggang"), () => {
  const list = (unit?: "workday") =>
    readCsv(readFileSync(new URL("fangchenggang/items.csv", real), "utf8")).map((row): Drafted => {
      const read = (text: string | undefined, role: "statutory" | "promised") => {
        const limit = limitOf(text, role);
        return limit?.kind === "duration" && unit !== undefined ? { ...limit, unit } : limit;
      };
      return filled({
        caseType: ({ 承诺件: "promised", 即办件: "immediate" } as const)[row.item_type ?? ""],
        statutoryTimeLimit: read(row.legal_days, "statutory"),
        promisedTimeLimit: read(row.promise_days, "promised"),
        maxVisits: { kind: "count" as const, count: Number(row.on_site_times) },
      });
    });

  it("decides nothing on bare numbers, and shows what it would be if the unit were one", () => {
    const half = measure(list()).overall["time-limit/within-half"]!;
    expect(half.state).toBe("not-measured");
    expect(half.excluded).toEqual({ instant: 69, "statutory-blank": 5, undetermined: 321 });
    const known = measure(list("workday")).overall["time-limit/within-half"]!;
    expect(half.variants["same-unit"]).toEqual({
      numerator: known.numerator,
      denominator: known.denominator,
    });
    expect(known.denominator).toBe(321);
  });

  it("counts instant items by their type", () => {
    expect(fraction(measure(list()).overall["handling/instant-rate"]!)).toBe("69/395");
  });
});

describe("a list written like the real ones", () => {
  it("is counted in the same way", () => {
    const list = [
      ["70(工作日)", "18(工作日)"],
      ["1(工作日)", "1(工作日)"],
      ["91(自然日)", "1(工作日)"],
      ["无", "1(工作日)"],
      ["无", "无"],
      ["20(工作日)", "无"],
      ["68", "34"],
      ["", "5个工作日"],
    ].map(
      ([statutory, promised]): Drafted =>
        filled({
          statutoryTimeLimit: limitOf(statutory, "statutory"),
          promisedTimeLimit: limitOf(promised, "promised"),
        }),
    );
    expect(measure(list).overall["time-limit/within-half"]).toMatchObject({
      numerator: 2,
      denominator: 3,
      excluded: { "no-statutory-limit": 2, "no-promise": 1, undetermined: 1, "statutory-blank": 1 },
      parts: { "one-workday": 1 },
      variants: {
        "same-unit": { numerator: 3, denominator: 4 },
        "instant-up-to-1-workday": { numerator: 1, denominator: 1 },
        "one-workday": { numerator: 0, denominator: 1 },
      },
    });
  });
});
