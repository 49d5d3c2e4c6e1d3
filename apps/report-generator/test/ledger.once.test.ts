import type { LedgerState } from "@zp/catalog-core/ledger";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { list, Office } from "./office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
  office.write("清单/县.csv", list("2"));
});
afterEach(() => office.close());

const build = (...more: string[]) =>
  office.report("build", "--in", "清单", "--out", "报告", "--only", "ledger", ...more);

interface Written {
  readonly checks: readonly unknown[];
  readonly entries: readonly { readonly key: string; readonly ruleId: string; readonly state: LedgerState }[];
}
const ledger = (name = "报告/整改台账.json"): Written =>
  JSON.parse(new TextDecoder().decode(office.read(name)));

/** The state of what is said of the limit that is above one half. */
const stateIn = (written: Written): LedgerState | undefined =>
  written.entries.find(({ ruleId }) => ruleId === "time-limit/promised-within-half")?.state;

const mended = () => office.write("清单/县.csv", list("2").replace("15个工作日", "10个工作日"));

/** Somebody writes an opinion into the sheet of the ledger, beside what was mended. */
const review = (said: string) =>
  office.edit("报告/整改台账.xlsx", (book) => {
    const sheet = book.worksheets[0]!;
    const at = new Map<string, number>();
    sheet.eachRow((row) => {
      row.eachCell((cell, column) => {
        if (cell.text === "状态" || cell.text === "复核意见") at.set(cell.text, column);
      });
      const state = at.get("状态");
      if (state !== undefined && row.getCell(state).text === "待复核")
        row.getCell(at.get("复核意见") ?? 0).value = said;
    });
  });

describe("整改台账 of zp-report", () => {
  test("begins where there is none, and says so", async () => {
    expect(await build()).toBe(0);
    expect(office.out).toContain("没有上次的台账，从本次记起");
    expect(stateIn(ledger())).toBe("new");
    const sheet = (await office.open("报告/整改台账.xlsx")).worksheets[0]!;
    expect(JSON.stringify(sheet.getSheetValues())).toContain("没有上次的台账，从本次记起");
  });

  test("goes on in the folder of the reports: new, open, to be looked at, there again", async () => {
    await build();
    const states: (LedgerState | undefined)[] = [];
    for (const [today, change] of [
      ["2018-09-01", () => office.write("清单/县.csv", list("1"))],
      ["2018-09-08", mended],
      ["2018-09-15", () => office.write("清单/县.csv", list("1"))],
    ] as const) {
      office.today = today;
      change();
      expect(await build()).toBe(0);
      states.push(stateIn(ledger()));
    }
    expect(states).toEqual(["open", "fixed", "reopened"]);
    expect(ledger().checks).toHaveLength(4);
    expect(office.out).toContain("接 报告/整改台账.json，第 4 次检查");
    expect(office.out).toMatch(/反复出现 1/);
    // A second run with nothing changed is no further check.
    office.today = "2018-09-22";
    await build();
    expect(office.out).toContain("没有重写");
    expect(ledger().checks).toHaveLength(4);
  });

  test("what was let pass is waived in it", async () => {
    await build();
    const { key } = ledger().entries.find(({ ruleId }) => ruleId === "time-limit/promised-within-half")!;
    office.today = "2018-09-01";
    office.write(
      "豁免.json",
      JSON.stringify([{ key, reason: "须专家评审", approvedBy: "县审改办", until: "2018-12-31" }]),
    );
    const code = await build("--waivers", "豁免.json");
    expect([code, office.err]).toEqual([0, ""]);
    expect(stateIn(ledger())).toBe("waived");
  });

  test("opinions in the sheet close what was mended; nobody's are not overwritten", async () => {
    await build();
    office.today = "2018-09-08";
    mended();
    await build();
    await review("通过");
    expect(await build()).toBe(1);
    expect(office.err).toContain("里有 1 条复核意见还没有记入台账");
    expect(stateIn(ledger())).toBe("fixed");
    expect(await build("--by", "王某")).toBe(0);
    expect(office.out).toContain("复核意见 1 条，记入 1 条。");
    expect(stateIn(ledger())).toBe("closed");
  });

  test("goes on from a ledger of zp ledger, which stays as it is, or from the reports of the period before", async () => {
    await build();
    const first = office.read("报告/整改台账.json");
    office.write("台账.json", first);
    office.write("上期/整改台账.json", first);
    office.write("上期/县.csv", list("2"));
    office.today = "2018-09-08";
    mended();
    const into = (dir: string, ...more: string[]) =>
      office.report("build", "--in", "清单", "--out", dir, "--only", "ledger", ...more);
    expect(await into("本期", "--ledger", "台账.json")).toBe(0);
    expect(stateIn(ledger("本期/整改台账.json"))).toBe("fixed");
    expect(office.read("台账.json")).toEqual(first);
    expect(await into("本期2", "--previous", "上期")).toBe(0);
    expect(stateIn(ledger("本期2/整改台账.json"))).toBe("fixed");
    expect(await into("本期3")).toBe(0);
    expect(stateIn(ledger("本期3/整改台账.json"))).toBeUndefined();
  });

  test("a ledger that is not there, is none, or is of a later day is refused in a sentence", async () => {
    expect(await build("--ledger", "没有.json")).toBe(2);
    expect(office.err).toContain("找不到台账“没有.json”");
    office.write("表.xlsx", "");
    expect(await build("--ledger", "表.xlsx")).toBe(2);
    expect(office.err).toContain("是交回的表格，不是台账");
    office.write("坏.json", "{}");
    expect(await build("--ledger", "坏.json")).toBe(1);
    expect(office.err).toContain("整改台账没有生成：整改台账“坏.json”有误");
    await build();
    office.today = "2018-08-01";
    office.write("清单/县.csv", list("1"));
    expect(await build()).toBe(1);
    expect(office.err).toContain("最近一次检查在 2018-08-31，不能再记 2018-08-01 的");
  });
});
