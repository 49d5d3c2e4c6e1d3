import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { impureDateFns, impurities } from "./impurities.ts";
import { root, sourcesUnder } from "./source-file.ts";

describe("the core is pure", () => {
  test("no source reads the clock, chance, the machine or shared state", () => {
    const sources = sourcesUnder("packages/catalog-core/src");
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap(impurities)).toEqual([]);
  });

  const bad: Record<string, string> = {
    "the clock": "export const a = Date.now();",
    "the clock by new Date()": "export const a = new Date();",
    "the clock by new Date": "export const a = new Date;",
    "the clock by Date()": "export const a = Date();",
    "the clock by a spread that may be empty": "export const a = (x: [number]) => new Date(...x);",
    "the clock by another name": "const D = Date;\nexport const a = () => D.now();",
    "the clock by a destructured name": "const { now } = Date;\nexport const a = now;",
    "the clock by a computed name": 'export const a = Date["now"]();',
    performance: "export const a = performance.now();",
    chance: "export const a = Math.random();",
    "chance by a destructured name": "const { random } = Math;\nexport const a = random;",
    crypto: "export const a = crypto.randomUUID();",
    "the global object": 'export const a = globalThis["process"];',
    "the environment": "export const a = process.env.TZ;",
    "a shorthand": "export const a = { process };",
    "an export": "export { process };",
    "something declared into being": "declare const process: { pid: number };\nexport const a = process.pid;",
    "a timer": "setTimeout(() => {}, 1);",
    console: 'console.log("x");',
    "the network": 'export const a = fetch("https://example.org");',
    eval: 'export const a = eval("1");',
    Function: 'export const a = new Function("return 1");',
    "the module's own place": "export const a = import.meta.url;",
    require: 'export const a = require("fs");',
    "zod's settings": 'import * as z from "zod";\nz.config({});',
    "zod's settings by name": 'import { config } from "zod";\nexport const a = config;',
    "zod's registry": 'import * as z from "zod";\nexport const a = z.string().meta({ id: "x" });',
    "zod's registry by a variable":
      'import * as z from "zod";\nexport const a = (m: object) => z.string().meta(m);',
    "zod's registry by a quoted key":
      'import * as z from "zod";\nexport const a = z.string().meta({ "id": "x" });',
    "zod's registry itself": 'import * as z from "zod";\nexport const a = z.globalRegistry;',
    "a date-fns function that reads the clock":
      'import { isToday } from "date-fns";\nexport const a = isToday;',
    "the same by its subpath": 'import { isPast as p } from "date-fns/isPast";\nexport const a = p;',
    "all of date-fns": 'import * as d from "date-fns";\nexport const a = d;',
    "the machine's language": "export const a = (1).toLocaleString();",
    "the machine's sort order": 'export const a = ["b"].sort((x, y) => x.localeCompare(y));',
    "the machine's zone": "export const a = Intl.DateTimeFormat().resolvedOptions().timeZone;",
  };
  test.each(Object.entries(bad))("caught: %s", (_, code) => {
    expect(impurities({ path: "bad.ts", code })).not.toEqual([]);
  });

  const good: Record<string, string> = {
    "a given date": "export const a = (x: string) => new Date(x).getTime() - Date.UTC(2018, 0, 1);",
    "a test for a date": "export const a = (x: unknown) => x instanceof Date;",
    "a type": "export type A = Date | typeof globalThis;",
    "members and keys of such names":
      "export const a = (x: { process: number }) => ({ console: x.process });",
    "a parameter of such a name": "export const a = (process: string) => process.length;",
    "a word in a text or comment": 'export const a = "process Date.now()"; // Math.random()',
    arithmetic: "export const a = Math.max(1, Math.trunc(2.5));",
    "a named language": 'export const a = (x: string, y: string) => x.localeCompare(y, "zh-CN");',
    "a description": 'import * as z from "zod";\nexport const a = z.string().meta({ title: "x" });',
    "a brand": "declare const brand: unique symbol;\nexport type A = string & { [brand]: true };",
    "date-fns on given dates": 'import { addDays } from "date-fns";\nexport const a = addDays;',
  };
  test.each(Object.entries(good))("allowed: %s", (_, code) => {
    expect(impurities({ path: "good.ts", code })).toEqual([]);
  });

  test("no function of date-fns that reads the clock is missing from the list", () => {
    const folder = fileURLToPath(new URL(".", import.meta.resolve("date-fns")));
    expect(existsSync(join(folder, "constructNow.js"))).toBe(true);
    const clocked = readdirSync(folder)
      .filter((name) => /^[a-zA-Z]+\.js$/.test(name) && name !== "cdn.js")
      .filter((name) => /constructNow\(|Date\.now\(|new Date\(\)/.test(code(join(folder, name))))
      .map((name) => name.replace(".js", ""));
    expect(clocked.length).toBeGreaterThan(10);
    expect(clocked.filter((name) => !impureDateFns.test(name))).toEqual([]);
  });
});

/** A module's text without its comments. */
function code(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

describe("the compiler keeps it so", () => {
  test.each(["tsconfig.json", "tsconfig.build.json"])("%s knows no Node and no browser", (name) => {
    const folder = join(root, "packages/catalog-core");
    const { config } = ts.readConfigFile(join(folder, name), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
    expect(options.lib).toEqual(["lib.es2023.d.ts"]);
    expect(options.types).toEqual([]);
    expect(options.strict).toBe(true);
  });
});
