import { describe, expect, it } from "vitest";
import { check } from "../../src/index.ts";

const reportOn = (present: readonly string[], item: object) =>
  check({
    schema: "zp.catalogue/1",
    organisations: [],
    directory: [],
    roster: [],
    sources: [{ id: "list", label: "list.csv", layer: "implementation", present: [...present] }],
    items: [{ id: "1", name: "取水许可", sourceId: "list", ...item }],
  });

describe("absent columns", () => {
  const steps = [
    { id: "1", name: "受理" },
    { id: "2", name: "审批" },
    { id: "3", name: "送达" },
  ];

  it("are not those that another column stands in for", () => {
    const { sources, findings } = reportOn(["name", "itemType", "steps"], { itemType: "permit", steps });
    expect(sources[0]!.absent).not.toContain("procedure");
    expect(sources[0]!.absent).toContain("materials");
    expect(findings.filter(({ path }) => path[0] === "procedure")).toEqual([]);
  });

  it("count the rules and metrics that miss them", () => {
    const { sources, findings } = reportOn(["name", "itemType"], { itemType: "permit" });
    expect(sources[0]!.absent).toContain("procedure");
    const procedure = findings.find(({ path }) => path[0] === "procedure");
    expect(procedure?.data).toMatchObject({ element: "procedure", items: 1, rules: 2 });
  });

  it("are named in an order that does not depend on the rules", () => {
    const { absent } = reportOn(["name"], {}).sources[0]!;
    expect(absent).toEqual(absent.toSorted());
  });
});
