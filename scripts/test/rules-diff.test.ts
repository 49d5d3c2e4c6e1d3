import { describe, expect, it } from "vitest";
import { changesText, compareFindings } from "../rules-diff/compare.mjs";

const finding = (ruleId: string, subject: string, severity = "warning") => ({
  ruleId,
  key: `${ruleId}|${subject}|name`,
  severity,
  message: `${subject}。`,
});

describe("the findings of two revisions", () => {
  it("are told apart by list and key, and counted by rule", () => {
    const before = { a: [finding("x/one", "1"), finding("x/one", "2"), finding("x/two", "1")], b: [] };
    const after = { a: [finding("x/one", "1", "info"), finding("x/two", "1")], b: [finding("x/one", "1")] };
    expect(compareFindings(before, after)).toEqual([
      {
        rule: "x/one",
        before: 2,
        after: 2,
        added: [{ ...finding("x/one", "1"), list: "b" }],
        dropped: [{ ...finding("x/one", "2"), list: "a" }],
        changed: 1,
      },
    ]);
  });

  it("of one key are counted one by one", () => {
    const twice = [finding("x/one", "1"), finding("x/one", "1")];
    expect(compareFindings({ a: twice }, { a: twice })).toEqual([]);
    expect(compareFindings({ a: twice.slice(1) }, { a: twice })[0]?.added).toHaveLength(1);
  });

  it("are shown with a few examples", () => {
    const many = ["1", "2", "3", "4", "5"].map((subject) => finding("x/one", subject));
    expect(changesText(compareFindings({ a: [] }, { a: many }))).toBe(
      [
        "5 new, 0 gone, in 1 rules",
        "",
        "x/one: 0 → 5 (+5 −0)",
        "  + a: 1。",
        "  + a: 2。",
        "  + a: 3。",
        "  + … 2 more",
        "",
      ].join("\n"),
    );
    expect(changesText([])).toBe("no finding is new and none is gone\n");
  });
});
