import { describe, expect, it } from "vitest";
import {
  unitOfHeading,
  unitOfLine,
  unitOfPath,
  unitOfSheetName,
  unitOfTitle,
} from "../../src/layout/unit-names.ts";

describe("units in the words around a table", () => {
  it.each([
    ["填报单位：县民政局", "县民政局"],
    ["填报单位（盖章）：县民政局    填报人：李某", "县民政局"],
    ["填报单位:县民政局（盖章） 日期:2018.7.1", "县民政局"],
    ["编制单位：城关镇人民政府，联系电话：0915-0000001", "城关镇人民政府"],
    ["填报部门：__县水利局__", "县水利局"],
    ["填报单位：", ""],
    ["填报单位：          （盖章）", ""],
    ["政务服务事项实施清单", undefined],
    ["单位负责人（签字）：张某", undefined],
    ["计量单位：元", undefined],
    ["单位：万元", undefined],
  ])("line %s", (line, unit) => {
    expect(unitOfLine(line)).toBe(unit);
  });

  it.each([
    ["一、县民政局（12项）", "县民政局"],
    ["（三）县教育体育和科技局（共8项）", "县教育体育和科技局"],
    ["12.城关镇人民政府", "城关镇人民政府"],
    ["县供电公司 5项", "县供电公司"],
    ["县残联", "县残联"],
    ["行政许可（8项）", undefined],
    ["合计", undefined],
    ["办公室", undefined],
    ["老年人优待证办理", undefined],
    ["医疗机构执业登记", undefined],
    ["镇坪县人民政府", undefined],
  ])("heading %s", (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit);
  });

  it.each([
    ["镇坪县民政局政务服务事项实施清单", "镇坪县民政局"],
    ["2018年曾家镇人民政府政务服务事项目录清单", "曾家镇人民政府"],
    ["附件2：县医疗保障局公共服务事项清单", "县医疗保障局"],
    ["镇坪县政务服务事项目录清单", undefined],
    ["政务服务事项实施清单", undefined],
  ])("title %s", (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit);
  });

  it.each([
    ["民政局", "民政局"],
    ["3.城关镇", "城关镇"],
    ["Sheet1", undefined],
    ["实施清单", undefined],
    ["行政许可", undefined],
  ])("sheet %s", (name, unit) => {
    expect(unitOfSheetName(name)).toBe(unit);
  });

  it.each([
    ["县民政局.xlsx", "县民政局"],
    ["03-民政局-实施清单（报送稿）.xlsx", "民政局"],
    ["附件2 城关镇人民政府.xls", "城关镇人民政府"],
    ["县水利局清单0712.xlsx", "县水利局"],
    ["县水利局最终版2.xlsx", "县水利局"],
    ["2018年县林业局实施清单.et", "县林业局"],
    ["县民政局/低保.xlsx", "县民政局"],
    ["报送/12_县司法局/公证.xlsx", "县司法局"],
    ["guangdong/items.csv", undefined],
    ["实施清单.xlsx", undefined],
  ])("path %s", (path, unit) => {
    expect(unitOfPath(path)).toBe(unit);
  });

  it("is quick on long texts, whatever they are", () => {
    const started = performance.now();
    for (const text of ["1".repeat(40_000), "（".repeat(40_000), " ".repeat(40_000), "县".repeat(40_000)]) {
      unitOfHeading(text);
      unitOfTitle(text);
      unitOfSheetName(text);
      unitOfPath(text);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
