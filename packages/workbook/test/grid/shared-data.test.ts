import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../support/read.ts";

const real = fileURLToPath(new URL("../../../../../shared/data/real/", import.meta.url));

describe.skipIf(!existsSync(real))("real lists (no shared data: skipped)", () => {
  it.each([
    ["fangchenggang/items.csv", 396, 25],
    ["fangchenggang/materials.csv", 1584, 19],
    ["fangchenggang/processes.csv", 1034, 5],
    ["guangdong/items.csv", 1070, 37],
    ["guangan/items.csv", 823, 8],
    ["danyang-2018/items.json", 50, 66],
  ])("%s is read whole, without a problem", async (path, rowCount, columnCount) => {
    const { sheets, problems } = await readWorkbook(readFileSync(`${real}${path}`), path);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ rowCount, columnCount });
    expect(problems).toEqual([]);
    const full = [...sheets[0]!.filledRows()];
    expect(full).toHaveLength(rowCount);
  });

  it("finds the codes that a spreadsheet program has spoiled", async () => {
    const path = "zhejiang-names/协会_uscc.csv";
    const { problems } = await readWorkbook(readFileSync(`${real}${path}`), path);
    expect(problems).toMatchObject([{ kind: "number-lost-digits", count: 2 }]);
  });
});

describe("lists of the same kinds, written anew", () => {
  it("CSV with line ends and commas in quoted cells, and JSON in a cell", async () => {
    const csv =
      "﻿source_item_id,service_name,materials,accept_condition\n" +
      'a-1,食品经营许可,"[{""名称"":""申请表"",""份数"":1}]","第一条，申请人应当，\n第二条,具备条件...展开"\n' +
      "a-2,公共场所卫生许可,[],\n";
    const { sheets, problems } = await readWorkbook(bytesOf(csv), "items.csv");
    expect(problems).toEqual([]);
    expect(sheets[0]).toMatchObject({ rowCount: 3, columnCount: 4 });
    expect(JSON.parse(sheets[0]!.text(1, 2)!)).toEqual([{ 名称: "申请表", 份数: 1 }]);
    expect(sheets[0]!.text(1, 3)).toBe("第一条，申请人应当，\n第二条,具备条件...展开");
  });

  it("JSON records with the same keys in each", async () => {
    const records = [1, 2, 3].map((n) => ({
      服务领域: "7",
      上级名称: `事项${n}`,
      服务依据: "1、《条例》第十七条　……",
    }));
    const { sheets } = await readWorkbook(bytesOf(JSON.stringify(records, null, 1)), "items.json");
    expect(sheets[0]).toMatchObject({ rowCount: 4, columnCount: 3 });
    expect(sheets[0]!.rowTexts(0)).toEqual(["服务领域", "上级名称", "服务依据"]);
  });
});
