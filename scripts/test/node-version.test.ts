import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeProblem, requiredNode } from "../bootstrap/node-version.mjs";

describe("the Node version", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0", "100.0.0"])("%s will do", (version) => {
    expect(nodeProblem(version)).toBe("");
  });

  test.each(["0.12.18", "8.17.0", "18.20.4", "20.18.3", "20.2.0"])(
    "%s is too old, said in one line",
    (version) => {
      const sentence = nodeProblem(version);
      expect(sentence).toContain(version);
      expect(sentence).toContain(requiredNode);
      expect(sentence).not.toContain("\n");
    },
  );

  test("is the one that package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(engines.node).toBe(`>=${requiredNode}`);
  });

  test("is checked by syntax that old versions can parse", () => {
    for (const file of ["../run.mjs", "../bootstrap/node-version.mjs"]) {
      const code = readFileSync(new URL(file, import.meta.url), "utf8");
      expect(code).not.toMatch(/\?\?|\?\.|\bawait\b|from "node:/);
    }
  });
});
