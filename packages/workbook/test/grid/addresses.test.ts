import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAddress, columnName, parseAddress, parseRange } from "../../src/grid/address.ts";
import { MergeIndex } from "../../src/grid/merge-index.ts";
import { isoToSerial, serialToText } from "../../src/grid/serial-date.ts";
import { inSpans, SpanList } from "../../src/grid/spans.ts";

describe("addresses", () => {
  it("are written and read back", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_048_575 }), fc.nat({ max: 16_383 }), (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
    expect(columnName(0)).toBe("A");
    expect(columnName(16_383)).toBe("XFD");
  });

  it("are refused outside of a sheet", () => {
    for (const bad of ["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A1B", "一1"]) {
      expect(parseAddress(bad)).toBeUndefined();
    }
    expect(parseRange("C3:A1")).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseRange("A:A")).toBeUndefined();
  });
});

describe("days", () => {
  it("are those of the calendar, in both systems", () => {
    const day = { day: true, time: false, elapsed: false };
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(serialToText(serial, 1900, day)).toBe(iso);
        expect(isoToSerial(iso, 1900)).toBe(serial);
        if (serial >= 1462) {
          expect(serialToText(serial - 1462, 1904, day)).toBe(iso);
          expect(isoToSerial(iso, 1904)).toBe(serial - 1462);
        }
      }),
    );
  });

  it("that are none are none", () => {
    for (const bad of [
      "2018-02-30",
      "2018-13-01",
      "2018-00-10",
      "1850-01-01",
      "18-6-8",
      "",
      "T",
      "2018-06-08T25:00",
    ]) {
      expect(isoToSerial(bad, 1900)).toBeUndefined();
    }
    expect(isoToSerial("1900-01-01", 1900)).toBe(1);
    expect(isoToSerial("1900-03-01", 1900)).toBe(61);
    expect(isoToSerial("12:00", 1900)).toBe(0.5);
  });
});

describe("spans and merged areas", () => {
  const span = fc
    .tuple(fc.nat({ max: 60 }), fc.nat({ max: 8 }))
    .map(([first, more]) => ({ first, last: first + more }));

  it("hold what was put in, in order and apart", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.nat({ max: 70 }), (added, end) => {
        const list = new SpanList(1000);
        for (const { first, last } of added) list.add(first, last);
        const spans = list.below(end);
        for (let position = 0; position < 75; position++) {
          const inside =
            position < end && added.some((each) => position >= each.first && position <= each.last);
          expect(inSpans(spans, position)).toBe(inside);
        }
        for (const [i, each] of spans.entries())
          if (i > 0) expect(each.first).toBeGreaterThan(spans[i - 1]!.last + 1);
      }),
    );
  });

  it("are found for each of their cells and for no other", () => {
    const tile = fc.record({
      r: fc.nat({ max: 5 }),
      c: fc.nat({ max: 5 }),
      h: fc.integer({ min: 1, max: 3 }),
      w: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(tile, { selector: ({ r, c }) => r * 10 + c }),
        fc.integer({ min: 1, max: 20 }),
        (tiles, rowCount) => {
          // Each in its own square of 3 × 3, so that none overlap.
          const areas = tiles.map(({ r, c, h, w }) => ({
            top: r * 3,
            left: c * 3,
            bottom: r * 3 + h - 1,
            right: c * 3 + w - 1,
          }));
          const index = new MergeIndex(areas, rowCount);
          for (let row = 0; row < rowCount; row++) {
            for (let column = 0; column < 20; column++) {
              const expected = areas.find(
                (a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right,
              );
              expect(index.at(row, column)).toEqual(expected);
            }
          }
        },
      ),
    );
  });
});
