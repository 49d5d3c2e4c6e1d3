import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../../testkit/src/json-schema/index.ts";

// By its path: testkit depends on the core, so the core cannot depend on testkit by name.

const file = fileURLToPath(new URL("./json-types.ts", import.meta.url));

describe("JSON Schema of what the core answers", () => {
  it.each([...jsonSchemas(file, ["JsonTypes"], { members: true })])("%s", async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../schema/${name}.json`);
  });
});
