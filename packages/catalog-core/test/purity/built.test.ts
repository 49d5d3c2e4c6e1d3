import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { importsOf, root, type SourceText } from "./source-file.ts";

/** What the build writes, taken from the compiler before it reaches the disk: no stale file can hide or mislead. */
function built(): SourceText[] {
  const folder = join(root, "packages/catalog-core");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.build.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const files: SourceText[] = [];
  // Types are checked by the typecheck step; here only the output counts.
  const program = ts.createProgram(fileNames, { ...options, noCheck: true });
  program.emit(undefined, (path, code) => files.push({ path, code }));
  return files;
}

/** Imports that are neither of the file's own package nor zod nor date-fns. */
function foreign(source: SourceText): string[] {
  return importsOf(source)
    .map(({ specifier }) => specifier ?? "import(…)")
    .filter((specifier) => !/^(\.\.?\/|zod(\/|$)|date-fns(\/|$))/.test(specifier))
    .map((specifier) => `${source.path}: ${specifier}`);
}

describe("the built core", () => {
  const files = built();

  test("has code and types", () => {
    expect(files.filter(({ path }) => path.endsWith("/dist/index.js"))).toHaveLength(1);
    expect(files.filter(({ path }) => path.endsWith("/dist/index.d.ts"))).toHaveLength(1);
  });

  test("imports only zod and date-fns", () => {
    expect(files.flatMap(foreign)).toEqual([]);
  });

  test("imports built files, not sources", () => {
    const sources = files
      .filter(({ path }) => path.endsWith(".js"))
      .flatMap((file) => importsOf(file).map(({ specifier }) => `${file.path}: ${specifier}`))
      .filter((line) => line.endsWith(".ts"));
    expect(sources).toEqual([]);
  });

  test("holds no tests and no examples", () => {
    expect(files.filter(({ path }) => /\.(test|examples)\./.test(path))).toEqual([]);
  });

  test.each([
    'import { a } from "./a.js";\nimport fs from "fs";',
    'export { b } from "exceljs";',
    'export const c = () => import("node:crypto");',
    'export declare const d: import("docx").Document;',
  ])("caught: %s", (code) => {
    expect(foreign({ path: "dist/bad.js", code })).toHaveLength(1);
  });
});
