import { describe, expect, it } from "vitest";
import { findMapping, fingerprintOf, Mapping, nearestMapping, objectTable } from "../../src/records/index.ts";

describe("the fingerprint of headers", () => {
  it("is FNV-1a of 64 bits over the sorted headers", () => {
    // Reference values of FNV-1a 64: the empty text, "a", "foobar".
    expect(fingerprintOf([])).toBe("cbf29ce484222325");
    expect(fingerprintOf(["a"])).toBe("af63dc4c8601ec8c");
    expect(fingerprintOf(["foobar"])).toBe("85944171f73967e8");
  });

  it("does not hang on order, width or blanks, and does on every column", () => {
    const one = fingerprintOf(["事项名称", "承诺时限（工作日）", ""]);
    expect(fingerprintOf(["承诺时限(工作日)", " 事项 名称"])).toBe(one);
    expect(fingerprintOf(["事项名称", "承诺时限（工作日）", "备注"])).not.toBe(one);
  });

  it("finds the mapping for a table, or the one that is nearly it", () => {
    const mapping = (columns: readonly string[]): Mapping => ({
      schema: "zp.mapping/1",
      fingerprint: fingerprintOf(columns),
      layer: "implementation",
      columns: columns.map((column) => ({ column, element: null })),
    });
    const mappings = [mapping(["事项名称", "部门", "时限", "地点"]), mapping(["姓名", "电话"])];
    expect(findMapping(objectTable([{ 电话: "1", 姓名: "2" }]), mappings)).toBe(mappings[1]);
    const grown = objectTable([{ 事项名称: "", 部门: "", 时限: "", 备注: "" }]);
    expect(findMapping(grown, mappings)).toBeUndefined();
    expect(nearestMapping(grown, mappings)).toEqual({
      mapping: mappings[0],
      missing: ["地点"],
      further: ["备注"],
    });
    expect(nearestMapping(objectTable([{ 甲: 1 }]), mappings)).toBeUndefined();
  });
});

describe("a mapping file", () => {
  it("is refused where a key is not known", () => {
    const good = {
      schema: "zp.mapping/1",
      fingerprint: fingerprintOf(["a"]),
      layer: "materials",
      columns: [],
    };
    expect(Mapping.safeParse(good).success).toBe(true);
    expect(Mapping.safeParse({ ...good, layer: "items" }).success).toBe(false);
    expect(Mapping.safeParse({ ...good, colums: [] }).success).toBe(false);
    expect(
      Mapping.safeParse({ ...good, columns: [{ column: "a", element: "name", unit: "日" }] }).success,
    ).toBe(false);
  });
});
