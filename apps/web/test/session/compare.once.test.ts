import { diffStates } from "@zp/catalog-core/diff";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { transitionCounts } from "@zp/catalog-core/report-model";
import { sampleCounty } from "@zp/examples/sample-county";
import { readNamed } from "@zp/intake";
import { beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { CompareView, HandedFile } from "../../src/session/protocol.ts";
import { handed, openSession } from "./open-session.ts";

/* The comparison of the page is that of `zp diff`, which is `diffStates` of what `readNamed` reads. */

const now = (await sampleCounty()).map(({ name, bytes }) => ({ path: name, bytes: new Uint8Array(bytes) }));
// Some units had not handed in anything yet.
const before = now.slice(0, -6);
const asHanded = (files: typeof now): HandedFile[] =>
  files.map(({ path, bytes }) => ({ path, bytes: bytes.slice().buffer }));
const stateOf = async (files: typeof now) => ({
  catalogue: (await readNamed(files, { undecidedAdvice: "" })).catalogue,
  pack: zhenping2018,
});
const diff = diffStates(await stateOf(before), await stateOf(now));

describe("the sample county against an earlier state", () => {
  let session: Client;
  let view: CompareView;
  beforeAll(async () => {
    session = openSession();
    await session.ask("open", { files: asHanded(now) });
    expect(await session.ask("compared", undefined)).toBeUndefined();
    view = await session.ask("compare", { files: asHanded(before) });
  });

  test("is that of the core, and stays to be asked for", async () => {
    expect(await session.ask("compared", undefined)).toEqual(view);
    for (const [at, { counts, transitions }] of view.layers.entries()) {
      const layer = diff.layers[at]!;
      const of = Object.fromEntries(counts.map(({ id, count }) => [id, count]));
      expect(of).toMatchObject({
        before: layer.counts.before,
        after: layer.counts.after,
        added: layer.counts.added,
        removed: layer.counts.removed,
        changed: layer.counts.changed,
      });
      expect(transitions.map(({ label, count }) => `${label} ${count}`).join("、")).toBe(
        transitionCounts(layer),
      );
      for (const kind of ["added", "removed", "changed"] as const) {
        const { total } = await session.ask("changes", { kind, layer: layer.layer, offset: 0, limit: 1 });
        expect(total).toBe(layer.counts[kind]);
      }
    }
    for (const [at, figure] of view.figures.entries()) {
      const change = diff.metrics.overall[at]!;
      expect(figure.metricId).toBe(change.metric);
      if (
        typeof change.newDataNewRule.numerator === "number" &&
        change.newDataNewRule.state !== "not-measured"
      ) {
        expect(figure.after).toContain(
          `${change.newDataNewRule.numerator}/${change.newDataNewRule.denominator}`,
        );
      }
    }
  });

  test("a unit that had handed in nothing has new findings, and none that are gone", async () => {
    const { counts } = await session.ask("findingChanges", { state: "new", offset: 0, limit: 5 });
    const of = Object.fromEntries(counts.map(({ id, count }) => [id, count]));
    expect(of.new).toBeGreaterThan(0);
    expect(of.open).toBeGreaterThan(0);
    for (const { id, count } of counts) {
      const { total } = await session.ask("findingChanges", { state: id, offset: 0, limit: 1 });
      expect(total).toBe(count);
    }
  });
});

describe("findings of two lists", () => {
  const header = "事项名称,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构";
  const list = (...rows: readonly string[]) => handed({ "清单.csv": [header, ...rows].join("\n") });

  test("went, came and stayed as the ledger has it", async () => {
    const session = openSession();
    await session.ask("open", {
      files: list(
        "取水许可,承诺件,20个工作日,10个工作日,1,县水利局",
        "户口登记,承诺件,20个工作日,15个工作日,1,县公安局",
        "食品经营许可,承诺件,20个工作日,15个工作日,1,县市场监督管理局",
      ),
    });
    await session.ask("compare", {
      files: list(
        "取水许可,承诺件,20个工作日,15个工作日,1,县水利局",
        "户口登记,承诺件,20个工作日,10个工作日,1,县公安局",
        "食品经营许可,承诺件,20个工作日,15个工作日,1,县市场监督管理局",
      ),
    });
    const of = async (state: "new" | "open" | "fixed") =>
      (await session.ask("findingChanges", { state, offset: 0, limit: 100 })).rows
        .filter(({ key }) => key.startsWith("time-limit/promised-within-half"))
        .map(({ label, sign }) => [label, sign !== undefined]);
    expect(await of("fixed")).toEqual([["取水许可", false]]);
    expect(await of("new")).toEqual([["户口登记", true]]);
    expect(await of("open")).toEqual([["食品经营许可", true]]);
  });
});
