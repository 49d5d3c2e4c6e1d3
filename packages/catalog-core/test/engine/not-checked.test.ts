import { describe, expect, it } from "vitest";
import { summarise } from "../../src/engine/index.ts";
import { check } from "../../src/index.ts";
import type { ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";

const itemsOf = (count: number, rest: Partial<ImplementationItem>): ImplementationItem[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    name: `取水许可（${at}）`,
    itemType: "permit",
    sourceId: "list",
    ...rest,
  }));

const summaryOf = (present: readonly string[], items: readonly ImplementationItem[]) => {
  const report = check({
    schema: "zp.catalogue/1",
    organisations: [],
    directory: [],
    roster: [],
    sources: [{ id: "list", label: "list.csv", layer: "implementation", present: [...present] }],
    items: [...items],
  });
  return { report, ...summarise(report, zhenping2018) };
};

describe("what was not checked", () => {
  it("is as many rules, however long the list", () => {
    const short = summaryOf(["name", "itemType"], itemsOf(3, {}));
    const long = summaryOf(["name", "itemType"], itemsOf(300, {}));
    expect(long.notChecked).toEqual(short.notChecked);
    expect(long.notChecked.rules).toBeGreaterThan(10);
    expect(long.notChecked.rules).toBeLessThanOrEqual(long.report.coverage.length);
    expect(long.piles["not-checked"]).toBe(100 * short.piles["not-checked"]);
  });

  it("says of an absent column how many items and rules it touches", () => {
    const { blocked, notChecked } = summaryOf(["name", "itemType"], itemsOf(5, {}));
    expect(blocked.find(({ missing }) => missing === "legalBasis")).toMatchObject({
      cause: "absent",
      items: 5,
    });
    expect(notChecked.cells).toBe(0);
    expect(notChecked.rulesByColumn).toBe(notChecked.rules);
  });

  it("tells a blank cell from a column that is not there, and adds up", () => {
    const present = ["name", "itemType", "legalBasis", "promisedTimeLimit"];
    const { blocked, notChecked, piles } = summaryOf(present, itemsOf(5, {}));
    const causesOf = (element: string): string[] =>
      blocked.filter(({ missing }) => missing === element).map(({ cause }) => cause);
    expect(causesOf("legalBasis")).toEqual(["blank"]);
    expect(causesOf("consultationPhones")).toEqual(["absent"]);
    expect(notChecked.cells).toBeGreaterThan(0);
    const byColumn = blocked.filter(({ cause }) => cause === "absent");
    expect(notChecked.columns).toBe(byColumn.length);
    expect(notChecked.cells + byColumn.reduce((sum, { count }) => sum + count, 0)).toBe(piles["not-checked"]);
  });
});
