import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Checker, extendPack, PackExtension, PolicyPack } from "../../src/engine/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import { packs, zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";

describe.each(packs.map((pack) => [pack.id, pack] as const))("the pack %s", (_id, pack) => {
  it("is what its schema says, survives JSON and fits the rules", () => {
    expect(PolicyPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    expect(() => new Checker({ rules, metrics, pack })).not.toThrow();
  });

  it("sets targets only on metrics that are targets of a list", () => {
    for (const id of Object.keys(pack.targets)) {
      expect(metrics.find((metric) => metric.id === id)?.targetKind).toBe("list");
    }
  });

  it("has stages that follow one another", () => {
    for (const { from, until } of pack.schedule) if (from !== undefined) expect(from <= until).toBe(true);
    const ends = pack.schedule.map(({ until }) => until);
    expect(ends).toEqual(ends.toSorted());
  });
});

describe("镇坪 2018", () => {
  const order = readFileSync(new URL("../sources/zp-2018-98.txt", import.meta.url), "utf8");

  it("has the days of the order, each with the words that set it", () => {
    const bare = (text: string): string => text.replaceAll(/\s/g, "");
    for (const { from, until, basis } of zhenping2018.schedule) {
      expect(bare(order)).toContain(bare(basis?.quote ?? "no quotation"));
      for (const day of [from, until]) {
        if (day === undefined || day === "2018-08-31") continue;
        const [, month, date] = day.split("-").map(Number);
        expect(order).toContain(`2018年${month}月${date}日`);
      }
    }
    expect(order).toContain("2018年8月底前完成");
    expect(zhenping2018.schedule.map(({ stage }) => stage)).toEqual([
      "roster",
      "directory",
      "implementation",
      "audit",
      "publication",
      "completion",
    ]);
  });

  it("has the target and the ceiling of the order", () => {
    expect(zhenping2018.targets).toEqual({ "visits/at-most-once": "80/100" });
    expect(zhenping2018.conventions.promisedShare).toBe("1/2");
  });

  it("is extended by the file that CONTRIBUTING.md shows", () => {
    const page = readFileSync(new URL("../../../../CONTRIBUTING.md", import.meta.url), "utf8");
    const [, shown = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
    const pack = extendPack(zhenping2018, PackExtension.parse(JSON.parse(shown)));
    expect(pack.targets).toEqual({ "visits/at-most-once": "85/100" });
    expect(pack.schedule).toEqual(zhenping2018.schedule);
  });

  it("can be extended by a county with what differs", () => {
    const other = extendPack(zhenping2018, {
      schema: "zp.policy-pack/1",
      id: "pingli-2018",
      version: "1",
      extends: "zhenping-2018",
      targets: { "visits/at-most-once": "85/100" },
      rules: { "handling/instant-agrees-with-promise": { options: { instantMax: "same-day" } } },
    });
    const checker = new Checker({ rules, metrics, pack: other });
    checker.add({
      id: "1",
      caseType: "immediate",
      promisedTimeLimit: { kind: "duration", amount: 1, unit: "workday" },
    });
    const ids = checker.finish().findings.map(({ ruleId }) => ruleId);
    expect(ids).toContain("handling/instant-agrees-with-promise");
  });
});
