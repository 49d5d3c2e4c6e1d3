import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newRule } from "../new-rule/templates.mjs";

const list = readFileSync(new URL("../../packages/catalog-core/src/rules/index.ts", import.meta.url), "utf8");

describe("a new rule", () => {
  it("is two files, an import in its place and a line in its group", () => {
    const made = newRule("materials/never-thought-of", list);
    if (typeof made === "string") throw new Error(made);
    expect(Object.keys(made.files)).toEqual([
      "materials/never-thought-of.ts",
      "materials/never-thought-of.examples.ts",
    ]);
    const imports = [...made.list.matchAll(/^import .* from "(\.\/[^"]*)\.ts"/gmu)].map(([, path]) => path!);
    expect(imports).toEqual(imports.toSorted());
    expect(made.list).toMatch(/\/\/ materials\n(?: {2}\w+,\n)+ {2}neverThoughtOf,\n {2}\/\//u);
    expect(made.list.replace(/^.*neverThoughtOf.*\n/gmu, "")).toBe(list);
  });

  it("does not pass its tests before it says something: no full stop in a title, no sentence without one, examples", () => {
    const made = newRule("materials/never-thought-of", list);
    if (typeof made === "string") throw new Error(made);
    expect(made.files["materials/never-thought-of.ts"]).toMatch(/title: "[^"]*。"/u);
    expect(made.files["materials/never-thought-of.ts"]).toMatch(/why: "[^"]*[^。]"/u);
    expect(made.files["materials/never-thought-of.examples.ts"]).toContain("pass: [],");
  });

  it.each([
    ["named", "is no group/name"],
    ["nowhere/named", "no group"],
    ["materials/Named", "is no group/name"],
    ["materials/named", "there already"],
  ])("%s: %s", (id, why) => {
    expect(newRule(id, list)).toContain(why);
  });
});
