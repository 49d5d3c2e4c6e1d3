import type { Term } from "./term.ts";

const person = (element: string, label: string, synonyms: readonly string[]): Term => ({
  element: `roster.${element}`,
  label,
  layers: ["roster"],
  value: "text",
  synonyms,
  none: "placeholder",
});

/** Columns of 主编（联审）人员信息表, annex 3. Personal data: never published. */
export const rosterTerms: readonly Term[] = [
  person("unit", "单位", ["单位名称", "编制单位", "所在单位"]),
  person("name", "姓名", ["人员姓名"]),
  person("post", "职务", ["职务/职称", "岗位"]),
  person("duty", "分工", ["人员类别", "类别", "工作分工"]),
  person("officePhone", "办公电话", ["联系电话", "电话"]),
  person("mobilePhone", "手机", ["手机号码", "移动电话"]),
  person("remark", "备注", ["说明"]),
];
