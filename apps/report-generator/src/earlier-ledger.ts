import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptyLedger } from "@zp/catalog-core/ledger";
import { enterReturned, loadLedger, returnedLedger } from "@zp/cli/input";
import { CommandError } from "@zp/cli/terminal";
import { type EarlierLedger, LEDGER, LEDGER_SHEET } from "@zp/intake/documents";
import { digestOf, earlierManifest } from "./manifest.ts";

/** Where an earlier ledger may be. */
export interface LedgerPlaces {
  /** Named by the user. */
  readonly named?: string | undefined;
  /** The folder of the reports. */
  readonly out: string;
  /** Lists of the period before; a folder of reports among them may hold a ledger. */
  readonly previous?: readonly string[] | undefined;
}

/**
 * The file of the ledger that is to be gone on with: the one that was named, else that of the last run into this folder,
 * else that of the reports before.
 *
 * @throws CommandError where a file was named and is not there: a slip of the pen would begin the ledger anew
 */
export function ledgerFile({ named, out, previous = [] }: LedgerPlaces, cwd: string): string | undefined {
  if (named !== undefined) {
    const file = isFolder(resolve(cwd, named)) ? join(named, LEDGER) : named;
    if (!existsSync(resolve(cwd, file)))
      throw new CommandError(
        `找不到台账“${file}”。请检查 --ledger 后面的文件，应为 zp ledger 或上次报告所写的 .json；第一次建台账不用写 --ledger。`,
      );
    if (/\.xls[xm]?$/i.test(file))
      throw new CommandError(
        `“${file}”是交回的表格，不是台账。--ledger 后面请写它旁边的 .json；表中的复核意见用 zp ledger 台账.json --returned ${file} --by 姓名 记入。`,
      );
    return file;
  }
  return [out, ...previous].map((dir) => join(dir, LEDGER)).find((file) => existsSync(resolve(cwd, file)));
}

const isFolder = (full: string): boolean => statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Reads the earlier ledger, and enters the 复核意见 that somebody wrote into the sheet in the folder of the reports.
 *
 * @param by who looked at the repairs
 * @throws CommandError where it is no ledger, where its last check is of a later day, or where opinions would be lost
 * because nobody said whose they are
 */
export async function earlierLedger(
  file: string | undefined,
  {
    out,
    by,
    on,
    cwd,
  }: { readonly out: string; readonly by?: string; readonly on: string; readonly cwd: string },
): Promise<EarlierLedger> {
  if (file === undefined) return { ledger: emptyLedger(), remarks: [] };
  const ledger = loadLedger(file, cwd);
  const last = ledger.checks.at(-1)?.on;
  if (last !== undefined && on < last)
    throw new CommandError(
      `台账“${file}”最近一次检查在 ${last}，不能再记 ${on} 的。请改报告设置中的 date，或用 --ledger 指定 ${on} 以前的台账。`,
    );
  const sheet = join(out, LEDGER_SHEET);
  if (!workedIn(sheet, out, cwd)) return { ledger, file, remarks: [] };
  if (by === undefined) {
    const { decisions, unclear } = await returnedLedger(sheet, { by: "", on, cwd });
    const opinions = decisions.length + unclear.length;
    if (opinions === 0) return { ledger, file, remarks: [] };
    throw new CommandError(
      `“${sheet}”里有 ${opinions} 条复核意见还没有记入台账，重写会丢掉。请加 --by 复核人姓名 记入。`,
    );
  }
  return { file, ...(await enterReturned(ledger, sheet, { by, on, cwd })) };
}

/** Whether the sheet is another than the last run wrote. */
function workedIn(sheet: string, out: string, cwd: string): boolean {
  const full = resolve(cwd, sheet);
  if (!existsSync(full)) return false;
  const written = earlierManifest(out, cwd)
    ?.documents.flatMap(({ files }) => files)
    .find(({ path }) => path === LEDGER_SHEET);
  return written?.sha256 !== digestOf(readFileSync(full));
}
