import { defineExamples } from "../../engine/index.ts";
import rule from "./directory-complete.ts";

const entry = {
  name: "食品经营许可",
  basicCode: "000131011000",
  legalBasis: "《中华人民共和国食品安全法》第三十五条",
  itemType: "permit",
} as const;

const { basicCode: _code, ...withoutCode } = entry;

export default defineExamples(rule, {
  pass: [
    { name: "四项齐全", entry },
    {
      name: "公共服务说明没有依据",
      entry: { ...entry, name: "居住证明", itemType: "public-service", legalBasis: "无" },
    },
  ],
  fail: [
    { name: "基本编码空白", entry: withoutCode, data: { element: "basicCode" } },
    {
      name: "设定依据写“无”",
      entry: { ...entry, legalBasis: "无" },
      data: { element: "legalBasis", written: "无" },
    },
    {
      name: "公共服务的依据“待定”",
      entry: { ...entry, itemType: "public-service", legalBasis: "待定" },
      data: { element: "legalBasis", written: "待定" },
    },
  ],
  skip: [{ name: "已挂起", entry: { ...withoutCode, status: "suspended" } }],
});
