import { checker } from "@zp/catalog-core";
import { emptyLedger, type LedgerEntry, type LedgerState, updateLedger } from "@zp/catalog-core/ledger";
import { fnv1a64 } from "@zp/catalog-core/records";
import { ruleTitle } from "@zp/intake";
import { CallError } from "../../rpc/index.ts";
import type { FindingChange, FindingChangesQuery, FindingChangesWindow } from "../../session/protocol.ts";
import type { Before, Held, Store } from "../held.ts";
import { heldIn } from "./open.ts";

const labels = {
  fixed: "已没有的问题",
  new: "新出现的问题",
  open: "仍未改的问题",
} as const satisfies Record<FindingChange, string>;

/** A ledger wants days, and lists have none: before is before. */
const BEFORE = "0001-01-01";
const NOW = "0001-01-02";

/** Findings that came, stayed and went, as the ledger carries them: what was not looked at this time is not taken as mended. */
export async function findingChanges(
  store: Store,
  query: FindingChangesQuery,
): Promise<FindingChangesWindow> {
  const held = heldIn(store);
  if (store.before === undefined) {
    throw new CallError({ kind: "user", message: "还没有可以比较的上期清单。请先选入。" });
  }
  const { state, offset, limit } = query;
  const entries = await entriesOf(held, store.before);
  const rows = entries.filter((entry) => entry.state === state);
  return {
    revision: held.revision,
    counts: (Object.keys(labels) as FindingChange[]).map((id) => ({
      id,
      label: labels[id],
      count: entries.filter((entry) => entry.state === id).length,
    })),
    rows: rows.slice(offset, offset + limit).map(rowOf),
    total: rows.length,
  };
}

const known = new WeakMap<
  Held,
  { readonly before: Before; readonly entries: Promise<readonly LedgerEntry[]> }
>();

function entriesOf(held: Held, before: Before): Promise<readonly LedgerEntry[]> {
  const found = known.get(held);
  if (found?.before === before) return found.entries;
  const entries = compared(held, before);
  known.set(held, { before, entries });
  return entries;
}

async function compared(held: Held, before: Before): Promise<readonly LedgerEntry[]> {
  const { lawRegister } = await import("@zp/catalog-core/law-register");
  // By today's rules: what another pack no longer asks for was not mended by anybody.
  const { pack, report, reading } = held;
  const earlier = checker({ pack, asOf: report.asOf, laws: lawRegister(), organisations: [] });
  earlier.addCatalogue(before.catalogue);
  const first = updateLedger(emptyLedger(), {
    report: earlier.finish([]),
    catalogue: before.catalogue,
    on: BEFORE,
  });
  const { entries } = updateLedger(first, { report, catalogue: reading.catalogue, on: NOW });
  // Of what the first check found and the second could not look at, nothing is known: it stays, and is not new.
  const isNew = (entry: LedgerEntry): boolean => entry.firstFound === NOW;
  return entries.map((entry) => ({ ...entry, state: stateOf(entry, isNew(entry)) })).sort(byUnit);
}

const stateOf = ({ state }: LedgerEntry, isNew: boolean): LedgerState =>
  state === "new" && !isNew ? "open" : state;

const weight = { error: 0, warning: 1, info: 2 } as const;

const byUnit = (a: LedgerEntry, b: LedgerEntry): number =>
  weight[a.severity] - weight[b.severity] ||
  compareTexts(a.subject.unit ?? "", b.subject.unit ?? "") ||
  compareTexts(a.key, b.key);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowOf = (entry: LedgerEntry): FindingChangesWindow["rows"][number] => ({
  key: entry.key,
  ...(entry.state === "fixed" || entry.lastFound !== NOW ? {} : { sign: fnv1a64(entry.key) }),
  severity: entry.severity,
  rule: ruleTitle(entry.ruleId),
  label: entry.subject.label,
  unit: entry.subject.unit ?? "",
  message: entry.message,
  note:
    entry.state === "fixed"
      ? (entry.history.at(-1)?.note ?? "")
      : entry.state === "open" && entry.lastFound !== NOW
        ? "这次没有检查到，不算已改"
        : "",
});
