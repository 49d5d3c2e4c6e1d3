import { defineExamples } from "../../engine/index.ts";
import rule from "./no-catch-all.ts";

const asks = (name: string) => ({ materials: [{ id: "1", name }] });
const finds = (written: string, phrase = written) => ({ where: "material" as const, written, phrase });

export default defineExamples(rule, {
  pass: [
    { name: "具体材料", item: asks("股东会决议") },
    { name: "“其他组织”有所指", item: asks("法人或其他组织登记证书") },
    { name: "“相关部门出具的”有所指", item: asks("相关部门出具的环境影响评价批复") },
    { name: "与谁、什么关系写明的证明", item: asks("与被继承人的亲属关系证明") },
    { name: "材料名称本身", item: asks("《其他材料登记表》") },
    {
      name: "条件具体",
      item: { acceptanceConditions: "年满十八周岁，具有完全民事行为能力，其他股东同意转让。" },
    },
  ],
  fail: [
    { name: "其他材料", item: asks("其他材料"), data: finds("其他材料") },
    {
      name: "法律法规规定的其他材料",
      item: asks("法律、法规规定的其他材料"),
      data: finds("法律、法规规定的其他材料", "法规规定的其他"),
    },
    { name: "有关证明材料", item: asks("有关证明材料"), data: finds("有关证明材料") },
    {
      name: "列举之后的有关材料",
      item: asks("登记申请书等有关材料"),
      data: finds("登记申请书等有关材料", "有关材料"),
    },
    {
      name: "与事项有关的材料",
      item: asks("与仲裁事项有关的材料"),
      data: finds("与仲裁事项有关的材料"),
    },
    {
      name: "机关要求的材料",
      item: asks("登记机关要求提交的材料"),
      data: finds("登记机关要求提交的材料", "机关要求提交的材料"),
    },
    {
      name: "必要时提供",
      item: asks("房产证明（必要时提供）"),
      data: finds("房产证明（必要时提供）", "必要时提供"),
    },
    {
      name: "兜底的话照原文写出",
      item: {
        acceptanceConditions: "1.有固定场所；2.涉及外资的，须符合国家和有关部门规定的其他条件。",
      },
      data: {
        where: "condition",
        written: "须符合国家和有关部门规定的其他条件",
        phrase: "须符合国家和有关部门规定的其他条件",
      },
    },
    {
      name: "条件兜底",
      item: { acceptanceConditions: "1.有固定经营场所；2.法律、法规规定的其他条件。" },
      data: {
        where: "condition",
        written: "法律、法规规定的其他条件",
        phrase: "法律、法规规定的其他条件",
      },
    },
  ],
});
