import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { Catalogue, ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";
import {
  canonicalJson,
  canonicalParts,
  readSnapshot,
  reportIn,
  shortId,
  takeSnapshot,
  verifyReport,
} from "../../src/snapshot/index.ts";

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const items: ImplementationItem[] = [
  { id: "1", name: "取水许可", compilingUnit: "水利局", maxVisits: { kind: "count", count: 1 } },
  { id: "2", name: "临时救助", compilingUnit: "民政局", maxVisits: { kind: "count", count: 3 } },
];
const catalogue: Catalogue = {
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items,
  roster: [],
};
const take = (of: Catalogue) =>
  takeSnapshot(of, { takenOn: "2018-08-25", pack, title: "公布的清单", digest });

/** The same value with the keys of every object in another order. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value;

describe("canonical JSON", () => {
  it("is one text for one value, and reads back as it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
      { numRuns: 200 },
    );
  });

  it("is the same in pieces, however deep they are cut", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, depth) => {
        expect([...canonicalParts(value, depth)].join("")).toBe(canonicalJson(value));
      }),
      { numRuns: 200 },
    );
    expect([...canonicalParts({ a: [], b: {}, c: undefined })].join("")).toBe('{"a":[],"b":{}}');
    expect(() => [...canonicalParts({ a: [Number.NaN] })]).toThrow(TypeError);
  });

  it("sorts as RFC 8785 does, and refuses what JSON cannot hold", () => {
    // The example of RFC 8785, 3.2.3.
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, n]) => n).join("")).toBe("2467153");
    expect(canonicalJson([1e30, 4.5, 2e-3, -0])).toBe("[1e+30,4.5,0.002,0]");
    for (const wrong of [Number.NaN, 1n, () => 0]) expect(() => canonicalJson(wrong)).toThrow(TypeError);
  });
});

describe("a snapshot", () => {
  it("has the id of its data, whatever day and title", async () => {
    const one = await take(catalogue);
    const other = await takeSnapshot(catalogue, { takenOn: "2019-01-01", pack, digest });
    expect(other.id).toBe(one.id);
    expect(other.seal).not.toBe(one.seal);
    expect(one.id).toBe(`sha-256:${digest(canonicalJson(catalogue))}`);
    expect(shortId(one.id)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/);
  });

  it("is the same where the digest takes pieces, one for each item", async () => {
    const seen: number[] = [];
    const ofParts = (parts: Iterable<string>): string => {
      const all = [...parts];
      seen.push(all.filter((part) => part.startsWith('{"compilingUnit"')).length);
      return digest(all.join(""));
    };
    const taken = await takeSnapshot(catalogue, {
      takenOn: "2018-08-25",
      pack,
      title: "公布的清单",
      digest: { ofParts },
    });
    expect(taken).toEqual(await take(catalogue));
    expect((await readSnapshot(taken, { ofParts })).problems).toEqual([]);
    expect(seen).toEqual([2, 2, 2, 2]);
  });

  it("survives being written, and shows every change", async () => {
    const written = JSON.parse(JSON.stringify(await take(catalogue)));
    expect((await readSnapshot(written, digest)).problems).toEqual([]);
    expect((await readSnapshot({ ...written, takenOn: "2018-08-26" }, digest)).problems).toEqual(["seal"]);
    const changed = { ...written, catalogue: { ...catalogue, items: items.slice(1) } };
    expect((await readSnapshot(changed, digest)).problems).toEqual(["id", "seal"]);
    await expect(readSnapshot({ schema: "zp.snapshot/1" }, digest)).rejects.toThrow();
  });
});

describe("a report", () => {
  const report = check(catalogue);

  it("comes out again, from a check and from its figures alone", () => {
    for (const one of [report, report.metrics]) {
      const again = reportIn(JSON.parse(JSON.stringify(one)));
      expect(again).toBeDefined();
      const { agree, differ } = verifyReport(catalogue, again!, pack);
      expect(differ).toEqual([]);
      expect(agree).toBeGreaterThan(100);
    }
  });

  it("that was touched up, or is of other data, does not", () => {
    const touched = structuredClone(report.metrics);
    touched.overall["visits/at-most-once"]!.numerator = 2;
    expect(verifyReport(catalogue, touched, pack).differ).toEqual([
      { at: ["overall", "visits/at-most-once", "numerator"], reported: 2, recomputed: 1 },
    ]);
    const other = verifyReport({ ...catalogue, items: items.slice(1) }, report, pack);
    expect(other.differ).toContainEqual({ at: ["items"], reported: 2, recomputed: 1 });
    // What only one of the two has is no agreement.
    expect(other.differ.some(({ at, recomputed }) => at[1] === "水利局" && recomputed === undefined)).toBe(
      true,
    );
  });

  it("is known inside what the command line writes", () => {
    const printed = {
      files: [],
      report: { ...report, findings: report.findings.map((one) => ({ ...one, place: {} })) },
    };
    expect(reportIn(JSON.parse(JSON.stringify(printed)))?.schema).toBe("zp.check-report/1");
    expect(reportIn({ any: "thing" })).toBeUndefined();
  });
});
