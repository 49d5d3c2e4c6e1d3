import { check } from "@zp/catalog-core";
import { extendPack } from "@zp/catalog-core/engine";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { sampleCounty } from "@zp/examples/sample-county";
import { readNamed } from "@zp/intake";
import { beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { FigureGrouping } from "../../src/session/protocol.ts";
import { openSession } from "./open-session.ts";

/*
 * The figures of the page are those of `zp metrics`, which is `check` of what `readNamed` reads: the page and its worker
 * compute none.
 */

const files = (await sampleCounty()).map(({ name, bytes }) => ({ path: name, bytes: new Uint8Array(bytes) }));
const { catalogue } = await readNamed(files, { undecidedAdvice: "" });
const measured = (conventions: Readonly<Record<string, unknown>> = {}) =>
  check(catalogue, {
    pack: extendPack(zhenping2018, {
      schema: "zp.policy-pack/1",
      id: "tried",
      version: "1",
      extends: "zhenping-2018",
      conventions: conventions as never,
      rules: {},
    }),
    asOf: zhenping2018.asOf,
    rules: [],
  }).metrics;

describe("figures of the sample county", () => {
  let session: Client;
  beforeAll(async () => {
    session = openSession();
    await session.ask("open", {
      files: files.map(({ path, bytes }) => ({ path, bytes: bytes.slice().buffer })),
    });
  });

  test.each([
    [{}],
    [{ conversion: { month: 22, year: 264, calendarDay: 1 } }],
    [{ promisedShare: "4/5", typesOutOfScope: [] }],
    [{ instantInHalf: "counted", instantInMean: "left-out" }],
  ])("are those of the pack with these conventions: %j", async (conventions) => {
    const { overall, byUnit, byType, byLevel } = measured(conventions);
    const { metrics, conventions: shown } = await session.ask("figures", { conventions });
    expect(metrics.map(({ id }) => id)).toEqual(Object.keys(overall));
    for (const { id, figure } of metrics) {
      const { numerator, denominator, state, counted, total, blank, undetermined } = overall[id] ?? {};
      expect(figure).toMatchObject({ numerator, denominator, state, counted, total, blank, undetermined });
      expect(Object.fromEntries(figure.exclusions.map((one) => [one.id, one.count]))).toEqual(
        overall[id]?.excluded,
      );
    }
    for (const [by, groups] of Object.entries({ unit: byUnit, type: byType, level: byLevel })) {
      const { rows } = await session.ask("figureGroups", {
        metricId: "time-limit/within-half",
        by: by as FigureGrouping,
        conventions,
      });
      const of = rows.map(({ id, figure }) => [id, figure.numerator, figure.denominator]);
      expect(of.sort()).toEqual(
        Object.entries(groups)
          .map(([id, { "time-limit/within-half": half }]) => [id, half?.numerator, half?.denominator])
          .sort(),
      );
    }
    for (const { key, value, packValue } of shown) {
      expect(value).toEqual((conventions as Readonly<Record<string, unknown>>)[key] ?? packValue);
    }
  });

  test("name the items behind each number", async () => {
    const { metrics } = await session.ask("figures", {});
    for (const { id: metricId, figure } of metrics) {
      for (const { id: reason, count } of [...figure.inside, ...figure.exclusions]) {
        const { total } = await session.ask("figureItems", { metricId, reason, offset: 0, limit: 1 });
        expect([metricId, reason, total]).toEqual([metricId, reason, count]);
      }
    }
    const { items } = await session.ask("figureItems", {
      metricId: "time-limit/within-half",
      reason: "missed",
      offset: 0,
      limit: 3,
    });
    expect(items[0]?.cells.map(({ label }) => label)).toEqual(["法定办结时限", "承诺办结时限"]);
  });

  test("draw what they say, and say it in a table", async () => {
    const charts = await session.ask("charts", {});
    expect(charts.map(({ id }) => id)).toEqual(["ranks", "limits", "visits"]);
    const visits = charts.find(({ id }) => id === "visits");
    const all = visits?.rows[0]?.cells.map(Number) ?? [];
    const once = measured().overall["visits/at-most-once"];
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(once?.denominator);
  });

  test("a column that is not there is said, and is no figure", async () => {
    const other = openSession();
    const bytes = new TextEncoder().encode("事项名称,承诺办结时限,实施机构\n取水许可,5个工作日,县水利局\n")
      .buffer as ArrayBuffer;
    await other.ask("open", { files: [{ path: "水利局.csv", bytes }] });
    const { metrics } = await other.ask("figures", {});
    const once = metrics.find(({ id }) => id === "visits/at-most-once");
    expect(once?.figure).toMatchObject({
      text: "无法计算",
      state: "not-measured",
      verdict: "",
      tone: "plain",
    });
    expect(once?.figure.why).toContain("表里没有“到办事现场次数”列");
    expect(once?.variants).toEqual([]);
    expect(await other.ask("charts", {})).toEqual([]);
  });
});
