import {
  type CheckReport,
  currentKey,
  currentRuleId,
  type Finding,
  type RetiredRule,
} from "../engine/index.ts";
import type { Catalogue, IsoDate } from "../model/index.ts";
import type { Ledger, LedgerEntry, LedgerStep } from "./ledger.ts";
import { type LedgerEvent, nextState } from "./state.ts";

/** What a check is entered with. */
export interface LedgerUpdate {
  readonly report: CheckReport;
  /** What was checked: tells an item that is gone from one whose unit handed in nothing this time. */
  readonly catalogue: Pick<Catalogue, "items" | "directory" | "stageDates">;
  /** The day of the check. */
  readonly on: IsoDate;
  readonly snapshot?: string | undefined;
  /** The lowest severity that is entered. Default `warning`. */
  readonly least?: Finding["severity"] | undefined;
  /** The last day by which new findings have to be mended. */
  readonly due?: IsoDate | undefined;
  /** Rules that were renamed or given up: `retiredRules`. Entries under an old id go on under the one of today. */
  readonly retired?: readonly RetiredRule[] | undefined;
}

const rank = { info: 0, warning: 1, error: 2 } as const;

/** Of an item that is not in its unit's list any more. */
const GONE = "事项已不在清单中";
/** Of a rule that could not judge every item: the finding may be gone because the value is. */
const unsure = (count: number): string => `本次该规则有 ${count} 项次因缺列、未填等未检查，复核时留意`;

/**
 * The ledger after a check: findings that are new, still there, gone, let pass or there again. Rules on trial are left out.
 * Nothing is taken as mended that was not looked at: a rule that did not run, a unit whose list was not there.
 *
 * @returns a new ledger; the one given is left as it is
 * @throws RangeError where the day lies before that of the last check
 * @example
 * const list = (visits: string) => fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: visits }]).catalogue;
 * const enter = (ledger: Ledger, visits: string, on: string) =>
 *   updateLedger(ledger, { report: check(list(visits)), catalogue: list(visits), on });
 * const first = enter(emptyLedger(), "", "2018-07-01");
 * const of = ({ entries }: Ledger) => entries.find(({ ruleId }) => ruleId === "visits/stated")?.state;
 * of(first); // "new"
 * of(enter(first, "1", "2018-07-08")); // "fixed"
 */
export function updateLedger(given: Ledger, update: LedgerUpdate): Ledger {
  const ledger = ledgerOfToday(given, update.retired ?? []);
  const { report, on, snapshot, least = "warning" } = update;
  const last = ledger.checks.at(-1);
  if (last !== undefined && on < last.on)
    throw new RangeError(`${on} lies before the last check, ${last.on}`);
  const found = new Map<string, Finding>();
  for (const finding of report.findings) {
    if (finding.trial || rank[finding.severity] < rank[least] || found.has(finding.key)) continue;
    found.set(finding.key, finding);
  }
  const sight = sightOf(update);
  const givenUp = new Map(
    (update.retired ?? []).filter(({ to }) => to === undefined).map(({ id, because }) => [id, because]),
  );
  const entries = ledger.entries.map((entry) => {
    const finding = found.get(entry.key);
    found.delete(entry.key);
    if (finding !== undefined) {
      // Looked at twice on its first day, a finding is no older for it.
      const isFresh = entry.state === "new" && entry.firstFound === on && finding.waiver === undefined;
      return refreshed(isFresh ? entry : step(entry, { on, event: eventOf(finding) }), finding, on);
    }
    const because = givenUp.get(entry.ruleId);
    const seen =
      because === undefined ? sight(entry) : { event: "not-found" as const, note: `规则已取消：${because}` };
    return step(entry, { on, ...seen });
  });
  for (const finding of found.values()) entries.push(entered(finding, update));
  return {
    schema: "zp.ledger/1",
    checks: [
      ...ledger.checks,
      {
        on,
        pack: report.pack,
        ...(snapshot === undefined ? {} : { snapshot }),
        found: entries.filter(({ lastFound }) => lastFound === on).length,
      },
    ],
    entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** A person's word on an entry: the repair was looked at and is good, or is none. */
export interface LedgerDecision {
  readonly key: string;
  readonly decision: "confirmed" | "rejected";
  readonly by: string;
  readonly on: IsoDate;
  readonly note?: string | undefined;
}

/** A ledger with decisions entered, and those that could not be, with why. */
export interface DecidedLedger {
  readonly ledger: Ledger;
  readonly refused: readonly (LedgerDecision & { readonly because: "unknown" | "no-repair" })[];
}

/**
 * Enters what people decided. Confirmed is only what the last check no longer found; anything else is refused and named.
 *
 * @example
 * const decision = { key: "visits/stated|1|maxVisits", decision: "confirmed", by: "王某", on: "2018-07-20" } as const;
 * decideLedger(emptyLedger(), [decision]).refused[0]?.because; // "unknown"
 */
export function decideLedger(ledger: Ledger, decisions: readonly LedgerDecision[]): DecidedLedger {
  const entries = new Map(ledger.entries.map((entry) => [entry.key, entry]));
  const refused: DecidedLedger["refused"][number][] = [];
  for (const decision of decisions) {
    const { key, decision: event, by, on, note } = decision;
    const entry = entries.get(key);
    if (entry === undefined) refused.push({ ...decision, because: "unknown" });
    else if (nextState(entry.state, event) === entry.state)
      refused.push({ ...decision, because: "no-repair" });
    else entries.set(key, step(entry, { on, event, by, note }));
  }
  return { ledger: { ...ledger, entries: [...entries.values()] }, refused };
}

/** Where both an old id and today's have an entry of one finding, today's stays. */
function ledgerOfToday(ledger: Ledger, retired: readonly RetiredRule[]): Ledger {
  const old = new Set(retired.map(({ id }) => id));
  if (!ledger.entries.some(({ ruleId }) => old.has(ruleId))) return ledger;
  const taken = new Set(ledger.entries.filter(({ ruleId }) => !old.has(ruleId)).map(({ key }) => key));
  const entries = ledger.entries.flatMap((entry) => {
    if (!old.has(entry.ruleId)) return entry;
    const key = currentKey(entry.key, retired);
    if (taken.has(key)) return [];
    taken.add(key);
    return { ...entry, key, ruleId: currentRuleId(entry.ruleId, retired) ?? entry.ruleId };
  });
  return { ...ledger, entries };
}

const eventOf = ({ waiver }: Finding): LedgerEvent => (waiver === undefined ? "found" : "waived");

/** The entry after an event. Only what changes its state is noted: a finding that stays needs no line for every check. */
function step(
  entry: LedgerEntry,
  { on, event, by, note }: Omit<LedgerStep, "to" | "by" | "note"> & Noted,
): LedgerEntry {
  const to = nextState(entry.state, event);
  if (to === undefined || to === entry.state) return entry;
  const taken: LedgerStep = {
    on,
    event,
    to,
    ...(by === undefined ? {} : { by }),
    ...(note === undefined || note === "" ? {} : { note }),
  };
  return { ...entry, state: to, history: [...entry.history, taken] as LedgerEntry["history"] };
}

interface Noted {
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

/** With the words and the weight that the finding has now. */
const refreshed = (entry: LedgerEntry, finding: Finding, on: IsoDate): LedgerEntry => ({
  ...entry,
  severity: finding.severity,
  subject: subjectOf(finding),
  message: finding.message,
  suggestion: finding.suggestion,
  lastFound: on,
});

function entered(finding: Finding, { on, due }: LedgerUpdate): LedgerEntry {
  const event = eventOf(finding);
  const state = nextState(undefined, event)!;
  return {
    key: finding.key,
    ruleId: finding.ruleId,
    severity: finding.severity,
    desk: finding.desk,
    subject: subjectOf(finding),
    path: [...finding.path],
    message: finding.message,
    suggestion: finding.suggestion,
    state,
    firstFound: on,
    lastFound: on,
    ...(due === undefined ? {} : { due }),
    history: [
      {
        on,
        event,
        to: state,
        ...(finding.waiver === undefined
          ? {}
          : { by: finding.waiver.approvedBy, note: finding.waiver.reason }),
      },
    ],
  };
}

const subjectOf = ({ subject: { kind, id, label, unit } }: Finding): LedgerEntry["subject"] => ({
  kind,
  id,
  label,
  ...(unit === undefined ? {} : { unit }),
});

/** For a finding that was not made this time: whether it could have been. */
function sightOf({ report, catalogue }: LedgerUpdate) {
  const coverage = new Map(report.coverage.map((one) => [one.ruleId, one]));
  const subjects = new Set([
    ...catalogue.items.map(({ id }) => `implementation-item|${id}`),
    ...catalogue.directory.map(({ id }) => `directory-entry|${id}`),
    ...(catalogue.stageDates ?? []).map(({ id }) => `stage-dates|${id}`),
  ]);
  const units = new Set(Object.keys(report.metrics.byUnit));
  const sources = new Set(report.sources.map(({ id }) => id));

  return ({ ruleId, subject: { kind, id, unit } }: LedgerEntry): { event: LedgerEvent; note?: string } => {
    const rule = coverage.get(ruleId);
    if (rule === undefined || rule.kept < rule.findings) return { event: "not-checked" };
    if (kind === "source" && !sources.has(id)) return { event: "not-checked" };
    if (kind === "unit" && !units.has(id)) return { event: "not-checked" };
    // A progress sheet without the unit does not say that the unit has caught up.
    if (kind === "stage-dates" && !subjects.has(`${kind}|${id}`)) return { event: "not-checked" };
    if (kind === "implementation-item" || kind === "directory-entry") {
      const there = kind === "directory-entry" ? report.entries > 0 : units.has(unit ?? "");
      if (!subjects.has(`${kind}|${id}`))
        return there ? { event: "not-found", note: GONE } : { event: "not-checked" };
    }
    const blocked = rule.blocked.reduce((sum, { count }) => sum + count, 0);
    return blocked === 0 ? { event: "not-found" } : { event: "not-found", note: unsure(blocked) };
  };
}
