import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checker, extendPack, PackExtension, PolicyPack } from "../../src/engine/index.ts";
import { check } from "../../src/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import {
  national2020,
  nearest,
  packProblemText,
  packs,
  type ResolvedPack,
  resolvePack,
  zhenping2018,
} from "../../src/packs/index.ts";
import { fromRecords } from "../../src/records/index.ts";
import { rules } from "../../src/rules/index.ts";
import { labelOf } from "../../src/terms/index.ts";

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

describe("全国 2020", () => {
  it("asks nothing that rests on the order of one county alone", () => {
    const { coverage, findings } = check(
      fromRecords([
        {
          事项名称: "临时救助",
          事项类型: "行政给付",
          法定办结时限: "20个工作日",
          承诺办结时限: "15个工作日",
        },
      ]).catalogue,
      { pack: national2020 },
    );
    const asked = new Set(coverage.map(({ ruleId }) => ruleId));
    for (const id of ["visits/stated", "time-limit/promised-within-half", "scope/application-described"])
      expect(asked).not.toContain(id);
    expect(asked).toContain("time-limit/promised-within-statutory");
    expect(asked).toContain("legal-basis/no-disguised-permit");
    expect(findings.flatMap(({ basis }) => basis.map(({ source }) => source))).not.toContain("zp-2018-98");
  });

  /** As lists and the standard call what is one element. */
  const namedThere: Readonly<Record<string, string>> = {
    implementingBody: "实施主体",
    materials: "材料名称",
  };
  const names = new Set(
    readFileSync(new URL("../sources/gbt-39046-2020-table-4.txt", import.meta.url), "utf8").split("\n"),
  );

  it("asks for what the national standard names, as a warning, and for nothing that it does not", () => {
    const asked = (pack: PolicyPack): Map<string, string> =>
      new Map(
        check(
          {
            ...fromRecords([]).catalogue,
            items: [{ id: "1", charges: "yes" }],
            directory: [{ id: "2" }],
            sources: [],
          },
          { pack },
        )
          .findings.filter(({ ruleId }) => /^elements\/(?:implementation|directory)-complete$/.test(ruleId))
          .map(({ path, severity }) => [String(path[0]), severity]),
      );
    const here = asked(zhenping2018);
    const there = asked(national2020);
    expect(new Set(here.values())).toEqual(new Set(["error"]));
    expect(new Set(there.values())).toEqual(new Set(["warning"]));
    expect([...here.keys()].filter((element) => !there.has(element))).toEqual(["feeStandard"]);
    expect(names).not.toContain("收费标准");
    for (const element of there.keys()) expect(names).toContain(namedThere[element] ?? labelOf(element));
  });

  it.each([
    ["elements/implementation-complete", "warning", { 事项名称: "临时救助", 咨询电话: "" }],
    ["elements/columns-present", "warning", { 事项名称: "临时救助" }],
    ["elements/no-placeholder", "warning", { 事项名称: "临时救助", 办理地点: "待定" }],
    ["elements/readable", "warning", { 事项名称: "临时救助", 承诺办结时限: "视情况而定吧" }],
    ["scope/known-type", "warning", { 事项名称: "临时救助", 事项类型: "天文类", 办理流程: "受理" }],
    [
      "legal-basis/present-and-readable",
      "warning",
      { 事项名称: "临时救助", 事项类型: "行政给付", 设定依据: "按有关规定办理", 办理流程: "受理" },
    ],
    ["contact/phones-stated", "warning", { 事项名称: "临时救助", 咨询电话: "详见网站" }],
    ["fees/consistent", "warning", { 事项名称: "临时救助", 是否收费: "否", 收费标准: "10元/证" }],
    [
      "materials/named",
      "error",
      { 事项名称: "临时救助", 申请材料: [{ 材料名称: "申请表" }, { 材料名称: "", 材料类型: "原件" }] },
    ],
  ] as const)("asks %s as %s, on a national document", (id, severity, record) => {
    const { findings } = check(fromRecords([record]).catalogue, { pack: national2020 });
    const found = findings.find(({ ruleId }) => ruleId === id);
    expect(found?.severity).toBe(severity);
    for (const { source } of found?.basis ?? []) {
      expect(["gbt-39046-2020", "state-council-order-716", "state-council-2017-115"]).toContain(source);
    }
  });

  it("leaves a list without 收费标准 alone, and says of the column that it need not be", () => {
    const records = [
      { 事项名称: "临时救助", 是否收费: "是", 收费依据: "《中华人民共和国行政许可法》第五十八条" },
    ];
    const said = (pack: PolicyPack) =>
      check(fromRecords(records).catalogue, { pack }).findings.filter(
        ({ path }) => path[0] === "feeStandard",
      );
    expect(said(zhenping2018).map(({ suggestion }) => suggestion)).toEqual([
      expect.stringContaining("请编制单位补填这一栏。"),
    ]);
    expect(said(national2020).map(({ suggestion }) => suggestion)).toEqual([
      expect.stringContaining("可以不补"),
    ]);
  });

  it("holds a list to the target, the ceiling and the days that a pack built on it sets", () => {
    const pack = extendPack(national2020, {
      ...{ schema: "zp.policy-pack/1", id: "county", version: "1", extends: "national-2020" },
      targets: { "visits/at-most-once": "90/100" },
      rules: { "time-limit/promised-within-half": { enabled: true } },
      schedule: [{ stage: "directory", title: "目录清单", kind: "stage", until: "2020-06-30" }],
    });
    const { catalogue } = fromRecords([
      {
        事项名称: "临时救助",
        办件类型: "承诺件",
        法定办结时限: "20个工作日",
        承诺办结时限: "15个工作日",
        到办事现场次数: "2",
      },
    ]);
    const stageDates = [{ id: "1", compilingUnit: "县民政局" }];
    const { findings } = check({ ...catalogue, stageDates }, { pack });
    const found = new Map(
      findings.map(({ ruleId, severity, basis }) => [ruleId, [severity, basis[0]?.source]]),
    );
    expect(found.get("visits/at-most-once-target")).toEqual(["error", "policy-pack"]);
    expect(found.get("time-limit/promised-within-half")).toEqual(["warning", "policy-pack"]);
    expect(found.get("schedule/within-deadline")).toEqual(["warning", "policy-pack"]);
  });

  it("knows the codes of 31 characters, and those of the years before", () => {
    const shapes = (code: string): string[] =>
      check(fromRecords([{ 事项名称: "临时救助", 实施编码: code }]).catalogue, { pack: national2020 })
        .findings.filter(({ ruleId }) => ruleId.startsWith("codes/"))
        .map(({ ruleId }) => ruleId);
    expect(shapes("11610927MB0000019W4000504003000")).toEqual([]);
    expect(shapes("010100100061092700010001")).toEqual([]);
    expect(shapes("11610927MB0000019W40005040030001")).not.toEqual([]);
  });
});

describe("a pack file", () => {
  const builtIn = (name: string): ResolvedPack | undefined => {
    const found = packs.find(({ id }) => id === name);
    return found === undefined ? undefined : resolvePack(found).resolved;
  };
  const options = { base: builtIn, names: packs.map(({ id }) => id) };
  const file = { schema: "zp.policy-pack/1", id: "pingli-2019", version: "1", extends: "zhenping-2018" };

  it("says of each value where it comes from, also through several files", () => {
    const first = resolvePack({ ...file, conventions: { smallBase: 3 }, targets: {} }, options).resolved!;
    const town = resolvePack(
      { ...file, id: "town", extends: "pingli-2019", targets: { "visits/at-most-once": "9/10" } },
      { base: () => first, names: [] },
    ).resolved!;
    expect(town.bases).toEqual(["pingli-2019", "zhenping-2018"]);
    expect(town.origins).toMatchObject({
      "conventions.smallBase": "pingli-2019",
      "conventions.areaCode": "zhenping-2018",
      "conventions.plainDay": "default",
      "targets.visits/at-most-once": "town",
      schedule: "zhenping-2018",
    });
    expect(town.pack).toEqual(
      extendPack(
        first.pack,
        PackExtension.parse({ ...file, id: "town", extends: "pingli-2019", targets: town.pack.targets }),
      ),
    );
  });

  it("says everything that is wrong at once: key, value, what is allowed, what was meant", () => {
    const { problems } = resolvePack(
      {
        ...file,
        extends: "zhenping",
        tagets: {},
        asOf: "2019年",
        conventions: { plainDay: "workdays", smallBase: "5" },
        rules: { "visits/stadet": {}, "visits/stated": { options: { most: 1 } } },
        sourcesSetAside: ["zp-2018"],
      },
      options,
    );
    expect(problems.map(({ key, value, meant }) => [key, value, meant])).toEqual([
      ["asOf", "2019年", undefined],
      ["tagets", undefined, "targets"],
      ["conventions.plainDay", "workdays", "workday"],
      ["conventions.smallBase", "5", undefined],
      ["sourcesSetAside.0", "zp-2018", "zp-2018-98"],
      ["rules.visits/stadet", undefined, "visits/stated"],
      ["rules.visits/stated.options.most", undefined, undefined],
      ["extends", "zhenping", "zhenping-2018"],
    ]);
    for (const problem of problems) {
      const text = packProblemText(problem);
      expect(text).toContain(`“${problem.key}”`);
      expect(text).not.toMatch(/undefined|\[object|Invalid|expected/);
    }
  });

  it.each([
    ["a list", [], "整个文件应为一个对象 { … }。"],
    ["nothing of a pack", {}, "“schema”没有写。可用的有：zp.policy-pack/1。"],
  ])("%s is no pack", (_what, json, said) => {
    expect(resolvePack(json, options).problems.map(packProblemText)).toContain(said);
  });

  it("never throws, whatever is in it, and takes what it gives", () => {
    const keys = fc.constantFrom(
      "schema",
      "id",
      "extends",
      "asOf",
      "conventions",
      "targets",
      "rules",
      "schedule",
      "x",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 })), fc.boolean(), (odd, based) => {
        const { resolved, problems } = resolvePack(based ? { ...file, ...odd } : odd, options);
        expect(resolved === undefined).toBe(problems.length > 0);
        for (const problem of problems) expect(packProblemText(problem)).toMatch(/[。？]$/);
        if (resolved !== undefined)
          expect(() => new Checker({ rules, metrics, pack: resolved.pack })).not.toThrow();
      }),
      { numRuns: 150 },
    );
    for (const pack of packs) {
      const { extends: _base, ...whole } = JSON.parse(JSON.stringify(pack)) as Record<string, unknown>;
      expect(resolvePack(whole).resolved?.pack).toEqual(pack);
    }
  });

  it("guesses what was meant by the fewest changes, and nothing where nothing is near", () => {
    expect(nearest("minDecidet", ["minDecided", "smallBase"])).toBe("minDecided");
    expect(nearest("xyz", ["minDecided", "smallBase"])).toBeUndefined();
  });
});
