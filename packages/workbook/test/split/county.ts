import type { Catalogue } from "@zp/catalog-core/model";
import { fromRecords } from "@zp/catalog-core/records";
import { type SentWorkbook, splitList } from "../../src/index.ts";

export const CIVIL = "镇坪县民政局";
export const WATER = "镇坪县水利局";
export const sentOn = "2018-06-08";

/** Two units with three entries each; names and codes all different. */
export const county = (layer: "implementation" | "directory" = "implementation"): Catalogue =>
  fromRecords(
    [
      {
        事项名称: "临时救助金给付",
        编制单位: CIVIL,
        实施编码: "A1",
        基本编码: "A1",
        承诺办结时限: "10个工作日",
      },
      { 事项名称: "婚姻登记", 编制单位: CIVIL, 实施编码: "A2", 基本编码: "A2" },
      { 事项名称: "收养登记", 实施机构: CIVIL, 实施编码: "A3", 基本编码: "A3" },
      { 事项名称: "取水许可", 编制单位: WATER, 实施编码: "B1", 基本编码: "B1" },
      { 事项名称: "河道采砂许可", 编制单位: WATER, 实施编码: "B2", 基本编码: "B2" },
      { 事项名称: "水土保持方案审批", 编制单位: WATER, 实施编码: "B3", 基本编码: "B3" },
    ],
    undefined,
    { layer },
  ).catalogue;

export const split = async (catalogue: Catalogue): Promise<SentWorkbook[]> => {
  const sent: SentWorkbook[] = [];
  for await (const one of splitList(catalogue, { sentOn })) sent.push(one);
  return sent;
};
