import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as core from "../../src/index.ts";

const doors = import.meta.glob<Record<string, unknown>>("../../src/*/index.ts", { eager: true });
/** Parts of a door that stand alone, for pages that must be small. */
const parts = import.meta.glob<Record<string, unknown>>(
  ["../../src/codes/checks.ts", "../../src/time-limit/values.ts"],
  { eager: true },
);
const doorOf = (path: string): string =>
  path.replace(/^(?:\.\.\/)+src\//u, "").replace(/(?:\/index)?\.ts$/u, "");
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  exports: Record<string, unknown>;
};

describe("the public interface", () => {
  it("is what it was", async () => {
    const lines = [
      "@zp/catalog-core",
      ...Object.keys(core)
        .toSorted()
        .map((name) => `  ${name}`),
      ...Object.entries({ ...doors, ...parts })
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([path, door]) => [
          `@zp/catalog-core/${doorOf(path)}`,
          ...Object.keys(door)
            .toSorted()
            .map((name) => `  ${name}`),
        ]),
    ];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./exports.txt");
  });

  it("has a door for every folder, and only for folders and the two parts", () => {
    const folders = Object.keys({ ...doors, ...parts }).map((path) => `./${doorOf(path)}`);
    const exported = Object.keys(manifest.exports).filter(
      (name) => !["./package.json", ".", "./sources"].includes(name),
    );
    expect(exported.toSorted()).toEqual(folders.toSorted());
  });

  it.each(Object.entries(parts))(
    "%s lets out what its folder's door does, and nothing else",
    (path, part) => {
      const whole = doors[path.replace(/[^/]+$/u, "index.ts")];
      for (const [name, value] of Object.entries(part)) expect([name, whole?.[name]]).toEqual([name, value]);
    },
  );
});
