import { defineExamples } from "../../engine/index.ts";
import rule from "./in-directory.ts";

const entry = { basicCode: "000120014000", name: "兽药经营许可", itemType: "permit" } as const;
const item = { ...entry, name: "兽药经营许可证核发" };

export default defineExamples(rule, {
  pass: [
    { name: "编码、类型、名称对得上", entries: [entry], items: [item] },
    {
      name: "编码在实施编码里",
      entries: [entry],
      items: [{ implementationCode: "11610927MB0000019W4000120014000", itemType: "permit" }],
    },
    {
      name: "目录只列主项",
      entries: [{ ...entry, basicCode: "00012001400Y" }],
      items: [{ ...item, basicCode: "000120014001", name: "兽药经营许可（变更）" }],
    },
    {
      name: "一个目录条目下的两个办理项",
      entries: [entry],
      items: [
        { ...item, name: "新办" },
        { ...item, name: "注销" },
      ],
    },
  ],
  fail: [
    {
      name: "目录里没有",
      entries: [entry],
      items: [item, { ...item, basicCode: "000120099000", name: "取水许可" }],
      data: { problem: "not-in-directory", code: "000120099000", items: 1 },
    },
    {
      name: "目录里没有实施编码所含的",
      entries: [entry],
      items: [{ implementationCode: "11610927MB0000019W4000120099000", name: "取水许可" }],
      data: { problem: "not-in-directory", code: "000120099000", items: 1, inCode: true },
    },
    {
      name: "类型不同",
      entries: [entry],
      items: [{ ...item, itemType: "other-power" }],
      data: {
        problem: "type-differs",
        code: "000120014000",
        items: 1,
        here: "其他行政权力",
        directory: "行政许可",
      },
    },
    {
      name: "名称不像同一事项",
      entries: [entry],
      items: [{ ...item, name: "取水许可" }],
      data: {
        problem: "name-differs",
        code: "000120014000",
        items: 1,
        here: "取水许可",
        directory: "兽药经营许可",
      },
    },
  ],
  skip: [{ name: "没有提供目录清单", items: [item] }],
});
