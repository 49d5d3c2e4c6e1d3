import { describe, expect, test } from "vitest";
import { untrue } from "../../../testkit/src/doc-examples/index.ts";
import { documented, scopeOf } from "./doors.ts";

describe("examples in docstrings are true", () => {
  test("and there are many", () => {
    expect(documented.flatMap(({ examples }) => examples).length).toBeGreaterThan(150);
  });

  test.each(documented)("$path", async (source) => expect(await untrue(source, { scopeOf })).toEqual([]));
});
