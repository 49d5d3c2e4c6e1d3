import { describe, expect, test } from "vitest";
import {
  type CodeTable,
  c0109,
  corporateTopics,
  decodeAll,
  encodeAll,
  gbt39046,
  guangdong,
  guangxi,
  letters108,
  personalTopics,
  productVariant,
} from "../../src/codes/index.ts";

const sets = [c0109, gbt39046, guangdong, guangxi, letters108, productVariant];

function tables(set: object): [string, CodeTable][] {
  return Object.entries(set).filter((entry): entry is [string, CodeTable] => typeof entry[1] === "object");
}

describe("code tables", () => {
  test.each(sets.map((set) => [set.id, set] as const))("%s: code and word lead to each other", (_, set) => {
    expect(tables(set).length).toBeGreaterThan(0);
    for (const [, table] of tables(set)) {
      const codes = table.entries.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { code, word, label } of table.entries) {
        expect(label).not.toBe("");
        expect(table.decode(code)).toBe(word);
        if (word !== undefined) expect(table.encode(word)).toBe(code);
      }
    }
  });

  test("ids are different", () => expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length));

  test("where the standards conflict, the table decides", () => {
    expect([c0109.exerciseLevel.decode("6"), gbt39046.exerciseLevel.decode("6")]).toEqual([
      "shared",
      "village",
    ]);
    expect([c0109.exerciseLevel.decode("7"), gbt39046.exerciseLevel.decode("7")]).toEqual([
      undefined,
      "shared",
    ]);
    expect([c0109.audience.decode("5"), gbt39046.audience.decode("5")]).toEqual([
      "non-corporate-enterprise",
      "administrative-organ",
    ]);
    expect([c0109.audience.decode("6"), gbt39046.audience.decode("6")]).toEqual([
      "administrative-organ",
      "other",
    ]);
    expect([c0109.channel.decode("3"), gbt39046.channel.decode("3")]).toEqual(["postal", "mobile"]);
    expect([gbt39046.itemType.decode("20"), guangdong.itemType.decode("20")]).toEqual([
      "public-service",
      "other-power",
    ]);
    expect(c0109.exerciseLevel.encode("village")).toBeUndefined();
    expect(gbt39046.audience.encode("non-corporate-enterprise")).toBeUndefined();
  });

  test("a type whose zero a spreadsheet ate", () => {
    expect(c0109.itemType.decode("7")).toBe("confirmation");
    expect(c0109.itemType.decode("1")).toBe("permit");
    expect(gbt39046.itemType.decode("0")).toBeUndefined();
  });

  test("fields of several codes", () => {
    expect(decodeAll(c0109.channel, "1^2^3")).toEqual({ values: ["window", "online", "postal"], unread: [] });
    expect(decodeAll(c0109.audience, "1，2,8")).toEqual({
      values: ["natural-person", "enterprise"],
      unread: ["8"],
    });
    expect(encodeAll(c0109.channel, ["window", "postal"])).toBe("1^3");
    expect(encodeAll(c0109.channel, ["window", "agent"])).toBeUndefined();
  });

  test("topics", () => {
    expect([personalTopics.size, corporateTopics.size]).toEqual([32, 35]);
    expect(personalTopics.get("060")).toBe("婚姻登记");
    expect(corporateTopics.get("145")).toBe("安全生产");
  });
});
