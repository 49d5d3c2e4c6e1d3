import { runExample } from "@zp/testkit/doc-examples";
import { describe, expect, test } from "vitest";
import { documented, scopeOf } from "./scope.ts";

describe("examples in docstrings are true", () => {
  test.each(documented)("$path", async ({ path, examples }) => {
    const scope = await scopeOf(path);
    const problems: string[] = [];
    for (const example of examples) problems.push(...(await runExample(example, scope)));
    expect(problems).toEqual([]);
  });
});
