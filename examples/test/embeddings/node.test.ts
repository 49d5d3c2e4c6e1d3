import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, checkItem, fromRecords, zhenping2018 } from "@zp/catalog-core";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { generateItems } from "@zp/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { readPack } from "../../src/embeddings/county-pack/read-pack.ts";
import { checkForm, checkList } from "../../src/embeddings/custom-rule/no-drafting-notes.ts";
import { headlines } from "../../src/embeddings/folder-script/headlines.mjs";
import { app } from "../../src/embeddings/hono-route/app.ts";
import { draftOf } from "../../src/embeddings/react-form/fields.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../../src/embeddings/${name}`, import.meta.url), "utf8");

const rows = [
  {
    事项名称: "食品经营许可",
    事项类型: "行政许可",
    法定办结时限: "20个工作日",
    承诺办结时限: "10个工作日",
    办件类型: "承诺件",
    到办事现场次数: "1",
  },
  {
    事项名称: "取水许可",
    事项类型: "行政许可",
    法定办结时限: "45个工作日",
    承诺办结时限: "30个工作日",
    办件类型: "承诺件",
    到办事现场次数: "2",
  },
];

describe("the Hono route", () => {
  const post = async (path: string, body: unknown) => {
    const response = await app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  };

  it("refuses an item by its shape and by the rules, in Chinese", async () => {
    const bad = await post("/items", { id: "1", maxVisits: "两次" });
    expect(bad.status).toBe(422);
    expect(JSON.parse(bad.body).issues[0]).toMatchObject({
      path: ["maxVisits"],
      message: expect.stringContaining("到办事现场次数"),
    });
    const poor = await post("/items", { id: "1", name: "取水许可" });
    expect(poor.status).toBe(422);
    for (const { message } of JSON.parse(poor.body).issues) expect(message).toMatch(/。$/u);
  });

  it("takes an item without errors", async () => {
    const good = [...generateItems(400)]
      .map(({ sourceId: _, ...item }) => item as ImplementationItem)
      .find((item) => checkItem(item, zhenping2018).findings.every(({ severity }) => severity !== "error"));
    expect(good).toBeDefined();
    const { status, body } = await post("/items", good);
    expect({ status, body }).toEqual({ status: 201, body: JSON.stringify({ accepted: good?.id }) });
  });

  it("checks a list of records under any headers", async () => {
    const { status, body } = await post("/lists", rows);
    expect(status).toBe(200);
    const { metrics, findings } = JSON.parse(body);
    expect(metrics["visits/at-most-once"]).toMatchObject({ numerator: 1, denominator: 2 });
    expect(findings.length).toBeGreaterThan(0);
  });

  it("refuses what is no list", async () => {
    expect(await post("/lists", {})).toEqual({
      status: 400,
      body: JSON.stringify({ issues: [{ message: "应为记录的数组，一项一条。" }] }),
    });
    expect((await post("/lists", "{")).status).toBe(400);
    expect((await app.request("/lists")).status).toBe(404);
  });
});

describe("the script over a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "zp-headlines-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints both headlines and what could not be read, in twenty lines", async () => {
    writeFileSync(join(folder, "民政局.json"), JSON.stringify(rows));
    writeFileSync(join(folder, "说明.csv"), "第一条\n第二条\n");
    writeFileSync(join(folder, "读我.txt"), "不是清单");
    expect(await headlines(folder)).toEqual([
      "visits/at-most-once 1/2 50.00%",
      "time-limit/within-half 1/2 50.00%",
      expect.stringMatching(/^说明\.csv /u),
    ]);
    expect(read("folder-script/headlines.mjs").trimEnd().split("\n").length).toBeLessThanOrEqual(25);
  });
});

describe("the rule of one's own", () => {
  it("is asked of lists and forms beside the others", () => {
    const { catalogue } = fromRecords([{ ...rows[0], 备注: "时限待核实" }]);
    const report = checkList(catalogue);
    const own = report.findings.filter(({ ruleId }) => ruleId === "house/no-drafting-notes");
    expect(own.map(({ message }) => message)).toEqual(["备注中有编制过程的批注“待核实”。"]);
    expect(report.findings.length).toBe(check(catalogue).findings.length + 1);
    const { findings } = checkForm({ id: "draft", remark: "请股室确认" }, ["remark"]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain("house/no-drafting-notes");
    expect(checkForm({ id: "draft", remark: "请股室确认" }, ["name"]).findings).not.toContainEqual(
      findings[0],
    );
  });
});

describe("the county's pack", () => {
  const json = read("county-pack/pingli-2019.json");

  it("judges by what it says, and by the rest of what it extends", () => {
    const pack = readPack(json);
    const list = fromRecords(
      Array.from({ length: 20 }, (_, at) => ({ ...rows[at < 17 ? 0 : 1], 序号: String(at) })),
    );
    const target = "visits/at-most-once";
    const own = check(list.catalogue, { pack });
    expect(own.pack).toEqual({ id: "pingli-2019", version: "1" });
    expect(own.asOf).toBe("2019-06-30");
    expect(own.metrics.overall[target]?.target).toMatchObject({ least: "90/100", missing: 1 });
    expect(check(list.catalogue).metrics.overall[target]?.target).toMatchObject({ missing: 0 });
    expect(pack.codeSchemes).toEqual(zhenping2018.codeSchemes);
  });

  it("is refused where it says what there is not", () => {
    expect(() => readPack(json.replace("zhenping-2018", "zhenping-2081"))).toThrow(
      "没有政策包“zhenping-2081”。",
    );
    const wrong = readPack(json.replace("contact/place-can-be-found", "contact/place"));
    expect(() =>
      check({ items: [], directory: [], sources: [], organisations: [] } as never, { pack: wrong }),
    ).toThrow("政策包 pingli-2019 设置了不存在的规则“contact/place”。");
  });
});

describe("the form's draft", () => {
  it("holds what can be read so far, and the name as typed", () => {
    expect(draftOf({ name: "取水许可 ", maxVisits: "1次", promisedTimeLimit: "1", itemType: "" })).toEqual({
      id: "draft",
      name: "取水许可 ",
      maxVisits: { kind: "count", count: 1 },
    });
  });
});
