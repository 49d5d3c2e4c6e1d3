import { describe, expect, it } from "vitest";
import { filterRecords, isWorkbookStream } from "../../src/xls/biff-filter.ts";

/** A stream of records: kind and content of each. */
function stream(...records: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap(([kind, content]) => [
      kind & 255,
      kind >> 8,
      content.length & 255,
      content.length >> 8,
      ...content,
    ]),
  );
}

const kinds = (bytes: Uint8Array) => {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes[at + 2]! + (bytes[at + 3]! << 8)) {
    found.push(bytes[at]! | (bytes[at + 1]! << 8));
  }
  return found;
};

const BEGINNING = [0x0809, [0x00, 0x06, 0x05, 0x00]] as const;

describe("the records of an old workbook", () => {
  it("are passed over where nothing is read from them, and keep their places", () => {
    const before = stream(
      BEGINNING,
      [0x0018, [1, 2, 3]],
      [0x0203, [0, 0, 0, 0]],
      [0x00ec, [9, 9]],
      [0x000a, []],
    );
    const after = filterRecords(before, true)!;
    expect(after.length).toBe(before.length);
    expect(kinds(after)).toEqual([0x0809, 0x0097, 0x0203, 0x0097, 0x000a]);
  });

  it("give the results of formulas, never their tokens", () => {
    const formula = new Array<number>(24).fill(1);
    const after = filterRecords(stream(BEGINNING, [0x0006, formula], [0x0006, [1, 2, 3]]), true)!;
    expect([...after.subarray(8 + 4 + 20, 8 + 4 + 22)]).toEqual([0xff, 0xff]);
    expect(kinds(after)).toEqual([0x0809, 0x0006, 0x0097]);
  });

  it("are all of one version, and an end has no content", () => {
    const after = filterRecords(stream(BEGINNING, [0x0809, [0x00, 0x02]], [0x000a, [1, 2, 3]]), true)!;
    expect([...after.subarray(12, 14)]).toEqual([0x00, 0x06]);
    expect(kinds(after)).toEqual([0x0809, 0x0809, 0x0097]);
  });

  it("hold comments only where these are asked for", () => {
    const records = stream(BEGINNING, [0x001c, []], [0x005d, []], [0x01b6, []]);
    expect(kinds(filterRecords(records, true)!)).toEqual([0x0809, 0x001c, 0x005d, 0x01b6]);
    expect(kinds(filterRecords(records, false)!)).toEqual([0x0809, 0x0097, 0x0097, 0x0097]);
  });

  it("tell of a password, and of versions that are too old", () => {
    expect(filterRecords(stream(BEGINNING, [0x002f, [0]]), true)).toBeUndefined();
    expect(isWorkbookStream(stream(BEGINNING, [0x000a, []]))).toBe(true);
    expect(isWorkbookStream(stream([0x0809, [0x00, 0x04, 0x10, 0x00]], [0x000a, []]))).toBe(false);
    expect(isWorkbookStream(new Uint8Array(3))).toBe(false);
  });
});
