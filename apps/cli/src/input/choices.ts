import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { PLAN_TAKEN, planHeaders } from "@zp/catalog-core/report-model";
import { readWorkbook, type Sheet, WorkbookError } from "@zp/workbook";
import { CommandError } from "../io.ts";
import { readBytes } from "./files.ts";

/** The word for the cheapest set itself. */
const CHEAPEST = "最省";

/**
 * The proposals that a person chose: 最省, ids separated by commas, or a file: the 整改建议清单 that came back with 采用 filled
 * in (xlsx, csv), or a text of one id a line.
 *
 * @throws CommandError where the file has no choices to read
 */
export async function chosenIds(said: string, cheapest: readonly string[], cwd: string): Promise<string[]> {
  if (said.trim() === CHEAPEST) return [...cheapest];
  if (!existsSync(resolve(cwd, said))) {
    if (/\.(?:xlsx|csv|txt)$/iu.test(said))
      throw new CommandError(`找不到“${said}”。请检查文件的名称和位置。`);
    return said
      .split(/[,，]/u)
      .map((id) => id.trim())
      .filter((id) => id !== "");
  }
  const bytes = readBytes({ path: said, full: resolve(cwd, said) });
  const ids = /\.txt$/iu.test(said) ? linesOf(bytes) : await idsInTable(bytes, said);
  if (ids.length === 0) {
    throw new CommandError(
      `“${said}”里没有选定的建议：“${planHeaders.taken}”栏填“${PLAN_TAKEN}”的才算选定。`,
    );
  }
  return ids;
}

const linesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

async function idsInTable(bytes: Uint8Array, name: string): Promise<string[]> {
  for (const sheet of await sheetsOf(bytes, name)) {
    const columns = columnsOf(sheet);
    if (columns === undefined) continue;
    const ids: string[] = [];
    for (const row of sheet.filledRows()) {
      if (row <= columns.row) continue;
      const taken = sheet.text(row, columns.taken)?.trim();
      const id = sheet.text(row, columns.key)?.trim() ?? "";
      if (taken === PLAN_TAKEN && id !== "") ids.push(id);
    }
    return ids;
  }
  throw new CommandError(
    `“${name}”不是整改建议清单：没有“${planHeaders.key}”和“${planHeaders.taken}”两栏。请用 zp plan --out 写出的那份。`,
  );
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(bytes, basename(name))).sheets;
  } catch (error) {
    if (error instanceof WorkbookError) throw new CommandError(`“${name}”读不出来：${error.message}`);
    throw error;
  }
}

/** Where the two columns stand; a title and a line under it may stand above. */
function columnsOf(sheet: Sheet): { row: number; key: number; taken: number } | undefined {
  let looked = 0;
  for (const row of sheet.filledRows()) {
    looked += 1;
    if (looked > 10) break;
    let key = -1;
    let taken = -1;
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = sheet.text(row, column)?.trim();
      if (text === planHeaders.key) key = column;
      if (text === planHeaders.taken) taken = column;
    }
    if (key >= 0 && taken >= 0) return { row, key, taken };
  }
  return undefined;
}
