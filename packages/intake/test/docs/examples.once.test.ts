import { untrue } from "@zp/testkit/doc-examples";
import { describe, expect, test } from "vitest";
import { scope } from "./scope.ts";

describe("examples in docstrings are true", () => {
  test.each(scope.documented)("$path", async (source) => expect(await untrue(source, scope)).toEqual([]));
});
