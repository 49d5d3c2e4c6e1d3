import { UNKNOWN_UNIT } from "../engine/index.ts";
import type { IsoDate } from "../model/index.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { LedgerState } from "./state.ts";

/** How far a unit, or all of them, has come: the counts of the states add up to `total`. */
export interface LedgerProgress {
  readonly total: number;
  readonly byState: Readonly<Record<LedgerState, number>>;
  /** Mended: `fixed` and `closed`, of all but those let pass. */
  readonly mended: { readonly numerator: number; readonly denominator: number };
  /** Not mended on a day after the one by which they had to be. */
  readonly overdue: number;
}

/** The progress of all, and of each unit by its name. What the centre has to mend stands under its own name. */
export interface LedgerOverview {
  readonly overall: LedgerProgress;
  readonly byUnit: Readonly<Record<string, LedgerProgress>>;
}

/**
 * Who has to mend an entry.
 *
 * @param centre what the place calls whoever takes lists in
 * @example
 * answers({ desk: "centre", subject: { kind: "list", id: "list", label: "全部清单" } }, "区政务服务中心"); // "区政务服务中心"
 */
export const answers = ({ desk, subject }: Pick<LedgerEntry, "desk" | "subject">, centre: string): string =>
  desk === "centre" ? centre : (subject.unit ?? UNKNOWN_UNIT);

/**
 * How far the work has come, over all and unit by unit.
 *
 * @param on the day as of which an entry is overdue
 * @param centre under which name what the centre has to mend is counted
 * @example ledgerProgress(emptyLedger(), "2018-07-20", "县政务服务中心").overall.total // 0
 */
export function ledgerProgress({ entries }: Ledger, on: IsoDate, centre: string): LedgerOverview {
  const units = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const unit = answers(entry, centre);
    const own = units.get(unit);
    if (own === undefined) units.set(unit, [entry]);
    else own.push(entry);
  }
  const names = [...units.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    overall: progressOf(entries, on),
    byUnit: Object.fromEntries(names.map((name) => [name, progressOf(units.get(name)!, on)])),
  };
}

function progressOf(entries: readonly LedgerEntry[], on: IsoDate): LedgerProgress {
  const byState: Record<LedgerState, number> = {
    new: 0,
    open: 0,
    fixed: 0,
    closed: 0,
    waived: 0,
    reopened: 0,
  };
  let overdue = 0;
  for (const { state, due } of entries) {
    byState[state] += 1;
    const undone = state === "new" || state === "open" || state === "reopened";
    if (undone && due !== undefined && due < on) overdue += 1;
  }
  return {
    total: entries.length,
    byState,
    mended: { numerator: byState.fixed + byState.closed, denominator: entries.length - byState.waived },
    overdue,
  };
}
