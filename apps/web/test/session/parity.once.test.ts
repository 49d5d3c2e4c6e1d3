import { sampleCounty } from "@zp/examples/sample-county";
import { OfficeFolder } from "@zp/testkit/office";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// By their paths: the command line depends on this app, so this app cannot depend on it by name.
import { run as zp } from "../../../cli/src/program.ts";
import type { Client } from "../../src/rpc/index.ts";
import type { SummaryView } from "../../src/session/protocol.ts";
import { openSession } from "./open-session.ts";

interface CheckJson {
  readonly summary: {
    readonly piles: Readonly<Record<string, number>>;
    readonly notChecked: { readonly rules: number };
  };
  readonly files: readonly { readonly path: string; readonly status: string; readonly items: number }[];
  readonly report: {
    readonly findings: readonly { readonly key: string; readonly place?: { readonly cell: string } }[];
    readonly metrics: {
      readonly overall: Readonly<
        Record<string, { readonly numerator: unknown; readonly denominator: unknown }>
      >;
    };
  };
}

/* Files that leave are held against the command line's in zp-report's tests, which may know both. */
describe("lists of the sample county, in the browser's session and on the command line", () => {
  const office = new OfficeFolder();
  let session: Client;
  let summary: SummaryView;
  let json: CheckJson;
  beforeAll(async () => {
    // A third of the units, of every layout, is enough to tell: each file goes the same way.
    const files = (await sampleCounty()).filter((_, at) => at % 3 === 0 || at >= 26);
    for (const { name, bytes } of files) office.write(`清单/${name}`, bytes);
    session = openSession();
    summary = await session.ask("open", {
      files: files.map(({ name, bytes }) => ({ path: name, bytes: bytes.slice().buffer })),
    });
    await office.run(zp, ["check", "清单", "--json"]);
    json = JSON.parse(office.out);
  }, 180_000);
  afterAll(() => office.close());

  test("comes to the same files, figures, piles and findings", async () => {
    expect(summary.files.map(({ path, status, items }) => ({ path, status, items }))).toEqual(
      json.files.map(({ path, status, items }) => ({ path, status, items })),
    );
    for (const { metricId, numerator, denominator } of summary.headlines) {
      const figure = json.report.metrics.overall[metricId];
      expect([numerator, denominator]).toEqual([figure?.numerator, figure?.denominator]);
    }
    const counts = Object.fromEntries(summary.piles.map(({ id, count }) => [id, count]));
    const { piles, notChecked } = json.summary;
    expect(counts).toEqual({ ...piles, "not-checked": notChecked.rules });
    const { rows } = await session.ask("findings", {
      filter: { waived: true },
      groupBy: "none",
      offset: 0,
      limit: 100_000,
    });
    expect(rows.map((row) => (row.kind === "finding" ? [row.key, row.cell] : []))).toEqual(
      json.report.findings.map(({ key, place }) => [key, place?.cell ?? ""]),
    );
  });

  test("says on the first screen what the command line says", async () => {
    await office.run(zp, ["check", "清单"]);
    const said = office.out.replaceAll(/\s+/gu, "");
    const texts = [
      summary.scope,
      summary.judgedBy,
      ...summary.headlines.flatMap(({ verdict, notes }) => [verdict, ...notes]),
      ...summary.piles.map(({ note }) => note),
    ];
    for (const text of texts) expect(said).toContain(text.replaceAll(/\s+/gu, ""));
  });
});
