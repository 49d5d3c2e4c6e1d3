import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "./office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
  writeFileSync(
    join(office.cwd, "水利局.csv"),
    "事项名称,编制单位,法定办结时限,承诺办结时限,到办事现场次数\n取水许可,镇坪县水利局,45个工作日,20个工作日,1\n",
  );
});
afterEach(() => office.close());

const zp = (...argv: string[]): Promise<number> => office.zp(...argv);

async function reports(): Promise<void> {
  await zp("snapshot", "水利局.csv", "--out", "快照.json", "--date", "2018-08-25");
  for (const command of ["check", "metrics"]) {
    await zp(command, "水利局.csv", "--json");
    writeFileSync(join(office.cwd, `${command}.json`), office.said);
  }
}

const edit = (name: string, from: RegExp, to: string): void => {
  const text = readFileSync(join(office.cwd, name), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(office.cwd, name), text.replace(from, to));
};

describe("zp verify", () => {
  it("finds every number of a report again", async () => {
    await reports();
    for (const command of ["check", "metrics"]) {
      expect(await zp("verify", "快照.json", `${command}.json`)).toBe(0);
      expect(office.said).toMatch(/：\d{3,} 个数字重算相符，0 个不符/);
    }
  });

  it("knows the data of a check by its id", async () => {
    await reports();
    const { snapshot } = JSON.parse(readFileSync(join(office.cwd, "check.json"), "utf8"));
    expect(snapshot).toBe(JSON.parse(readFileSync(join(office.cwd, "快照.json"), "utf8")).id);
  });

  it("names the number that was touched up", async () => {
    await reports();
    edit("metrics.json", /("visits\/at-most-once": \{\s*"numerator": )1/, "$10");
    expect(await zp("verify", "快照.json", "metrics.json")).toBe(1);
    expect(office.said).toMatch(/全部.*numerator：报告 0，重算 1/);
  });

  it("says that the data or the day were changed, and compares nothing with such a snapshot", async () => {
    await reports();
    edit("快照.json", /2018-08-25/, "2018-08-20");
    expect(await zp("verify", "快照.json")).toBe(1);
    expect(office.said).toContain("在取快照之后被改过");
    expect(await zp("reconcile", "水利局.csv", "快照.json")).toBe(2);
  });

  it("asks for the pack that the report was made with", async () => {
    await reports();
    edit("metrics.json", /"zhenping-2018"/, '"pingli-2019"');
    expect(await zp("verify", "快照.json", "metrics.json")).toBe(2);
    expect(office.said).toContain("报告用的政策包是 pingli-2019");
  });

  it("takes a snapshot as a list to compare with", async () => {
    await reports();
    expect(await zp("reconcile", "水利局.csv", "快照.json")).toBe(0);
  });
});
