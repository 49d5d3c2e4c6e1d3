/* What is asked of an application material. */
import * as z from "zod";
import { type LabelReader, labelReader } from "../label-reader.ts";

/** 材料类型: original or copy. */
export const MaterialKind = /* @__PURE__ */ z.enum([
  "original",
  "copy",
  "original-and-copy",
  "original-or-copy",
]);
export type MaterialKind = z.output<typeof MaterialKind>;

/** 材料类型, as lists print it. */
export const materialKindLabels: Readonly<Record<MaterialKind, string>> = {
  original: "原件",
  copy: "复印件",
  "original-and-copy": "原件和复印件",
  "original-or-copy": "原件或复印件",
};

/** "原件、复印件" may mean both or either and is not read. @example readMaterialKind("原件及复印件") // "original-and-copy" */
export const readMaterialKind: LabelReader<MaterialKind> = labelReader({
  original: ["原件", "正本", "仅原件"],
  copy: ["复印件", "副本复印件", "仅复印件"],
  "original-and-copy": ["原件和复印件", "原件及复印件", "原件与复印件", "原件和复印件各一份", "原件+复印件"],
  "original-or-copy": ["原件或复印件", "复印件或原件", "原件或者复印件"],
});

/** 材料形式: paper or electronic. */
export const MaterialForm = /* @__PURE__ */ z.enum([
  "paper",
  "electronic",
  "paper-and-electronic",
  "paper-or-electronic",
]);
export type MaterialForm = z.output<typeof MaterialForm>;

/** 材料形式, as lists print it. */
export const materialFormLabels: Readonly<Record<MaterialForm, string>> = {
  paper: "纸质",
  electronic: "电子",
  "paper-and-electronic": "纸质和电子",
  "paper-or-electronic": "纸质或电子",
};

/** @example readMaterialForm("纸质或电子版") // "paper-or-electronic" */
export const readMaterialForm: LabelReader<MaterialForm> = labelReader(
  {
    paper: ["纸质", "纸质件", "书面"],
    electronic: ["电子", "电子件", "电子文档", "电子文件"],
    "paper-and-electronic": ["纸质和电子", "纸质及电子", "纸质与电子", "纸质和电子件", "纸质+电子"],
    "paper-or-electronic": [
      "纸质或电子",
      "纸质或电子件",
      "纸质或者电子",
      "电子或纸质",
      "纸质件或电子件",
      "纸质/电子",
    ],
  },
  ["材料", "版", "化"],
);

/** 材料来源渠道. */
export const MaterialSource = /* @__PURE__ */ z.enum(["applicant", "government", "other"]);
export type MaterialSource = z.output<typeof MaterialSource>;

/** 来源渠道, as lists print it. */
export const materialSourceLabels: Readonly<Record<MaterialSource, string>> = {
  applicant: "申请人自备",
  government: "政府部门核发",
  other: "其他",
};

/** @example readMaterialSource("自备") // "applicant" */
export const readMaterialSource: LabelReader<MaterialSource> = labelReader({
  applicant: ["申请人自备", "自备", "申请人提供", "申请人", "申请人自行准备", "自行准备"],
  government: ["政府部门核发", "政府部门", "政府核发", "部门核发", "行政机关核发", "政府部门出具"],
  other: ["其他", "其它"],
});

/** 材料必要性. */
export const MaterialNecessity = /* @__PURE__ */ z.enum(["required", "not-required"]);
export type MaterialNecessity = z.output<typeof MaterialNecessity>;

export const materialNecessityLabels: Readonly<Record<MaterialNecessity, string>> = {
  required: "必要",
  "not-required": "非必要",
};

/** @example readMaterialNecessity("必备") // "required" */
export const readMaterialNecessity: LabelReader<MaterialNecessity> = labelReader({
  required: ["必要", "必须", "必需", "必备", "必要材料", "必须提供", "是"],
  "not-required": ["非必要", "非必须", "非必需", "非必备", "不必要", "可选", "选填", "否"],
});
