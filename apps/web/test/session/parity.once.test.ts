import { sampleCounty } from "@zp/examples/sample-county";
import { OfficeFolder } from "@zp/testkit/office";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// By their paths: the command line depends on this app, so this app cannot depend on it by name.
import { run as zp } from "../../../cli/src/program.ts";
import { run as zpReport } from "../../../report-generator/src/program.ts";
import type { Client } from "../../src/rpc/index.ts";
import type { Download, DownloadKind, SummaryView } from "../../src/session/protocol.ts";
import { openSession } from "./open-session.ts";

const date = "2018-08-31";

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

/** What is in an archive, but for the time at which it was made. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name !== "docProps/core.xml");
  return Object.fromEntries(parts.map(([name, part]) => [name, Buffer.from(part).toString("base64")]));
}

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
    const outputs = ["--problems", "问题清单.xlsx", "--metrics", "指标.xlsx", "--annotate", "已标注"];
    await office.run(zp, ["check", "清单", ...outputs, "--json"]);
    json = JSON.parse(office.out);
    office.write("report.yaml", `date: "${date}"\n`);
    const only = ["assessment", "data", "page", "plan"];
    await office.run(zpReport, [
      "build",
      "--in",
      "清单",
      "--out",
      "报告",
      "--config",
      "report.yaml",
      "--only",
      ...only,
    ]);
  }, 180_000);
  afterAll(() => office.close());

  const download = (kind: DownloadKind): Promise<Download> => session.ask("download", { kind, date });

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

  test.each([
    ["problems", "问题清单.xlsx"],
    ["metrics", "指标.xlsx"],
    ["assessment", "报告/考核评估报告.docx"],
    ["data", "报告/考核评估数据.xlsx"],
    ["plan", "报告/整改建议清单.xlsx"],
  ] as const)("%s is the file that the command line writes", async (kind, name) => {
    const { bytes } = await download(kind);
    expect(partsOf(new Uint8Array(bytes))).toEqual(partsOf(office.read(name)));
  });

  test("the page of the report is the same to the byte", async () => {
    const { bytes } = await download("page");
    expect(Buffer.from(bytes).equals(office.read("报告/report.html"))).toBe(true);
  });

  test("the marked lists are the same, under the same names", async () => {
    const { bytes } = await download("annotated");
    const marked = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(marked).sort()).toEqual(office.files("已标注"));
    for (const [name, own] of Object.entries(marked)) {
      expect(partsOf(own), name).toEqual(partsOf(office.read(`已标注/${name}`)));
    }
  });
});
