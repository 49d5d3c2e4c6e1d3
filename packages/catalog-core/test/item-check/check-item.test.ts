import { describe, expect, test } from "vitest";
import { generateItems } from "../../../testkit/src/items.ts";
import { Checker } from "../../src/engine/index.ts";
import {
  applyItemFixes,
  checkItem,
  extendPack,
  ImplementationItem,
  itemChecker,
  rules,
  zhenping2018,
} from "../../src/index.ts";

const items: readonly ImplementationItem[] = [...generateItems(60, 7)].map(
  ({ sourceId: _, ...item }) => item,
);
const checker = itemChecker(zhenping2018);

describe("checkItem asks as check does", () => {
  test("the findings are those of a check of the same item", () => {
    let seen = 0;
    for (const item of items) {
      const running = new Checker({ rules, metrics: [], pack: zhenping2018 });
      running.add(item);
      const { findings, coverage } = running.finish();
      const alone = checker.check(item);
      const asked = new Set(rules.filter(({ level }) => level === "item").map(({ id }) => id as string));
      expect(alone.findings.map(({ key }) => key).toSorted()).toEqual(
        findings
          .filter(({ ruleId }) => asked.has(ruleId))
          .map(({ key }) => key)
          .toSorted(),
      );
      const whole = new Map(findings.map((finding) => [finding.key, finding]));
      for (const finding of alone.findings) expect(finding).toEqual(whole.get(finding.key));
      const blocked = coverage.flatMap(({ ruleId, blocked }) => (blocked.length > 0 ? [ruleId] : []));
      expect(alone.unjudged.map(({ ruleId }) => ruleId)).toEqual(blocked.filter((id) => asked.has(id)));
      seen += alone.findings.length;
    }
    expect(seen).toBeGreaterThan(100);
  });

  test("what only a list answers is left out, and named", () => {
    const { leftOut } = checker.check({ id: "draft" });
    const levels = new Map<string, string>(rules.map(({ id, level }) => [id, level]));
    expect(new Set(leftOut.map(({ level }) => level))).toEqual(new Set(["list", "source", "target"]));
    for (const { ruleId, level } of leftOut) expect(levels.get(ruleId)).toBe(level);
    expect(leftOut).toBe(checker.leftOut);
  });

  test("a pack is asked for what it says, and is read once", () => {
    const pack = extendPack(zhenping2018, {
      schema: "zp.policy-pack/1",
      id: "pingli-2019",
      version: "1",
      extends: "zhenping-2018",
      rules: { "elements/implementation-complete": { enabled: false } },
    });
    const ids = (from: ReturnType<typeof checkItem>) => from.findings.map(({ ruleId }) => ruleId);
    expect(ids(checkItem({ id: "draft" }, zhenping2018))).toContain("elements/implementation-complete");
    expect(ids(checkItem({ id: "draft" }, pack))).not.toContain("elements/implementation-complete");
    const wrong = { ...pack, rules: { "visits/states": {} } };
    expect(() => checkItem({ id: "draft" }, wrong)).toThrow(
      "政策包 pingli-2019 设置了不存在的规则“visits/states”。",
    );
  });

  test("a rule that throws spoils nothing", () => {
    const [first] = rules.filter((rule) => rule.level === "item" && rule.needs.length === 0);
    const broken = {
      ...first!,
      check: () => {
        throw new Error("broken");
      },
    } as (typeof rules)[number];
    const { faults, findings } = itemChecker(zhenping2018, {
      rules: rules.map((rule) => (rule === first ? broken : rule)),
    }).check({ id: "draft" });
    expect(faults).toEqual([{ ruleId: first!.id, subjectId: "draft", error: "Error: broken" }]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("quiet about what was not touched", () => {
  const draft: ImplementationItem = {
    id: "draft",
    name: "取水许可 ",
    itemType: "permit",
    caseType: "promised",
    statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
    promisedTimeLimit: { kind: "duration", amount: 30, unit: "workday" },
    materials: [
      { id: "m1", name: "申请表" },
      { id: "m2", name: "其他材料" },
    ],
  };

  test("nothing is said before anything is touched", () => {
    const { findings, fixes, quiet } = checker.check(draft, { touched: [] });
    expect([findings, fixes]).toEqual([[], []]);
    expect(quiet).toBe(checker.check(draft).findings.length);
  });

  test("only touched elements are spoken of, and the rest is counted", () => {
    const all = checker.check(draft);
    const some = checker.check(draft, { touched: ["promisedTimeLimit", "name"] });
    expect(new Set(some.findings.map(({ path }) => path[0]))).toContain("promisedTimeLimit");
    expect(some.findings).toEqual(
      all.findings.filter(({ path: [at] }) => at === "promisedTimeLimit" || at === "name"),
    );
    expect(some.findings.length + some.quiet).toBe(all.findings.length);
    expect(some.fixes.map(({ path, after }) => [path, after])).toEqual([[["name"], "取水许可"]]);
    expect(checker.check(draft, { touched: ["materials"] }).fixes).toEqual([]);
  });

  test("in rows one row is touched without the others", () => {
    const places = (touched: string[]) =>
      checker.check(draft, { touched }).findings.map(({ path }) => path.slice(0, 2).join("."));
    expect(new Set(places(["materials"]))).toContain("materials.m2");
    expect(places(["materials.m1.name"])).not.toContain("materials.m2");
    expect(places(["materials.m2.name"])).toContain("materials.m2");
  });

  test("the worst comes first", () => {
    const order = ["error", "warning", "info"];
    const weights = checker.check(draft).findings.map(({ severity }) => order.indexOf(severity));
    expect(weights).toEqual(weights.toSorted());
    expect(new Set(weights).size).toBeGreaterThan(1);
  });
});

describe("safe fixes", () => {
  const untidy = (item: ImplementationItem): ImplementationItem => ({
    ...item,
    name: ` ${item.name ?? ""}　`,
    legalBasis: `《关于做好工作的通知》（陕政发[2017]12号）；${item.legalBasis ?? ""}`,
    implementingBodyCode: "11610927mb0000019w",
    feeStandard: { kind: "text", text: " 每证10元 " },
    materials: [
      { id: "m1", name: " 申请表" },
      ...(item.materials ?? []).map((row) => ({ ...row, id: `x${row.id}` })),
    ],
  });

  test("are made in a copy, once, and leave nothing to fix", () => {
    for (const item of items.slice(0, 20).map(untidy)) {
      const before = structuredClone(item);
      const { fixes } = checker.check(item);
      expect(fixes.map(({ path }) => path.join("."))).toEqual(
        expect.arrayContaining([
          "name",
          "legalBasis",
          "implementingBodyCode",
          "feeStandard",
          "materials.m1.name",
        ]),
      );
      const fixed = applyItemFixes(item, fixes);
      expect(item).toEqual(before);
      expect(fixed).toMatchObject({
        implementingBodyCode: "11610927MB0000019W",
        feeStandard: { kind: "text", text: "每证10元" },
      });
      expect(fixed.legalBasis).toContain("陕政发〔2017〕12号");
      expect(ImplementationItem.safeParse(fixed).success).toBe(true);
      const again = checker.check(fixed);
      expect(again.fixes).toEqual([]);
      expect(again.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    }
  });

  test("a text that has changed since is left as it is", () => {
    const item = { id: "draft", name: "取水许可 " };
    const { fixes } = checker.check(item);
    expect(applyItemFixes({ id: "draft", name: "河道采砂许可 " }, fixes)).toEqual({
      id: "draft",
      name: "河道采砂许可 ",
    });
    expect(applyItemFixes({ id: "draft" }, fixes)).toMatchObject({ id: "draft" });
  });

  test("each says why", () => {
    const { fixes } = checker.check({ id: "draft", name: "取水许可 ", legalBasis: "陕政发[2017]12号。 " });
    expect(fixes).toEqual([
      { path: ["name"], before: "取水许可 ", after: "取水许可", reasons: [{ kind: "blanks" }] },
      {
        path: ["legalBasis"],
        before: "陕政发[2017]12号。 ",
        after: "陕政发〔2017〕12号。",
        reasons: [{ ruleId: "legal-basis/document-number-form" }, { kind: "blanks" }],
      },
    ]);
  });
});
