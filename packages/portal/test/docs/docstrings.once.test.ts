import { fileURLToPath } from "node:url";
import { uncompiled, undocumented } from "@zp/testkit/doc-examples";
import { describe, expect, test } from "vitest";
import { scope } from "./scope.ts";

describe("what @zp/portal lets out", () => {
  test("says what it is", () => expect(undocumented(scope)).toEqual([]));

  test("has examples that compile where they are copied to", async () => {
    const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
    expect(await uncompiled(scope, config)).toEqual([]);
  });
});
