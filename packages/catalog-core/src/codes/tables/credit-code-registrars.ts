/*
 * 登记管理部门 and 机构类别, characters 1 and 2 of a credit code (GB 32100-2015). 1, 5 and 9 with 11, 12, 13, 51, 52,
 * 53 and 91 are checked against real codes. A character that is not listed is unknown here, not wrong.
 */

export const registrars: ReadonlyMap<string, string> = new Map([
  ["1", "机构编制"],
  ["2", "外交"],
  ["3", "司法行政"],
  ["4", "文化"],
  ["5", "民政"],
  ["6", "旅游"],
  ["7", "宗教"],
  ["8", "工会"],
  ["9", "市场监督管理（原工商）"],
]);

export const bodyCategories: ReadonlyMap<string, string> = new Map([
  ["11", "机关"],
  ["12", "事业单位"],
  ["13", "编办直接管理机构编制的群众团体"],
  ["51", "社会团体"],
  ["52", "民办非企业单位"],
  ["53", "基金会"],
  ["91", "企业"],
  ["92", "个体工商户"],
  ["93", "农民专业合作社"],
]);
