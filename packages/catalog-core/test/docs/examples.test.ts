import { describe, expect, test } from "vitest";
import { runExample } from "../../../testkit/src/doc-examples/index.ts";
import { documented, scopeOf } from "./doors.ts";

describe("examples in docstrings are true", () => {
  test("and there are many", () => {
    expect(documented.flatMap(({ examples }) => examples).length).toBeGreaterThan(150);
  });

  test.each(documented)("$path", async ({ path, examples }) => {
    const scope = await scopeOf(path);
    const problems: string[] = [];
    for (const example of examples) problems.push(...(await runExample(example, scope)));
    expect(problems).toEqual([]);
  });
});
