import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ElementChange, entryChanges } from "../../src/diff/index.ts";
import type { ImplementationItem } from "../../src/model/index.ts";
import { fromRecords } from "../../src/records/index.ts";
import { item as anyItem } from "../arbitraries.ts";

const item = (record: Record<string, unknown>): ImplementationItem =>
  fromRecords([{ 事项名称: "临时救助金给付", ...record }], undefined, { layer: "implementation" }).catalogue
    .items[0]!;

const told = (changes: readonly ElementChange[]): string[] =>
  changes.map(
    ({ element, row, beforeText, afterText }) =>
      `${element}${row === undefined ? "" : `[${row.name}]`}: ${beforeText} → ${afterText}`,
  );

describe("changes between two states of an entry", () => {
  it("names what changed, was filled in and was emptied, as the cells say it", () => {
    const before = item({ 承诺办结时限: "5个工作日", 到办事现场次数: "2", 行使层级: "县级" });
    const after = item({ 承诺办结时限: "3个工作日", 行使层级: "县级、村级", 是否收费: "否" });
    expect(told(entryChanges(before, after, "implementation"))).toEqual([
      "exerciseLevels: 县级 → 县级、村（社区）级",
      "promisedTimeLimit: 5个工作日 → 3个工作日",
      "charges:  → 否",
      "maxVisits: 2 → ",
    ]);
  });

  it("holds values against each other, not spellings", () => {
    const before = item({ 承诺办结时限: "5个工作日", 到办事现场次数: "1次" });
    const after = item({ 承诺办结时限: " 5 个工作日", 到办事现场次数: "1" });
    expect(entryChanges(before, after, "implementation")).toEqual([]);
  });

  it("leaves aside which entry it is and where it was read", () => {
    const before = item({});
    expect(entryChanges(before, { ...before, id: "9", sourceId: "b.xlsx" }, "implementation")).toEqual([]);
  });

  it("tells rows apart by their names: one came, one went, one says something else", () => {
    const before = item({ 申请材料: [{ 材料名称: "申请书", 原件份数: "1" }, { 材料名称: "身份证" }] });
    const after = item({
      申请材料: [
        { 材料名称: "户口簿", 原件份数: "1" },
        { 材料名称: "申请书", 原件份数: "2" },
      ],
    });
    expect(told(entryChanges(before, after, "implementation"))).toEqual([
      "materials[身份证]: 身份证 → ",
      "materials[户口簿]:  → 户口簿（原件份数：1）",
      "materials.originals[申请书]: 1 → 2",
    ]);
  });

  it("says that rows stand in another order", () => {
    const before = item({ 办理环节: [{ 环节名称: "受理" }, { 环节名称: "审查" }] });
    const after = item({ 办理环节: [{ 环节名称: "审查" }, { 环节名称: "受理" }] });
    expect(told(entryChanges(before, after, "implementation"))).toEqual([
      "steps: 1.受理\n2.审查 → 1.审查\n2.受理",
    ]);
  });

  it("tells stated none from a blank", () => {
    expect(told(entryChanges(item({}), item({ 申请材料: "无" }), "implementation"))).toEqual([
      "materials:  → 无",
    ]);
  });

  it("reads the elements of the other lists by their own names", () => {
    const person = { id: "1", unit: "县民政局", name: "张三", post: "局长" };
    expect(told(entryChanges(person, { ...person, post: "副局长" }, "roster"))).toEqual([
      "roster.post: 局长 → 副局长",
    ]);
  });

  it("is empty for an entry and itself, and the other way round the same with before and after exchanged", () => {
    const withId = anyItem.map((one) => ({ id: "1", ...one }));
    fc.assert(
      fc.property(withId, withId, (a, b) => {
        expect(entryChanges(a, structuredClone(a), "implementation")).toEqual([]);
        const there = entryChanges(a, b, "implementation");
        const back = entryChanges(b, a, "implementation");
        const pair = ({ element, row, beforeText, afterText }: ElementChange): string =>
          JSON.stringify([element, row?.name, beforeText, afterText]);
        const exchanged = back.map((one) => ({
          ...one,
          beforeText: one.afterText,
          afterText: one.beforeText,
        }));
        expect(there.map(pair).toSorted()).toEqual(exchanged.map(pair).toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
