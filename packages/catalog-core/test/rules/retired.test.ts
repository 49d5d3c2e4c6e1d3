import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import {
  currentKey,
  currentRuleId,
  packOfToday,
  type RetiredRule,
  waiversOfToday,
} from "../../src/engine/index.ts";
import { explainRetired } from "../../src/explain/index.ts";
import { emptyLedger, updateLedger } from "../../src/ledger/index.ts";
import type { Catalogue } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";
import { retiredRules, rules } from "../../src/rules/index.ts";

const retired: readonly RetiredRule[] = [
  { id: "visits/told", on: "2026-10-01", to: "visits/given", because: "与标题一致。" },
  { id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "与标题一致。" },
  { id: "visits/gone", on: "2026-12-01", because: "方案没有这项要求。" },
];
const ids = new Set<string>(rules.map(({ id }) => id));

/** One item that breaks visits/stated. */
const catalogue: Catalogue = {
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items: [{ id: "1", name: "取水许可", compilingUnit: "县水利局", channels: ["window"] }],
  roster: [],
};

describe("the list of retired rules", () => {
  it("gives no id anew, and leads to a rule that there is", () => {
    for (const { id } of retiredRules) {
      const current = currentRuleId(id, retiredRules);
      expect(ids.has(id), `${id} is retired and in use`).toBe(false);
      expect(current === undefined || ids.has(current), `${id} leads to ${current}`).toBe(true);
    }
    expect(new Set(retiredRules.map(({ id }) => id)).size).toBe(retiredRules.length);
  });
});

describe("a rule that was renamed or given up", () => {
  it("is followed over several renamings, and ends in a circle all the same", () => {
    expect(currentRuleId("visits/told", retired)).toBe("visits/stated");
    expect(currentRuleId("visits/gone", retired)).toBeUndefined();
    expect(currentKey("visits/told|1|maxVisits", retired)).toBe("visits/stated|1|maxVisits");
    expect(currentKey("visits/gone|1|maxVisits", retired)).toBe("visits/gone|1|maxVisits");
    const circle = [
      { id: "a/b", on: "2026-12-01", to: "c/d", because: "。" },
      { id: "c/d", on: "2026-12-02", to: "a/b", because: "。" },
    ];
    expect(["a/b", "c/d"]).toContain(currentRuleId("a/b", circle));
  });

  it("keeps its waivers and the settings of packs", () => {
    const waiver = {
      key: "visits/told|1",
      reason: "系统改造中",
      approvedBy: "政务中心",
      until: "2018-12-31",
    };
    const { findings } = check(catalogue, { waivers: waiversOfToday([waiver], retired) });
    expect(findings.find(({ ruleId }) => ruleId === "visits/stated")?.waiver?.reason).toBe("系统改造中");

    const old = {
      ...pack,
      rules: { "visits/told": { enabled: false }, "visits/gone": { enabled: false } },
    };
    const today = packOfToday(old, retired);
    expect(Object.keys(today.rules)).toEqual(["visits/stated"]);
    expect(check(catalogue, { pack: today }).findings.map(({ ruleId }) => ruleId)).not.toContain(
      "visits/stated",
    );
    const both = { ...pack, rules: { "visits/stated": {}, "visits/told": { enabled: false } } };
    expect(packOfToday(both, retired).rules["visits/stated"]).toEqual({});
  });

  it("keeps its entries in the ledger; those of a rule that was given up wait for a person", () => {
    const report = check(catalogue);
    const first = updateLedger(emptyLedger(), { report, catalogue, on: "2018-07-01" });
    const key = "visits/stated|1|maxVisits";
    const underOldIds = {
      ...first,
      entries: first.entries.map((entry) =>
        entry.key === key
          ? { ...entry, key: "visits/told|1|maxVisits", ruleId: "visits/told" }
          : { ...entry, key: entry.key.replace(entry.ruleId, "visits/gone"), ruleId: "visits/gone" },
      ),
    };
    const later = updateLedger(underOldIds, { report, catalogue, on: "2018-07-08", retired });
    expect(later.entries.find((entry) => entry.key === key)).toMatchObject({
      state: "open",
      firstFound: "2018-07-01",
    });
    const gone = later.entries.filter(({ ruleId }) => ruleId === "visits/gone");
    expect(gone.length).toBeGreaterThan(0);
    for (const { state, history } of gone) {
      expect(state).toBe("fixed");
      expect(JSON.stringify(history)).toContain("规则已取消");
    }
  });

  it("is explained by where it went", () => {
    expect(explainRetired(retired[0]!, rules, retired)).toContain("起改名为 visits/stated");
    expect(explainRetired(retired[0]!, rules, retired)).toContain("visits/stated");
    expect(explainRetired(retired[2]!, rules, retired)).toContain("起取消：方案没有这项要求。");
  });
});
