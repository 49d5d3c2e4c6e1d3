import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import {
  decideLedger,
  emptyLedger,
  Ledger,
  LedgerEvent,
  type LedgerState,
  ledgerProgress,
  nextState,
  updateLedger,
} from "../../src/ledger/index.ts";
import type { Catalogue, ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";

const list = (items: readonly ImplementationItem[]): Catalogue => ({
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items: [...items],
  roster: [],
});
const item = (id: string, unit: string, visits?: number): ImplementationItem => ({
  id,
  name: `事项${id}`,
  compilingUnit: unit,
  procedure: "申请、受理、办结",
  channels: ["window"],
  ...(visits === undefined ? {} : { maxVisits: { kind: "count", count: visits } }),
});
const enter = (
  ledger: Ledger,
  on: string,
  items: readonly ImplementationItem[],
  waivers: Parameters<typeof check>[1] = {},
): Ledger => updateLedger(ledger, { report: check(list(items), waivers), catalogue: list(items), on });
const stated = (id: string) => `visits/stated|${id}|maxVisits`;
const stateOf = (ledger: Ledger, key: string) => ledger.entries.find((entry) => entry.key === key)?.state;

describe("the state of a finding", () => {
  it("goes round: new, open, fixed, closed, reopened", () => {
    const way: (LedgerState | undefined)[] = [];
    for (const event of [
      "found",
      "found",
      "not-found",
      "confirmed",
      "found",
      "not-found",
      "rejected",
    ] as const) {
      way.push(nextState(way.at(-1), event));
    }
    expect(way).toEqual(["new", "open", "fixed", "closed", "reopened", "fixed", "reopened"]);
  });

  it("is closed by a person alone, and only where the last check found nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LedgerEvent.options), { maxLength: 12 }), (events) => {
        let state: LedgerState | undefined;
        let found = false;
        for (const event of events) {
          const before = state;
          state = nextState(state, event);
          if (event === "found" || event === "waived") found = true;
          if (event === "not-found") found = false;
          if (before !== "closed" && state === "closed")
            expect([event, before, found]).toEqual(["confirmed", "fixed", false]);
          // What was not looked at is as it was; what is in the ledger stays in it.
          if (event === "not-checked") expect(state).toBe(before);
          if (before !== undefined) expect(state).toBeDefined();
          if (event === "found") expect(["new", "open", "reopened"]).toContain(state);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the ledger", () => {
  const first = enter(emptyLedger(), "2018-07-01", [item("1", "甲局"), item("2", "乙局")]);

  it("carries findings from check to check", () => {
    expect(stateOf(first, stated("1"))).toBe("new");
    const second = enter(first, "2018-07-08", [item("1", "甲局", 1), item("2", "乙局")]);
    expect(stateOf(second, stated("1"))).toBe("fixed");
    expect(stateOf(second, stated("2"))).toBe("open");
    const { ledger, refused } = decideLedger(second, [
      { key: stated("1"), decision: "confirmed", by: "王某", on: "2018-07-09", note: "已看原件" },
      { key: stated("2"), decision: "confirmed", by: "王某", on: "2018-07-09" },
    ]);
    expect(stateOf(ledger, stated("1"))).toBe("closed");
    expect(refused).toMatchObject([{ key: stated("2"), because: "no-repair" }]);
    const third = enter(ledger, "2018-07-15", [item("1", "甲局"), item("2", "乙局")]);
    expect(third.entries.find(({ key }) => key === stated("1"))).toMatchObject({
      state: "reopened",
      firstFound: "2018-07-01",
      lastFound: "2018-07-15",
    });
    expect(third.entries.find(({ key }) => key === stated("1"))?.history.map(({ to }) => to)).toEqual([
      "new",
      "fixed",
      "closed",
      "reopened",
    ]);
  });

  it("takes nothing as mended that was not looked at", () => {
    const without = enter(first, "2018-07-08", [item("2", "乙局")]);
    expect(stateOf(without, stated("1"))).toBe("new");
    const noRules = updateLedger(first, {
      report: check(list([item("1", "甲局")]), { rules: [] }),
      catalogue: list([item("1", "甲局")]),
      on: "2018-07-08",
    });
    expect(stateOf(noRules, stated("1"))).toBe("new");
  });

  it("says of an item that is gone from its unit's list that it is gone", () => {
    const gone = enter(first, "2018-07-08", [item("3", "甲局", 1), item("2", "乙局")]);
    expect(gone.entries.find(({ key }) => key === stated("1"))?.history.at(-1)).toMatchObject({
      to: "fixed",
      note: "事项已不在清单中",
    });
  });

  it("knows what was let pass, and that a waiver ends", () => {
    const waivers = [{ key: stated("1"), reason: "系统改造", approvedBy: "中心", until: "2018-12-31" }];
    const waived = enter(first, "2018-07-08", [item("1", "甲局"), item("2", "乙局")], { waivers });
    expect(stateOf(waived, stated("1"))).toBe("waived");
    expect(stateOf(enter(waived, "2018-07-15", [item("1", "甲局"), item("2", "乙局")]), stated("1"))).toBe(
      "open",
    );
  });

  it("is the same after the same check on the same day, and refuses an earlier one", () => {
    const items = [item("1", "甲局"), item("2", "乙局")];
    expect(enter(first, "2018-07-01", items).entries).toEqual(first.entries);
    expect(() => enter(first, "2018-06-30", items)).toThrow(RangeError);
  });

  it("survives being written, keeps every entry, and adds up", () => {
    const checks = fc.array(
      fc.array(
        fc.record({ id: fc.constantFrom("1", "2", "3"), visits: fc.constantFrom(undefined, 0, 1, 3) }),
        {
          maxLength: 3,
        },
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(checks, (rounds) => {
        let ledger = emptyLedger();
        for (const [day, drafts] of rounds.entries()) {
          const distinct = [...new Map(drafts.map((draft) => [draft.id, draft])).values()];
          const before = new Set(ledger.entries.map(({ key }) => key));
          ledger = enter(
            ledger,
            `2018-07-0${day + 1}`,
            distinct.map(({ id, visits }) => item(id, `局${id}`, visits)),
          );
          const keys = ledger.entries.map(({ key }) => key);
          for (const key of before) expect(keys).toContain(key);
          expect(new Set(keys).size).toBe(keys.length);
        }
        expect(Ledger.parse(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
        const { overall, byUnit } = ledgerProgress(ledger, "2018-08-01", "中心");
        const sum = (counts: Readonly<Record<LedgerState, number>>) =>
          Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum(overall.byState)).toBe(overall.total);
        expect(Object.values(byUnit).reduce((all, { total }) => all + total, 0)).toBe(overall.total);
      }),
      { numRuns: 25 },
    );
  });

  it("knows what is overdue", () => {
    const items = [item("1", "甲局")];
    const ledger = updateLedger(emptyLedger(), {
      report: check(list(items), { pack }),
      catalogue: list(items),
      on: "2018-07-01",
      due: "2018-07-20",
    });
    const { overall } = ledgerProgress(ledger, "2018-07-20", "中心");
    expect(overall.overdue).toBe(0);
    expect(ledgerProgress(ledger, "2018-07-21", "中心").overall.overdue).toBe(overall.total);
  });
});
