import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { planFixes } from "../../src/fixes/index.ts";
import { fromRecords } from "../../src/records/index.ts";

const plan = (records: readonly Record<string, unknown>[]) => {
  const read = fromRecords(records as never);
  return planFixes(check(read.catalogue).findings, read);
};

describe("planFixes", () => {
  it("gives each cell one fix, with all its reasons", () => {
    const basis = " 《关于进一步做好有关工作的通知》（陕政发[2017]12号）";
    expect(plan([{ 事项名称: "取水许可", 承诺办结时限: "5个工作日", 设定依据: basis }])).toEqual([
      {
        file: "记录",
        cell: "[0].设定依据",
        before: basis,
        after: "《关于进一步做好有关工作的通知》（陕政发〔2017〕12号）",
        reasons: [{ ruleId: "legal-basis/document-number-form" }, { kind: "blanks" }],
        label: "取水许可",
        element: "legalBasis",
      },
    ]);
  });

  it("leaves a cell alone that holds whole rows", () => {
    const materials = '[{"材料名称":" 申请书","原件份数":"１"}]';
    expect(plan([{ 事项名称: "取水许可", 承诺办结时限: "5个工作日", 申请材料: materials }])).toEqual([]);
  });

  it("reaches into columns of rows", () => {
    const fixes = plan([
      { 事项名称: "取水许可", 承诺办结时限: "5个工作日", 材料名称: " 申请书", 原件份数: "１" },
    ]);
    expect(fixes.map(({ element, before, after }) => [element, before, after])).toEqual([
      ["materials.name", " 申请书", "申请书"],
      ["materials.originals", "１", "1"],
    ]);
  });
});
