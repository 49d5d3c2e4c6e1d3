import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/container/crc32.ts";
import { bytesOf } from "../support/read.ts";

/** Bit by bit, as the definition has it. */
function slowly(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe("CRC-32", () => {
  it("gives the check value of the standard", () => {
    expect(crc32(0, bytesOf("123456789"))).toBe(0xcbf43926);
    expect(crc32(0, new Uint8Array())).toBe(0);
  });

  it("is that of the definition, in one piece or several", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat({ max: 100 }), (bytes, cut) => {
        expect(crc32(0, bytes)).toBe(slowly(bytes));
        expect(crc32(crc32(0, bytes.subarray(0, cut)), bytes.subarray(cut))).toBe(slowly(bytes));
      }),
    );
  });
});
