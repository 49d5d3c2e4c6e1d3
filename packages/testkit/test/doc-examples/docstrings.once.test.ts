import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { docProblems, examplesUnder, publicNames, typeProblems } from "../../src/doc-examples/index.ts";

const folder = mkdtempSync(join(tmpdir(), "docstrings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, ...lines: string[]): string => {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
};

write(
  "src/half.ts",
  "/** Half of a limit (镇政办发〔2018〕98号 五(三)).",
  " * @example half(20) // 10",
  " */",
  "export const half = (days: number): number => days / 2;",
  "/** Half of a limit, by 民法典. */",
  "export function strictHalf(days: number): number {",
  "  return checked(days) / 2;",
  "}",
  'function checked(days: number): number {\n  if (days < 0) throw new RangeError("negative");\n  return days;\n}',
  "export interface Bare { readonly days: number }",
  "/** Counts. */",
  "export class Counter {",
  "  add(): void {}",
  "  #hidden(): void {}",
  "}",
);
const door = write(
  "src/index.ts",
  'import { half } from "./half.ts";',
  'export { type Bare, Counter, strictHalf as renamed } from "./half.ts";',
  "export { half };",
);
const config = write(
  "tsconfig.json",
  '{ "compilerOptions": { "strict": true, "noEmit": true, "types": [] } }',
);

describe("what a door lets out", () => {
  const names = publicNames(door);

  test("is found through every kind of export, with the public methods of classes", () => {
    expect(names.map(({ name, throws, isType }) => [name, throws, isType])).toEqual([
      ["Bare", false, true],
      ["Counter", false, false],
      ["Counter.add", false, false],
      ["renamed", true, false],
      ["half", false, false],
    ]);
  });

  test("owes its reader a docstring, an example, its errors and the article it rests on", () => {
    const said = names.flatMap((name) => docProblems(name, name.isType ? "type" : "function"));
    expect(said.map((text) => text.replace(/^.*?: /u, ""))).toEqual([
      "Bare has no docstring",
      "Counter shows no example",
      "Counter.add has no docstring",
      "renamed shows no example",
      "renamed throws and does not say so",
      "renamed names a document without its article",
    ]);
  });
});

test("an example that does not compile is named with its line", () => {
  const [found] = examplesUnder(join(folder, "src"));
  const origins = new Map([["half", join(folder, "src/half.ts")]]);
  const [right] = found!.examples;
  const wrong = { file: "b.ts", line: 7, code: 'half(20);\nhalf("20");' };
  const problems = typeProblems(
    [
      { example: right!, origins },
      { example: wrong, origins },
    ],
    config,
  );
  expect(problems).toEqual([
    "b.ts:8: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ]);
});
