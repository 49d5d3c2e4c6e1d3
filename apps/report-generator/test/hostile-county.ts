import type { Office } from "./office.ts";

/*
 * Every document from lists whose every text would do harm to a file, a page or a program that does not mind it. JSON is
 * what can carry them all: half a surrogate pair has no bytes in UTF-8.
 */

/** What is bad for a file, for a page, for a spreadsheet, for a folder. */
const hostile = [
  "长".repeat(5000),
  "🏛️办事👨‍👩‍👧𬭊𠮷",
  "甲\u0000\u0001\u0008\u000b\u001f乙\ufffe",
  "甲\ud83d乙\udc00丙",
  "=cmd|' /C calc'!A0",
  `</w:t></w:r><w:r><script>alert(1)</script>&amp;&nbsp;<![CDATA[x]]>"'`,
  "_x000D_甲_x0041_",
  "../../etc/passwd\\..\\C:",
  "甲\r\n乙\r丙\n\n丁",
  "$& $1 $` $$",
  "‮甲乙‬",
  "CON",
];

/** One item for each text, which stands in all that is free text; the visits of the last run differ, so that there is a change. */
const implementation = (visits: string) =>
  hostile.map((text, at) => ({
    编制单位: text,
    事项名称: text,
    事项类型: "行政许可",
    实施编码: `0101002000610927000100${String(at + 10)}`,
    设定依据: text,
    办件类型: "承诺件",
    法定办结时限: "20个工作日",
    承诺办结时限: at % 2 === 0 ? "15个工作日" : "5个工作日",
    到办事现场次数: visits,
    咨询电话: text,
    办理地点: text,
    受理条件: text,
    办理流程: text,
    申请材料: text,
    收费标准: text,
    网上办理地址: `javascript:${text}`,
  }));
const catalogue = hostile.map((text, at) => ({
  编制单位: text,
  事项名称: text,
  事项类型: "行政许可",
  基本编码: `0101002000${String(at + 10)}`,
  设定依据: text,
}));

/** Writes the lists and those of the period before, and has `zp-report` make the documents of them. @returns the exit code */
export async function buildHostile(office: Office, ...more: string[]): Promise<number> {
  office.write("清单/实施清单.json", JSON.stringify(implementation("2")));
  office.write("清单/目录清单.json", JSON.stringify(catalogue));
  office.write("上期/实施清单.json", JSON.stringify(implementation("1")));
  return office.report("build", "--in", "清单", "--out", "报告", "--previous", "上期", ...more);
}
