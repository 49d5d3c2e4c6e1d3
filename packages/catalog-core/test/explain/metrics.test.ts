import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conventionLabels, explainExclusions, explainMetric, explainPlan } from "../../src/explain/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";

const folder = new URL("../../src/metrics/", import.meta.url);

describe("the list of metrics", () => {
  it("names metrics that have a file, each once", () => {
    const files = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"));
    for (const { id } of metrics) expect(files).toContain(`${id}.ts`);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });

  it("has words for every convention", () => {
    expect(Object.keys(conventionLabels).toSorted()).toEqual(
      expect.arrayContaining(Object.keys(zhenping2018.conventions)),
    );
  });

  it("is documented with every definition", async () => {
    const pages = metrics.map((metric) => explainMetric(metric, zhenping2018).replaceAll(/^#/gm, "##"));
    const text = [
      "# 指标口径",
      "",
      "由测试生成；改指标，不改本页。每个数字都带分子、分母、不计入的理由；计入的与不计入的之和等于事项总数。",
      "",
      ...pages,
      "## 不计入的理由",
      "",
      explainExclusions(),
      "",
    ].join("\n");
    await expect(text).toMatchFileSnapshot("../../../../docs/metrics.md");
  });
});

it("the plan is documented with its costs and how to change one", async () => {
  await expect(explainPlan(zhenping2018)).toMatchFileSnapshot("../../../../docs/plan.md");
});
