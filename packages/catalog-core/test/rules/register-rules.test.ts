import { describe, expect, it } from "vitest";
import { Checker, type CheckReport } from "../../src/engine/index.ts";
import { lawRegister } from "../../src/law-register/index.ts";
import type { LawRegister } from "../../src/legal-basis/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";

const asking = ["legal-basis/in-force", "legal-basis/article-exists", "legal-basis/number-agrees"];

function reportOn(legalBasis: string, settings: { laws?: LawRegister; asOf?: string } = {}): CheckReport {
  const checker = new Checker({ rules, metrics: [], pack: zhenping2018, ...settings });
  checker.add({ id: "1", name: "收养登记", itemType: "permit", legalBasis });
  return checker.finish();
}
const found = (...args: Parameters<typeof reportOn>): string[] =>
  reportOn(...args).findings.map(({ ruleId }) => ruleId);

describe("rules that ask the law register", () => {
  it("do not apply without one, and say why", () => {
    const { coverage } = reportOn("《中华人民共和国收养法》第十五条");
    for (const { skipped, passed, failed } of coverage.filter(({ ruleId }) => asking.includes(ruleId))) {
      expect(skipped).toEqual([{ because: "没有提供法规登记簿", count: 1 }]);
      expect(passed + failed).toBe(0);
    }
  });

  it("judge by the day of the list", () => {
    const laws = lawRegister();
    const basis = "《中华人民共和国收养法》第十五条";
    expect(found(basis, { laws, asOf: "2018-08-25" })).not.toContain("legal-basis/in-force");
    expect(found(basis, { laws, asOf: "2022-01-01" })).toContain("legal-basis/in-force");
  });

  it("settle the rank of a title without its number", () => {
    const basis = "《机动车登记规定》第五条";
    expect(found(basis)).not.toContain("legal-basis/permit-ground");
    expect(found(basis, { laws: lawRegister() })).toContain("legal-basis/permit-ground");
  });
});
