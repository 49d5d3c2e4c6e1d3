import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain } from "../src/commands/explain.ts";
import type { Io } from "../src/io.ts";

const pages = new URL("../../../docs/rules/", import.meta.url);
const ids = readdirSync(pages, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.includes("/") && name.endsWith(".md"))
  .map((name) => name.replace(/\.md$/, ""));

function shown(id: string, columns: number): string {
  let text = "";
  const io = { cwd: "/", columns, colour: false, out: (part: string) => (text += part), err: () => {} };
  expect(explain(id, {}, io as unknown as Io)).toBe(0);
  return text;
}

/** The words alone: without the marks of either form, and however the lines are broken. */
const words = (text: string): string => text.replaceAll(/^(?:#+ |- |> ?|○ |· | *→ |【)|】$|`|\s/gmu, "");

describe("zp explain of a rule", () => {
  it.each(ids)("%s says what its page in docs/rules says", (id) => {
    const page = words(readFileSync(new URL(`${id}.md`, pages), "utf8"));
    // A metric of the same name is explained below the rule.
    expect(words(shown(id, 80)).startsWith(page)).toBe(true);
  });

  it.each([60, 100, 240])("fits a screen of %i columns, and 100 at most", (columns) => {
    const wide = (line: string): number => [...line].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0);
    for (const id of ["materials/no-open-list", "legal-basis/permit-ground"]) {
      const long = shown(id, columns)
        .split("\n")
        .filter((line) => wide(line) > Math.min(columns, 100) + 2);
      expect(long).toEqual([]);
    }
  });
});
