import { defineExamples } from "../../engine/index.ts";
import rule from "./parts-agree.ts";

const implementationCode = "11610927MB0000019W4000117051000";

export default defineExamples(rule, {
  pass: [
    {
      name: "各部分都一致",
      item: {
        implementationCode,
        itemType: "permit",
        exerciseLevels: ["county"],
        basicCode: "000117051000",
        implementingBodyCode: "11610927MB0000019W",
      },
    },
    { name: "主体编码是组织机构代码", item: { implementationCode, implementingBodyCode: "MB0000019" } },
    {
      name: "基本编码填的是主项",
      item: { implementationCode: "11610927MB0000019W4000117051001", basicCode: "00011705100Y" },
    },
    { name: "基本编码是本地的", item: { implementationCode, basicCode: "610927-0001" } },
    { name: "几级共同行使", item: { implementationCode, exerciseLevels: ["city", "county"] } },
  ],
  fail: [
    {
      name: "类型不同",
      item: { implementationCode, itemType: "public-service" },
      data: { element: "itemType", inCode: "行政许可", written: "公共服务" },
    },
    {
      name: "层级不同",
      item: { implementationCode, exerciseLevels: ["town"] },
      data: { element: "exerciseLevels", inCode: "县级", written: "镇（乡、街道）级" },
    },
    {
      name: "基本编码不同",
      item: { implementationCode, basicCode: "000117051001" },
      data: { element: "basicCode", inCode: "000117051000", written: "000117051001" },
    },
    {
      name: "主体不同",
      item: { implementationCode, implementingBodyCode: "11610927MB00000A2G" },
      data: {
        element: "implementingBodyCode",
        inCode: "11610927MB0000019W",
        written: "11610927MB00000A2G",
      },
    },
    {
      name: "主体还是从前的组织机构代码",
      item: { implementationCode, implementingBodyCode: "MB00000A-2" },
      data: { element: "implementingBodyCode", inCode: "MB000001-9", written: "MB00000A-2" },
    },
  ],
  skip: [{ name: "看不出构成", item: { implementationCode: "民政-07" } }],
});
