import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CompoundFile, isCompoundFile } from "../../src/container/compound-file.ts";

function written(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

const pattern = (size: number, seed: number) =>
  Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) & 255);

describe("compound files", () => {
  it.each([
    ["small, in the store of small ones", 70],
    ["just below the bound", 4095],
    ["just at the bound", 4096],
    ["large", 100_000],
    ["too large for the table in the header", 8_000_000],
  ])("give a stream whole: %s", (_, size) => {
    const content = pattern(size, 3);
    const file = new CompoundFile(
      written({ "/Other": pattern(500, 1), "/Workbook": content, "/More": pattern(9000, 2) }),
    );
    const stream = file.topStream("Workbook", "Book")!;
    expect(stream.whole).toBe(true);
    expect(stream.bytes.length).toBe(size);
    expect(stream.bytes.every((byte, i) => byte === content[i])).toBe(true);
  });

  it("take a stream at the top for one of an embedded file of the same name", () => {
    const file = new CompoundFile(
      written({ "/MBD0/Workbook": pattern(6000, 9), "/WORKBOOK": pattern(5000, 4) }),
    );
    expect(file.names.has("MBD0")).toBe(true);
    expect(file.topStream("Workbook")!.bytes[0]).toBe(4);
    expect(file.topStream("Book")).toBeUndefined();
  });

  it("never give a stream for whole that is cut short", () => {
    const content = pattern(60_000, 5);
    const whole = written({ "/Workbook": content });
    const found = { whole: 0, cut: 0 };
    for (let length = 1024; length <= whole.length; length += 512) {
      const stream = new CompoundFile(whole.subarray(0, length)).topStream("Workbook");
      if (stream?.whole) expect(stream.bytes).toEqual(content);
      if (stream) found[stream.whole ? "whole" : "cut"]++;
    }
    expect(found.whole).toBeGreaterThan(0);
    expect(found.cut).toBeGreaterThan(0);
  });

  it("end on any bytes", () => {
    const whole = written({ "/Workbook": pattern(6000, 5), "/a": pattern(300, 1), "/b": pattern(200, 1) });
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat({ max: whole.length }),
        (changes, length) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          // Most of what steers the reader stands in the header and in the first sectors.
          for (const [at, byte] of changes) bytes[at % 600] = byte;
          const file = new CompoundFile(length % 3 === 0 ? bytes.subarray(0, length) : bytes);
          file.topStream("Workbook", "a", "b");
          expect(file.names.size).toBeLessThan(10_000);
        },
      ),
      { numRuns: 500 },
    );
    expect(isCompoundFile(whole)).toBe(true);
    expect(isCompoundFile(new Uint8Array(3))).toBe(false);
  });
});
