import { zhenping2018 } from "@zp/catalog-core/packs";
import { planChanges, whatIf } from "@zp/catalog-core/plan";
import { whatIfRows } from "@zp/catalog-core/report-model";
import { sampleCounty } from "@zp/examples/sample-county";
import { readNamed } from "@zp/intake";
import { beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { PlanChoice, ProposalRow } from "../../src/session/protocol.ts";
import { openSession } from "./open-session.ts";

/* The plan of the page is that of `zp plan`, which is `planChanges` and `whatIf` of what `readNamed` reads. */

const files = (await sampleCounty()).map(({ name, bytes }) => ({ path: name, bytes: new Uint8Array(bytes) }));
const { catalogue } = await readNamed(files, { undecidedAdvice: "" });
const settings = { pack: zhenping2018, waivers: [], goal: "all" } as const;
const made = planChanges(catalogue, settings);

describe("the plan of the sample county", () => {
  let session: Client;
  let rows: readonly ProposalRow[];
  beforeAll(async () => {
    session = openSession();
    await session.ask("open", {
      files: files.map(({ path, bytes }) => ({ path, bytes: bytes.slice().buffer })),
    });
    ({ rows } = await session.ask("proposals", { list: "proposals", offset: 0, limit: 10_000 }));
  });

  test("is that of the core", async () => {
    const plan = await session.ask("plan", {});
    expect(plan.gaps.overall.map(({ metricId, missing, base }) => [metricId, missing, base])).toEqual(
      made.gaps.overall.map(({ metric, missing, numerator, denominator }) => [
        metric,
        missing,
        `${numerator}/${denominator}`,
      ]),
    );
    for (const { unit, gaps } of plan.gaps.byUnit) {
      expect(gaps.map(({ missing }) => missing)).toEqual(
        made.gaps.byUnit[unit]?.map(({ missing }) => missing),
      );
    }
    expect([plan.cheapest.changes, plan.cheapest.cost]).toEqual([
      made.cheapest.changes,
      String(made.cheapest.cost),
    ]);
    expect(plan.counts).toEqual({
      proposals: made.proposals.length,
      fillings: made.fillings.length,
      waivers: made.waivers.length,
    });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(made.proposals.map(({ id }) => id)));
    expect(new Set(rows.filter(({ cheapest }) => cheapest).map(({ id }) => id))).toEqual(
      new Set(made.cheapest.ids),
    );
  });

  test("moves the figures as the core does, whatever is ticked", async () => {
    const [first = "", second = ""] = made.cheapest.ids;
    const other = rows.find(({ cheapest }) => !cheapest)?.id ?? "";
    const choices: readonly (readonly [PlanChoice, readonly string[]])[] = [
      [{ base: "cheapest", toggled: [] }, made.cheapest.ids],
      [{ base: "none", toggled: [] }, []],
      [{ base: "cheapest", toggled: [first] }, made.cheapest.ids.filter((id) => id !== first)],
      [{ base: "none", toggled: [second, other] }, [second, other]],
    ];
    for (const [choice, ids] of choices) {
      const outcome = await session.ask("whatIf", { choice });
      const expected = whatIf(catalogue, made, ids, settings);
      expect(outcome.applied).toBe(ids.length);
      expect(
        outcome.figures.filter(({ before, after }) => before !== after).map(({ title }) => title),
      ).toEqual(whatIfRows(expected).map(({ title }) => title));
      expect(outcome.gaps.overall.map(({ missing }) => missing)).toEqual(
        expected.gaps.overall.map(({ missing }) => missing),
      );
    }
  });

  test("of a unit speaks of that unit alone", async () => {
    const [{ item } = { item: { unit: "" } }] = made.proposals;
    const plan = await session.ask("plan", { unit: item.unit });
    expect(plan.counts.proposals).toBe(made.proposals.filter((one) => one.item.unit === item.unit).length);
    expect(plan.gaps.overall.map(({ missing }) => missing)).toEqual(
      made.gaps.byUnit[item.unit]?.map(({ missing }) => missing),
    );
  });
});
