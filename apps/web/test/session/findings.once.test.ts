import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { FindingFilter, FindingRow, FindingsQuery, GroupRow } from "../../src/session/protocol.ts";
import { county } from "./lists.ts";
import { handed, openSession } from "./open-session.ts";

const weights = { error: 0, warning: 1, info: 2 } as const;

describe("the table of findings", () => {
  let session: Client;
  beforeAll(async () => {
    session = openSession();
    await session.ask("open", { files: handed(county) });
  });

  const ask = (query: Partial<FindingsQuery> & Pick<FindingsQuery, "groupBy">) =>
    session.ask("findings", { filter: {}, offset: 0, limit: 1000, ...query });
  const groupsOf = async (query: Partial<FindingsQuery> & Pick<FindingsQuery, "groupBy">) =>
    (await ask({ allClosed: true, ...query })).rows as GroupRow[];

  test.each(["rule", "unit", "item"] as const)("by %s: each finding stands in one group", async (groupBy) => {
    const flat = await ask({ groupBy: "none" });
    const groups = await groupsOf({ groupBy });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(flat.findings);
    const [first] = groups;
    const opened = await ask({ groupBy, allClosed: true, toggled: [first?.key ?? ""] });
    expect(opened.total).toBe(groups.length + (first?.count ?? 0));
    const all = await ask({ groupBy });
    const inGroups = all.rows.filter((row): row is FindingRow => row.kind === "finding");
    expect(new Set(inGroups.map(({ key }) => key))).toEqual(new Set(flat.rows.map((row) => row.key)));
  });

  test("whichever groups are folded in, windows are pieces of the whole", async () => {
    const keys = (await groupsOf({ groupBy: "item" })).map(({ key }) => key);
    const asked = fc.record({
      groupBy: fc.constant("item" as const),
      sortBy: fc.constantFrom("list", "severity", "count", "unit", "item", "rule"),
      descending: fc.boolean(),
      allClosed: fc.boolean(),
      toggled: fc.subarray(keys),
    });
    await fc.assert(
      fc.asyncProperty(asked, fc.nat(40), fc.nat(8), async (query, offset, limit) => {
        const { rows, total, groups } = await ask(query);
        expect(rows.length).toBe(total);
        expect(groups).toBe(keys.length);
        const heads = rows.filter((row): row is GroupRow => row.kind === "group");
        expect(heads.length).toBe(groups);
        const open = heads.filter(({ closed }) => !closed);
        expect(open.reduce((sum, { count }) => sum + count, groups)).toBe(total);
        for (const { key, closed } of heads)
          expect(closed).toBe(query.toggled.includes(key) !== query.allClosed);
        expect((await ask({ ...query, offset, limit })).rows).toEqual(rows.slice(offset, offset + limit));
      }),
      { numRuns: 15 },
    );
  });

  test("the gravest groups come first, or the largest, or those of the first names", async () => {
    const grave = await groupsOf({ groupBy: "rule", sortBy: "severity" });
    const order = grave.map(({ severity }) => weights[severity]);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const counts = (await groupsOf({ groupBy: "rule", sortBy: "count" })).map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const units = (await groupsOf({ groupBy: "unit", sortBy: "unit" })).map(({ label }) => label);
    // 民 is mín and 水 is shuǐ.
    expect(units.filter((unit) => unit.startsWith("县"))).toEqual(["县民政局", "县水利局"]);
  });

  test("whatever is filtered by, the facets say how many there are, and windows are pieces of the whole", async () => {
    const all = await session.ask("facets", {});
    const some = (counts: readonly { readonly id: string }[]) =>
      fc.option(fc.constantFrom(...counts.map(({ id }) => [id])), { nil: undefined });
    const filters = fc.record({
      units: some(all.units),
      rules: some(all.rules),
      severities: some(all.severities),
      piles: some(all.piles),
      fixable: fc.option(fc.boolean(), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(5), async (drawn, offset) => {
        const filter = Object.fromEntries(
          Object.entries(drawn).filter(([, value]) => value !== undefined),
        ) as FindingFilter;
        const found = await ask({ groupBy: "none", filter });
        const rows = found.rows as FindingRow[];
        for (const row of rows) {
          if (filter.units !== undefined) expect(filter.units).toContain(row.unit);
          if (filter.rules !== undefined) expect(filter.rules).toContain(row.ruleId);
          if (filter.severities !== undefined) expect(filter.severities).toContain(row.severity);
          if (filter.piles !== undefined) expect(filter.piles).toContain(row.pile);
          if (filter.fixable !== undefined) expect(row.fixable).toBe(filter.fixable);
        }
        const facets = await session.ask("facets", filter);
        const own = (
          counts: readonly { readonly id: string; readonly count: number }[],
          ids?: readonly string[],
        ) =>
          counts.reduce((sum, { id, count }) => sum + (ids === undefined || ids.includes(id) ? count : 0), 0);
        expect(own(facets.units, filter.units)).toBe(found.findings);
        expect(own(facets.rules, filter.rules)).toBe(found.findings);
        expect(own(facets.piles, filter.piles)).toBe(found.findings);
        const window = await ask({ groupBy: "none", filter, offset, limit: 3 });
        expect(window.rows).toEqual(rows.slice(offset, offset + 3));
      }),
      { numRuns: 25 },
    );
  });

  test("a sign names a finding and nothing of the list", async () => {
    const { rows } = await ask({ groupBy: "none", filter: { text: "取水", fixable: true } });
    const [row] = rows as FindingRow[];
    expect(row?.sign).toMatch(/^[0-9a-f]{16}$/u);
    const item = await session.ask("item", { finding: row?.sign ?? "" });
    expect(item.label).toBe("取水许可");
    const detail = item.findings.find(({ sign }) => sign === row?.sign);
    expect(detail?.fix).toMatchObject({ alike: 3, refused: "" });
    expect(detail?.fix?.stretches[0]?.after).toContain("国办发〔2010〕54号");
    // Whose row it is stands beside the cell, however far apart they are.
    expect(detail?.excerpt?.columns).toEqual(["A", "F", "G", "H", "I"]);
    await expect(session.ask("item", { finding: "0000000000000000" })).rejects.toThrow("没有这个事项");
  });
});
