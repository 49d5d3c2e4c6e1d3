import type { LawRegister } from "@zp/catalog-core/legal-basis";
import { readWorkbook } from "@zp/workbook";
import { JudgingError } from "./judging-error.ts";

/**
 * The register of laws, with the county's own table beside it where one is given: csv or xlsx, a row for each text. The
 * register is loaded when it is asked for.
 *
 * @throws JudgingError naming the rows that cannot be read
 * @throws WorkbookError where the file is no table
 * @example
 * (await lawsIn()).find("水法") !== undefined; // true
 */
export async function lawsIn(table?: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<LawRegister> {
  const { lawRegister, lawsFromRecords } = await import("@zp/catalog-core/law-register");
  if (table === undefined) return lawRegister();
  const { name, bytes } = table;
  const { sheets } = await readWorkbook(bytes, name.slice(name.lastIndexOf("/") + 1));
  const records = sheets.flatMap((sheet) => {
    const columns = Array.from(
      { length: sheet.columnCount },
      (_, column) => sheet.text(0, column)?.trim() ?? "",
    );
    return Array.from({ length: Math.max(0, sheet.rowCount - 1) }, (_, row) =>
      Object.fromEntries(columns.map((column, index) => [column, sheet.text(row + 1, index)])),
    ).filter((record) => Object.values(record).some((text) => text !== undefined));
  });
  const { laws, problems } = lawsFromRecords(records);
  if (problems.length > 0) {
    const said = problems.slice(0, 3).map(({ row, message }) => `第 ${row} 行${message}`);
    const more = problems.length > 3 ? `另有 ${problems.length - 3} 行。` : "";
    throw new JudgingError(`法规表“${name}”有误：${said.join("")}${more}`);
  }
  if (laws.length === 0) {
    throw new JudgingError(
      `法规表“${name}”里没有读出法规。第一行应为列名：名称、效力层级、制定机关、文号、公布日期、施行日期、末条、废止日期、废止依据。`,
    );
  }
  return lawRegister(laws);
}
