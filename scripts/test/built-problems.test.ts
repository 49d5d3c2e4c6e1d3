import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { removeOrphans } from "../bootstrap/index.mjs";
import { builtProblems } from "../built-problems.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

/** A package on disk with the given built files. */
function packageOf(files: Record<string, string>, more: Record<string, unknown> = {}) {
  const dir = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const manifest = {
    name: "@zp/catalog-core",
    scripts: { build: "tsc" },
    dependencies: { zod: "4" },
    ...more,
  };
  return [{ dir, manifest }];
}

describe("built packages", () => {
  test("that import what they list are fine", () => {
    const code =
      'import * as z from "zod";\nexport { a } from "./a.js";\nexport const b = () => import("zod/mini");\n';
    expect(builtProblems(packageOf({ "dist/index.js": code, "dist/a.js": "export const a = 1;\n" }))).toEqual(
      [],
    );
  });

  test.each([
    ["a dependency not listed", 'import "date-fns";', "date-fns is not among the dependencies"],
    [
      "a dependency not listed, imported late",
      'export const f = () => import("exceljs");',
      "exceljs is not among",
    ],
    ["Node in a package for browsers", 'import { readFileSync } from "node:fs";', "node:fs is of Node only"],
    ["Node without its prefix", 'import fs from "fs";', "fs is of Node only"],
    ["a file that is gone", 'export * from "./gone.js";', "./gone.js is not there"],
  ])("%s is a problem", (_, code, problem) => {
    expect(builtProblems(packageOf({ "dist/index.js": code })).join("\n")).toContain(problem);
  });

  test("types are looked at as well", () => {
    const foreign = { "dist/index.d.ts": 'export declare const a: import("exceljs").Workbook;' };
    expect(builtProblems(packageOf(foreign)).join("\n")).toContain("exceljs is not among");
    const own = { "dist/index.d.ts": 'export type { A } from "./a.ts";' };
    expect(builtProblems(packageOf(own)).join("\n")).toContain("./a.ts is not there");
    expect(builtProblems(packageOf({ ...own, "dist/a.d.ts": "export type A = 1;" }))).toEqual([]);
  });

  test("a door that leads nowhere is a problem", () => {
    const more = { exports: { ".": { types: "./dist/index.d.ts" } }, bin: { zp: "./dist/main.js" } };
    expect(builtProblems(packageOf({ "dist/index.js": "export {};" }, more))).toEqual([
      "@zp/catalog-core: package.json names ./dist/index.d.ts, which is not there",
      "@zp/catalog-core: package.json names ./dist/main.js, which is not there",
    ]);
  });

  test("a package that was not built is a problem", () => {
    expect(builtProblems(packageOf({}))).toEqual(["@zp/catalog-core: dist is missing"]);
  });

  test("built files without a source are removed", () => {
    const files = { "src/a.ts": "", "dist/a.js": "", "dist/a.d.ts": "", "dist/gone.js": 'import "exceljs";' };
    const packages = packageOf(files);
    for (const { dir } of packages) removeOrphans(dir);
    expect(builtProblems(packages)).toEqual([]);
  });
});
