import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundle } from "../../../testkit/src/bundle/index.ts";
import { budgets } from "./budgets.ts";

const from = new URL(".", import.meta.url);

test.each(budgets)("$part stays within its budget", async ({ code, limit, without = [] }) => {
  const { gzip, imports } = await bundle(code, { from, external: without });
  expect(gzip).toBeLessThan(limit);
  // A budget that is far too wide guards nothing.
  expect(gzip).toBeGreaterThan(limit * 0.6);
  expect(imports.filter((name) => !without.includes(name))).toEqual([]);
});

test("the page on embedding says what may be relied on", () => {
  const page = readFileSync(new URL("../../../../docs/embedding.md", import.meta.url), "utf8");
  const rows = budgets.map(({ part, limit }) => `| ${part} | ${limit / 1000} kB |`);
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});
