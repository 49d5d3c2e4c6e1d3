import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as core from "../../src/index.ts";

const doors = import.meta.glob<Record<string, unknown>>("../../src/*/index.ts", { eager: true });
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
      ...Object.entries(doors)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([path, door]) => [
          `@zp/catalog-core/${path.split("/").at(-2)}`,
          ...Object.keys(door)
            .toSorted()
            .map((name) => `  ${name}`),
        ]),
    ];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./exports.txt");
  });

  it("has a door for every folder, and only for folders", () => {
    const folders = Object.keys(doors).map((path) => `./${path.split("/").at(-2)}`);
    const exported = Object.keys(manifest.exports).filter(
      (name) => !["./package.json", ".", "./sources"].includes(name),
    );
    expect(exported.toSorted()).toEqual(folders.toSorted());
  });
});
