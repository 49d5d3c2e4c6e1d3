import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coreCircles, coreProblems, nodeProblems, outwardProblems, starExports } from "./boundaries.ts";
import { root, sourcesUnder } from "./source-file.ts";

const core = "packages/catalog-core/src";
const at = (path: string, code: string) => ({ path: `${core}/${path}`, code });

describe("folders of the core", () => {
  test("meet at their doors, and arrows run inwards", () => {
    expect(sourcesUnder(core).flatMap(coreProblems)).toEqual([]);
  });

  test("do not import one another in a circle", () => {
    expect(coreCircles(sourcesUnder(core))).toEqual([]);
  });

  test("let out what they name", () => {
    expect(sourcesUnder(core).flatMap(starExports)).toEqual([]);
  });

  test.each([
    ["engine/run.ts", 'import { rules } from "../rules/index.ts";', "engine/ must not know of rules/"],
    ["model/item.ts", 'import type { Rule } from "../engine/index.ts";', "model/ must not know of engine/"],
    ["model/item.ts", 'export { rule } from "../rules/index.ts";', "model/ must not know of rules/"],
    ["rules/a/b.ts", 'import { fail } from "../../engine/outcome.ts";', "goes around the door of engine"],
    [
      "rules/a/b.ts",
      'import { parse } from "../../time-limit/parse.ts";',
      "goes around the door of time-limit",
    ],
    ["rules/a/b.ts", 'import { pack } from "../../packs/index.ts";', "rules/ must not know of packs/"],
    ["exact/a.ts", 'import { Item } from "../model/index.ts";', "exact/ must not know of model/"],
    ["rules/a/b.ts", 'import "../../index.ts";', "rules/ must not know of index.ts"],
    ["codes/a.ts", 'import { z } from "zod-extra";', "imports zod-extra"],
    ["codes/a.ts", 'import { readFileSync } from "node:fs";', "imports node:fs"],
    ["codes/a.ts", 'export const a = () => import("node:crypto");', "imports node:crypto"],
    ["codes/a.ts", 'export type A = import("exceljs").Workbook;', "imports exceljs"],
    ["codes/a.ts", '/// <reference types="node" />\nexport {};', "imports node"],
    ["codes/a.ts", "export const a = (x: string) => import(x);", "cannot be known"],
    ["codes/a.ts", 'import { a } from "../../test/a.ts";', "leaves the core"],
    ["odds/a.ts", "export {};", "has no level yet"],
    ["rules/a/b.ts", 'import { a } from "../../odds/index.ts";', "has no level yet"],
  ])("caught: %s with %s", (path, code, problem) => {
    expect(coreProblems(at(path, code)).join("\n")).toContain(problem);
  });

  test.each([
    ["rules/a/b.ts", 'import { fail } from "../../engine/index.ts";'],
    ["rules/a/b.ts", 'import type { Item } from "../../model/item.ts";'],
    ["rules/index.ts", 'import b from "./a/b.ts";'],
    ["model/item.ts", 'import { TimeLimit } from "../time-limit/time-limit.ts";'],
    ["codes/schemes/a.ts", 'import { modulus } from "../check-digit.ts";\nimport * as z from "zod";'],
    ["packs/a.ts", 'import { rules } from "../rules/index.ts";\nimport { addDays } from "date-fns/addDays";'],
  ])("allowed: %s with %s", (path, code) => {
    expect(coreProblems(at(path, code))).toEqual([]);
  });

  test("caught: a circle of two and one of three", () => {
    const two = [
      at("codes/a.ts", 'import "../terms/index.ts";'),
      at("terms/a.ts", 'import type { A } from "../codes/index.ts";'),
    ];
    expect(coreCircles(two)).toEqual(["codes/ → terms/ → codes/"]);
    const three = [
      at("codes/a.ts", 'import "../terms/index.ts";'),
      at("terms/a.ts", 'import "../time-limit/index.ts";'),
      at("time-limit/a.ts", 'import "../codes/index.ts";'),
    ];
    expect(coreCircles(three)).toEqual(["codes/ → terms/ → time-limit/ → codes/"]);
  });

  test("caught: export *", () => {
    expect(starExports(at("codes/index.ts", 'export * from "./a.ts";'))).not.toEqual([]);
    expect(starExports(at("codes/index.ts", 'export { a } from "./a.ts";'))).toEqual([]);
  });
});

describe("packages", () => {
  test.each(["workbook", "report", "portal", "intake"])("%s takes nothing from Node", (name) => {
    expect(sourcesUnder(`packages/${name}/src`).flatMap(nodeProblems)).toEqual([]);
  });

  test.each([
    'import { readFile } from "node:fs/promises";',
    'import zlib from "zlib";',
    'export const a = async () => (await import("node:zlib")).inflateSync;',
    "export const a = Buffer.from([1]);",
    "export const a = process.memoryUsage();",
    'export const a = require("exceljs");',
  ])("caught: %s", (code) => {
    expect(nodeProblems({ path: "packages/workbook/src/bad.ts", code })).not.toEqual([]);
  });

  test("allowed: such names in comments, members and words", () => {
    const code =
      "// Buffer.from is Node's\nexport const a = (x: { process(): void; buffer: number }) => x.process();";
    expect(nodeProblems({ path: "packages/workbook/src/good.ts", code })).toEqual([]);
  });

  const packageNames = readdirSync(join(root, "packages"));
  const appNames = readdirSync(join(root, "apps")).map(
    (name): string => JSON.parse(readFileSync(join(root, "apps", name, "package.json"), "utf8")).name,
  );

  test("know of no app, and of one another by name only", () => {
    const sources = packageNames.flatMap((name) => sourcesUnder(`packages/${name}/src`));
    expect(sources.flatMap((source) => outwardProblems(source, appNames))).toEqual([]);
  });

  test.each([
    'import { main } from "@zp/cli";',
    'import { main } from "../../../apps/cli/src/main.ts";',
    'export { a } from "../../catalog-core/src/codes/a.ts";',
  ])("caught: %s", (code) => {
    expect(outwardProblems({ path: "packages/workbook/src/bad.ts", code }, ["@zp/cli"])).not.toEqual([]);
  });

  test("allowed: a neighbour by its name", () => {
    const code = 'import { a } from "@zp/catalog-core";\nimport { b } from "./b.ts";';
    expect(outwardProblems({ path: "packages/workbook/src/good.ts", code }, ["@zp/cli"])).toEqual([]);
  });
});
