import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { FindingRow, FixChoice, FixState } from "../../src/session/protocol.ts";
import { county, workbookWithFormula } from "./lists.ts";
import { handed, openSession } from "./open-session.ts";

async function opened(files = handed(county)): Promise<Client> {
  const session = openSession();
  await session.ask("open", { files });
  return session;
}

const fixesOf = (session: Client, state: FixState) => session.ask("fixes", { state, offset: 0, limit: 1000 });

/** All that can be seen of a session, but for the number of its revision. */
async function seen(session: Client): Promise<unknown> {
  const answers = [
    await session.ask("summary", undefined),
    await session.ask("findings", { filter: {}, groupBy: "rule", offset: 0, limit: 1000 }),
    await fixesOf(session, "offered"),
    await fixesOf(session, "accepted"),
  ];
  return JSON.parse(JSON.stringify(answers, (key, value) => (key === "revision" ? undefined : value)));
}

describe("corrections of form", () => {
  test("whatever is accepted and in which order: taken back step by step, all is as before", async () => {
    const session = await opened();
    const offered = await fixesOf(session, "offered");
    const choice: fc.Arbitrary<FixChoice> = fc.oneof(
      fc
        .subarray(
          offered.fixes.map(({ id }) => id),
          { minLength: 1 },
        )
        .map((ids) => ({ ids })),
      fc.constantFrom(...offered.reasons.map(({ id }) => ({ reason: id }))),
      fc.constantFrom({ filter: { units: ["县水利局"] } }, { filter: { fixable: true } }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 2 }), async (choices) => {
        const states = [await seen(session)];
        for (const one of choices) {
          // What is accepted already cannot be accepted again.
          const made = await session.ask("acceptFixes", one).then(
            () => true,
            () => false,
          );
          if (!made) continue;
          const { counts, steps } = await fixesOf(session, "accepted");
          expect(counts.offered + counts.accepted).toBe(offered.counts.offered);
          expect(steps).toHaveLength(states.length);
          states.push(await seen(session));
        }
        for (const before of states.slice(0, -1).reverse()) {
          await session.ask("undoFixes", {});
          expect(await seen(session)).toEqual(before);
        }
      }),
      { numRuns: 3 },
    );
  });

  test("accepted by what is filtered: only those cells, and their findings are gone", async () => {
    const session = await opened();
    const filter = { rules: ["legal-basis/document-number-form"], units: ["县水利局"] };
    const query = { filter, groupBy: "none", offset: 0, limit: 100 } as const;
    const before = await session.ask("findings", query);
    expect(before.findings).toBe(2);
    const after = await session.ask("acceptFixes", { filter });
    expect(after.fixes).toMatchObject({ accepted: 2, undoes: "“发文字号按公文格式书写”的 2 处改正" });
    expect((await session.ask("findings", query)).findings).toBe(0);
    const others = await session.ask("findings", { ...query, filter: { rules: filter.rules } });
    expect((others.rows as FindingRow[]).map(({ unit }) => unit)).toEqual(["县民政局"]);
  });

  test("a single one is taken back out of the middle", async () => {
    const session = await opened();
    await session.ask("acceptFixes", { reason: "full-width" });
    await session.ask("acceptFixes", { reason: "blanks" });
    const { fixes } = await fixesOf(session, "accepted");
    const cells = fixes.map(({ cell }) => cell);
    const [first, ...rest] = cells;
    const summary = await session.ask("undoFixes", { ids: [fixes[0]?.id ?? ""] });
    expect(summary.fixes.accepted).toBe(rest.length);
    expect((await fixesOf(session, "offered")).fixes.map(({ cell }) => cell)).toContain(first);
  });

  test("what its cell does not take is told, and is not offered again", async () => {
    const session = await opened([{ path: "水利局.xlsx", bytes: workbookWithFormula() }]);
    const summary = await session.ask("acceptFixes", { reason: "full-width" });
    expect(summary.fixes).toMatchObject({ offered: 0, accepted: 1, refused: 1 });
    const { fixes } = await fixesOf(session, "refused");
    expect(fixes).toMatchObject([{ cell: "B2", because: "单元格是公式，未改；请修改公式引用的单元格。" }]);
    const back = await session.ask("undoFixes", {});
    expect(back.fixes).toMatchObject({ offered: 2, accepted: 0, refused: 0, undoes: "" });
  });
});
