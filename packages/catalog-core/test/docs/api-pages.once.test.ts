import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { apiPages, doorsOf } from "../../../testkit/src/api-pages/index.ts";

// By their paths: testkit and the others depend on the core, so the core cannot depend on them by name.

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = join(root, "docs", "api");
const doors = ["catalog-core", "workbook", "report", "intake", "portal"].flatMap((name) =>
  doorsOf(join(root, "packages", name)),
);
const pages = [...apiPages(doors, root)];

// After a change of a door or a docstring: npx vitest run packages/catalog-core/test/docs -u
describe("docs/api, written by running this test with -u,", () => {
  test.each(pages)("%s is as the sources have it", async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, name));
  });

  test("has no page of a door that is gone", () => {
    const known = new Set(pages.map(([name]) => name));
    expect(readdirSync(folder).filter((name) => !known.has(name))).toEqual([]);
  });

  test("every door says what it is", () => {
    const [, index = ""] = pages.find(([name]) => name === "README.md") ?? [];
    expect(index.split("\n").filter((line) => /\|\s+\|$/u.test(line) && line.includes("`"))).toEqual([]);
  });
});
