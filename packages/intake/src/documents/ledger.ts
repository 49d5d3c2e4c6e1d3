import { type Ledger, type LedgerState, ledgerProgress, updateLedger } from "@zp/catalog-core/ledger";
import { ledgerStateLabels, ledgerTables, wordsOf } from "@zp/catalog-core/report-model";
import { retiredRules } from "@zp/catalog-core/rules";
import { writeTextTables } from "@zp/workbook";
import type { Job, Maker } from "./job.ts";

/** The ledger of a run, for programs: the next run and `zp ledger` go on from it. */
export const LEDGER = "整改台账.json";
/** The same, for people, who write their 复核意见 into it. */
export const LEDGER_SHEET = "整改台账.xlsx";

/** What the ledger of this run goes on from. */
export interface EarlierLedger {
  readonly ledger: Ledger;
  /** Where it was; nothing where this is the first. */
  readonly file?: string;
  readonly remarks: readonly string[];
}

const states = Object.keys(ledgerStateLabels) as LedgerState[];

/** 整改台账, gone on with from the earlier one: a sheet to work in, and the same for programs. */
export const ledgerMaker: Maker = async function* make(job: Job) {
  const { report, catalogue, identity, snapshot, pack } = job.input;
  const on = identity.date;
  const earlier = await job.earlierLedger();
  const ledger = updateLedger(earlier.ledger, {
    report,
    catalogue,
    on,
    snapshot: snapshot.id,
    due: identity.due,
    retired: retiredRules,
  });
  const from =
    earlier.file === undefined
      ? "没有上次的台账，从本次记起"
      : `接 ${earlier.file}，第 ${ledger.checks.length} 次检查`;
  yield {
    name: LEDGER_SHEET,
    bytes: await writeTextTables(
      "ledger",
      "整改台账",
      ledgerTables(ledger, on, pack),
      `截至 ${on}；${earlier.file === undefined ? "没有上次的台账，从本次记起" : `检查 ${ledger.checks.length} 次`}`,
    ),
  };
  yield { name: LEDGER, bytes: new TextEncoder().encode(`${JSON.stringify(ledger, null, 1)}\n`) };
  const { byState, total } = ledgerProgress(ledger, on, wordsOf(pack).centre).overall;
  const counts = states
    .filter((state) => byState[state] > 0)
    .map((state) => `${ledgerStateLabels[state]} ${byState[state]}`);
  job.say(`  ${from}；共 ${total} 条${counts.length === 0 ? "" : `：${counts.join("、")}`}`);
  for (const remark of earlier.remarks) job.say(`  ${remark}`);
};
