import ts from "typescript";
import { describe, expect, test } from "vitest";
import { docParts, firstSentence } from "../../src/api-pages/docstring.ts";
import { declarationText } from "../../src/doc-examples/declaration-text.ts";

const shown = (code: string): string => {
  const source = ts.createSourceFile("a.ts", code, ts.ScriptTarget.ES2023, true);
  return declarationText(source.statements[0]!);
};

describe("a declaration is shown as its users see it", () => {
  test.each([
    [
      "export function half(days: number): number {\n  return days / 2;\n}",
      "function half(days: number): number",
    ],
    ["export const twice = (n: number): number => n * 2;", "const twice: (n: number) => number"],
    ["export const one: Schema<string, Code> = make(() => 1);", "const one: Schema<string, Code>"],
    ['export const words = ["a", "b"] as const;', 'const words = ["a", "b"] as const'],
    [`export const table = {\n${"  a: 1,\n".repeat(80)}};`, "const table = …"],
    [
      "export interface Box {\n  /** How wide. */\n  readonly width: number;\n}",
      "interface Box {\n  /** How wide. */\n  readonly width: number;\n}",
    ],
    [
      "export class Sum {\n  readonly #of = 1;\n  /** So far. */\n  total: number = 0;\n  private hidden(): void {}\n  add(n: number): void {\n    this.total += n;\n  }\n}",
      "class Sum {\n  total: number;\n  add(n: number): void;\n}",
    ],
  ])("%s", (code, text) => {
    expect(shown(code)).toBe(text);
  });
});

test("a docstring is taken apart", () => {
  const doc = `Half of {@link whole}, in days.\nMore.\n\n@param days - how many\n@returns the half\n@throws RangeError below 0\n@example\nhalf(20); // 10`;
  expect(docParts(doc)).toEqual({
    text: "Half of `whole`, in days.\nMore.",
    params: ["`days`: how many"],
    returns: "the half",
    throws: ["RangeError below 0"],
    examples: ["half(20); // 10"],
  });
  expect(firstSentence(doc)).toBe("Half of `whole`, in days.");
  expect(docParts("The name of it. @example nameOf(1) // 一").examples).toEqual(["nameOf(1) // 一"]);
});
