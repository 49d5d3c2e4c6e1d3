import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { decideLedger, emptyLedger, Ledger, type LedgerDecision } from "@zp/catalog-core/ledger";
import { ledgerDecisions, ledgerHeaders } from "@zp/catalog-core/report-model";
import { readWorkbook, type Sheet, WorkbookError } from "@zp/workbook";
import { CommandError } from "../io.ts";
import { readBytes, readJson } from "./files.ts";
import { invalid } from "./settings.ts";

/** @throws CommandError where the file is there and is no ledger */
export function loadLedger(name: string, cwd: string): Ledger {
  if (!existsSync(resolve(cwd, name))) return emptyLedger();
  const parsed = Ledger.safeParse(readJson(name, "整改台账", cwd));
  if (!parsed.success) throw new CommandError(invalid("整改台账", name, parsed.error.issues));
  return parsed.data;
}

/** What was read of a ledger that came back: decisions, and cells that say neither 通过 nor 不通过. */
export interface ReturnedLedger {
  readonly decisions: readonly LedgerDecision[];
  readonly unclear: readonly string[];
}

/**
 * A ledger with the 复核意见 of a workbook that came back entered, and what is to be said of it.
 *
 * @throws CommandError where it is no such workbook
 */
export async function enterReturned(
  before: Ledger,
  name: string,
  settings: { readonly by: string; readonly on: string; readonly cwd: string },
): Promise<{ readonly ledger: Ledger; readonly remarks: readonly string[] }> {
  const returned = await returnedLedger(name, settings);
  const { ledger, refused } = decideLedger(before, returned.decisions);
  return { ledger, remarks: decisionRemarks(returned, refused) };
}

/**
 * The 复核意见 in a workbook that was filled in and came back. Rows may have been sorted, moved or taken out: each is known
 * by its 问题编号.
 *
 * @throws CommandError where it is no such workbook
 */
export async function returnedLedger(
  name: string,
  { by, on, cwd }: { readonly by: string; readonly on: string; readonly cwd: string },
): Promise<ReturnedLedger> {
  const bytes = readBytes({ path: name, full: resolve(cwd, name) });
  const decisions: LedgerDecision[] = [];
  const unclear: string[] = [];
  let found = false;
  for (const sheet of await sheetsOf(bytes, name)) {
    const columns = columnsOf(sheet);
    if (columns === undefined) continue;
    found = true;
    for (const row of sheet.filledRows()) {
      if (row <= columns.row) continue;
      const key = sheet.text(row, columns.key)?.trim() ?? "";
      const said = sheet.text(row, columns.decision)?.trim() ?? "";
      if (key === "" || said === "") continue;
      const note = columns.note === undefined ? "" : (sheet.text(row, columns.note)?.trim() ?? "");
      if (said === ledgerDecisions.confirmed) decisions.push({ key, decision: "confirmed", by, on, note });
      else if (said === ledgerDecisions.rejected) decisions.push({ key, decision: "rejected", by, on, note });
      else unclear.push(`第 ${row + 1} 行“${said}”`);
    }
  }
  if (!found) {
    throw new CommandError(
      `“${name}”不是整改台账：没有“${ledgerHeaders.key}”和“${ledgerHeaders.decision}”两栏。请交回 zp ledger --out 写出的那份。`,
    );
  }
  return { decisions, unclear };
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(bytes, basename(name))).sheets;
  } catch (error) {
    if (error instanceof WorkbookError) throw new CommandError(`“${name}”读不出来：${error.message}`);
    throw error;
  }
}

interface Columns {
  readonly row: number;
  readonly key: number;
  readonly decision: number;
  readonly note?: number;
}

function columnsOf(sheet: Sheet): Columns | undefined {
  let looked = 0;
  for (const row of sheet.filledRows()) {
    looked += 1;
    if (looked > 10) break;
    const at = new Map<string, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = sheet.text(row, column)?.trim();
      if (text !== undefined && text !== "") at.set(text, column);
    }
    const key = at.get(ledgerHeaders.key);
    const decision = at.get(ledgerHeaders.decision);
    const note = at.get(ledgerHeaders.note);
    if (key !== undefined && decision !== undefined) {
      return { row, key, decision, ...(note === undefined ? {} : { note }) };
    }
  }
  return undefined;
}

function decisionRemarks(
  { decisions, unclear }: ReturnedLedger,
  refused: ReturnType<typeof decideLedger>["refused"],
): string[] {
  const said = [`复核意见 ${decisions.length} 条，记入 ${decisions.length - refused.length} 条。`];
  const early = refused.filter(({ because }) => because === "no-repair");
  const unknown = refused.filter(({ because }) => because === "unknown");
  if (early.length > 0)
    said.push(
      `有 ${early.length} 条不在待复核状态，未记入：${early
        .slice(0, 3)
        .map(({ key }) => key)
        .join("、")}`,
    );
  if (unknown.length > 0)
    said.push(
      `有 ${unknown.length} 条不在台账中，未记入：${unknown
        .slice(0, 3)
        .map(({ key }) => key)
        .join("、")}`,
    );
  if (unclear.length > 0)
    said.push(
      `有 ${unclear.length} 处意见看不明白（应为“通过”或“不通过”）：${unclear.slice(0, 3).join("、")}`,
    );
  return said;
}
