import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { LawRegister } from "@zp/catalog-core/legal-basis";
import { readWorkbook } from "@zp/workbook";
import { CommandError } from "../io.ts";
import { readBytes } from "./files.ts";

/**
 * The register of laws, with the county's own table beside it where one is named: csv or xlsx, a row for each text. Loaded
 * only by the commands that judge by it.
 *
 * @throws CommandError naming the rows that cannot be read
 */
export async function loadLaws(name: string | undefined, cwd: string): Promise<LawRegister> {
  const { lawRegister, lawsFromRecords } = await import("@zp/catalog-core/law-register");
  if (name === undefined) return lawRegister();
  const full = resolve(cwd, name);
  const { sheets } = await readWorkbook(readBytes({ full, path: name }), basename(full));
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
    throw new CommandError(`法规表“${name}”有误：${said.join("")}${more}`);
  }
  if (laws.length === 0) {
    throw new CommandError(
      `法规表“${name}”里没有读出法规。第一行应为列名：名称、效力层级、制定机关、文号、公布日期、施行日期、末条、废止日期、废止依据。`,
    );
  }
  return lawRegister(laws);
}

/** By which the table is told from another; `undefined` where none is named. */
export const lawsDigest = (name: string | undefined, cwd: string): string | undefined =>
  name === undefined
    ? undefined
    : createHash("sha256")
        .update(readBytes({ full: resolve(cwd, name), path: name }))
        .digest("hex");
