import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "@zp/catalog-core/ledger";
import { changeTexts, readWorkbook } from "@zp/workbook";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "./office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

const zp = (...argv: string[]): Promise<number> => office.zp(...argv);

const list = (visits: string): void =>
  writeFileSync(
    join(office.cwd, "水利局.csv"),
    `事项名称,编制单位,办理形式,到办事现场次数\n取水许可,镇坪县水利局,窗口办理,${visits}\n`,
  );
const entries = (): Ledger["entries"] =>
  (JSON.parse(readFileSync(join(office.cwd, "台账.json"), "utf8")) as Ledger).entries;
const visitsState = () => entries().find(({ ruleId }) => ruleId === "visits/stated")?.state;

/** What a person types into 复核意见 beside an entry, in the workbook that was written. */
async function decide(ruleId: string, word: string): Promise<void> {
  const file = join(office.cwd, "整改台账.xlsx");
  const bytes = new Uint8Array(readFileSync(file));
  const [sheet] = (await readWorkbook(bytes, "整改台账.xlsx")).sheets;
  const rows = [...sheet!.filledRows()];
  const row = rows.find((at) => sheet!.text(at, 16)?.startsWith(ruleId))!;
  const change = { sheet: sheet!.name, cell: `K${row + 1}`, before: "", after: word };
  const changed = await changeTexts(bytes, [change], { name: "整改台账.xlsx" });
  expect(changed.applied).toHaveLength(1);
  writeFileSync(file, changed.bytes);
}

describe("zp ledger", () => {
  it("closes what was mended and looked at, and opens it again", async () => {
    list("");
    expect(await zp("ledger", "台账.json", "水利局.csv", "--date", "2018-07-01")).toBe(1);
    expect(visitsState()).toBe("new");
    list("1");
    await zp("ledger", "台账.json", "水利局.csv", "--date", "2018-07-08", "--out", "整改台账.xlsx");
    expect(visitsState()).toBe("fixed");
    await decide("visits/stated", "通过");
    expect(await zp("ledger", "台账.json", "--returned", "整改台账.xlsx", "--date", "2018-07-09")).toBe(2);
    await zp("ledger", "台账.json", "--returned", "整改台账.xlsx", "--by", "王某", "--date", "2018-07-09");
    expect(office.said).toContain("记入 1 条");
    expect(visitsState()).toBe("closed");
    list("");
    await zp("ledger", "台账.json", "水利局.csv", "--date", "2018-07-15");
    expect(visitsState()).toBe("reopened");
  });

  it("says which opinions it could not enter", async () => {
    list("");
    await zp("ledger", "台账.json", "水利局.csv", "--date", "2018-07-01", "--out", "整改台账.xlsx");
    await decide("visits/stated", "通过");
    await zp("ledger", "台账.json", "--returned", "整改台账.xlsx", "--by", "王某", "--date", "2018-07-02");
    expect(office.said).toContain("不在待复核状态");
    expect(visitsState()).toBe("new");
    await zp("ledger", "台账.json", "--date", "2018-07-02", "--out", "整改台账.xlsx");
    await decide("visits/stated", "好");
    await zp("ledger", "台账.json", "--returned", "整改台账.xlsx", "--by", "王某", "--date", "2018-07-03");
    expect(office.said).toContain("看不明白");
    expect(
      await zp("ledger", "台账.json", "--returned", "水利局.csv", "--by", "王某", "--date", "2018-07-03"),
    ).toBe(2);
  });

  it("is no list", async () => {
    list("");
    await zp("ledger", "台账.json", "水利局.csv", "--date", "2018-07-01", "--out", "整改台账.xlsx");
    await zp("check", "整改台账.xlsx", "水利局.csv");
    expect(office.said).toContain("实施清单 1 项");
  });
});
