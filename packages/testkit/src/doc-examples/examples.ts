import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** One `@example` of a docstring. */
export interface DocExample {
  /** The source it stands in, as it was given. */
  readonly file: string;
  /** The line of its first statement in that source, from 1. */
  readonly line: number;
  readonly code: string;
}

/** The sources below a folder that have examples; `path` has forward slashes, relative to the folder. */
export function examplesUnder(
  folder: string,
): { readonly path: string; readonly examples: readonly DocExample[] }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.split(sep).join("/"))
    .toSorted()
    .map((path) => ({ path, examples: examplesIn(path, readFileSync(join(folder, path), "utf8")) }))
    .filter(({ examples }) => examples.length > 0);
}

/** Every `@example` in the docstrings of a source, exported or not. */
export function examplesIn(file: string, source: string): DocExample[] {
  return [...source.matchAll(/\/\*\*.*?\*\//gsu)].flatMap((comment) => {
    const firstLine = source.slice(0, comment.index).split("\n").length;
    const lines = docLines(comment[0]);
    return lines.flatMap((text, index) => {
      const begin = exampleTag.exec(text);
      if (begin === null) return [];
      const next = lines.findIndex((other, at) => at > index && other.startsWith("@"));
      const code = [begin[1] ?? "", ...lines.slice(index + 1, next < 0 ? undefined : next)];
      const blank = code.findIndex((one) => one.trim() !== "");
      return [{ file, line: firstLine + index + Math.max(blank, 0), code: code.join("\n").trim() }];
    });
  });
}

/** The tag at the beginning of a line, or behind the sentence of a docstring of one line. */
export const exampleTag = /(?:^|[.。] )@example\b ?(.*)$/mu;

/** The text of a docstring line by line, without its stars. */
export function docLines(comment: string): string[] {
  return comment
    .replace(/^\/\*\* ?/u, "")
    .replace(/ ?\*\/$/u, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/u, ""));
}
