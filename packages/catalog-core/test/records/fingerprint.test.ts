import { fnv1a64 } from "@zp/catalog-core/records";
import fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("FNV-1a of %j is that of its authors", (text, hash) => {
  expect(fnv1a64(text)).toBe(hash);
});

test("whatever the text, it is the hash of its bytes", () => {
  const exact = (text: string): string => {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) {
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    }
    return hash.toString(16).padStart(16, "0");
  };
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      expect(fnv1a64(text)).toBe(exact(text));
    }),
    { numRuns: 50 },
  );
});
