import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../src/worker/sha256.ts";

test("is the digest that Node makes, however the text comes in", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 12 }), (parts) => {
      const expected = createHash("sha256").update(parts.join(""), "utf8").digest("hex");
      expect(sha256.ofParts(parts)).toBe(expected);
    }),
  );
});

test.each([0, 55, 56, 63, 64, 65, 119, 120, 70_000])("of %i bytes", (length) => {
  const text = "a".repeat(length);
  expect(sha256.ofParts([text])).toBe(createHash("sha256").update(text).digest("hex"));
});
