import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as core from "@zp/catalog-core";
import { runExample, typeProblems } from "@zp/testkit/doc-examples";
import { describe, expect, it } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const config = fileURLToPath(new URL("../tsconfig.json", import.meta.url));

/** The TypeScript blocks of a README. */
const examplesOf = (name: string): string[] =>
  [...read(name).matchAll(/^```ts\n(.*?)\n```$/gmsu)].map(([, code = ""]) => code);

const [written = ""] = examplesOf("README.md");
const comment = /\/\/ (.*)$/gmu;
const example = { file: "README.md", line: 1, code: written.replaceAll(comment, "") };

describe("the library example of the READMEs", () => {
  it("is one, the same in both, of ten lines at most", () => {
    expect(examplesOf("README.md")).toHaveLength(1);
    expect(examplesOf("README.zh-CN.md")).toEqual(examplesOf("README.md"));
    expect(written.split("\n").length).toBeLessThanOrEqual(10);
  });

  it("prints what its comments say", async () => {
    const printed: string[] = [];
    const console = { log: (...words: unknown[]) => printed.push(words.join(" ")) };
    expect(await runExample(example, { ...core, console })).toEqual([]);
    expect(printed).toEqual([...written.matchAll(comment)].map(([, text]) => text));
  });

  it("compiles where it is copied to", () => {
    expect(typeProblems([{ example, origins: new Map() }], config)).toEqual([]);
  });
});
