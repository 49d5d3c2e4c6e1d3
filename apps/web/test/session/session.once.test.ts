import { readWorkbook } from "@zp/workbook";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/rpc/index.ts";
import type { FindingRow, OpenProgress } from "../../src/session/protocol.ts";
import { handed, openSession } from "./open-session.ts";

const header = "事项名称,事项类型,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构,是否网办";
const list = [
  header,
  "食品经营许可,行政许可,承诺件,20个工作日,15个工作日,2,县市场监督管理局,是",
  "取水许可,行政许可,承诺件,20个工作日,５个工作日,1,县水利局,否",
  "河道采砂许可,行政许可,承诺件,20个工作日,10个工作日,0,县水利局,否",
  "户口登记,行政确认,即办件,,,1,县公安局,否",
].join("\n");

describe("a session, through the worker's door", () => {
  let session: Client;
  beforeAll(async () => {
    session = openSession();
    await session.ask("open", { files: handed({ "清单/全县.csv": list }) });
  });

  test("sums up as the command line does", async () => {
    const summary = await session.ask("summary", undefined);
    expect(summary.scope).toBe("文件 1 份；编制单位 3 个；实施清单 4 项");
    const [once, half] = summary.headlines;
    expect(once).toMatchObject({ numerator: 3, denominator: 4, percent: "75.00%", tone: "bad", missing: 1 });
    expect(once?.verdict).toBe("未达 80% 目标，还差 1 项");
    expect(half).toMatchObject({
      numerator: 2,
      denominator: 3,
      tone: "plain",
      missing: 1,
      verdict: "还差 1 项",
    });
    for (const { counted, total, exclusions } of summary.headlines) {
      expect(counted + exclusions.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
    expect(summary.piles.map(({ label }) => label)).toEqual([
      "报送前必须改",
      "建议改",
      "需中心处理",
      "未检查",
    ]);
    expect(summary.units).toHaveLength(3);
    expect(summary.files).toMatchObject([{ path: "清单/全县.csv", status: "read", items: 4 }]);
  });

  test("gives findings in windows, grouped, folded, filtered", async () => {
    const query = { filter: {}, groupBy: "rule", offset: 0, limit: 1000 } as const;
    const all = await session.ask("findings", query);
    expect(all.rows).toHaveLength(all.total);
    expect(all.total).toBe(all.findings + all.groups);
    const part = await session.ask("findings", { ...query, offset: 3, limit: 2 });
    expect(part.rows).toEqual(all.rows.slice(3, 5));
    const folded = await session.ask("findings", { ...query, allClosed: true });
    expect(folded.total).toBe(all.groups);
    const water = await session.ask("findings", {
      ...query,
      groupBy: "none",
      filter: { units: ["县水利局"] },
    });
    expect(new Set(water.rows.map((row) => (row as FindingRow).unit))).toEqual(new Set(["县水利局"]));
    const facets = await session.ask("facets", { units: ["县水利局"] });
    expect(facets.units.length).toBeGreaterThan(1);
    expect(facets.severities.reduce((sum, { count }) => sum + count, 0)).toBe(water.findings);
  });

  test.each([
    ["spjy", ["食品经营许可"]],
    ["shipin", ["食品经营许可"]],
    ["食品", ["食品经营许可"]],
    ["hedaocs", ["河道采砂许可"]],
    ["不会有的", []],
  ])("finds by what was typed: %s", async (text, expected) => {
    const found = await session.ask("findings", {
      filter: { text },
      groupBy: "item",
      allClosed: true,
      offset: 0,
      limit: 100,
    });
    const labels = found.rows.map((row) => (row.kind === "group" ? row.label : ""));
    expect(labels.filter((label) => label !== "整份清单" && !label.includes(".csv"))).toEqual(expected);
  });

  test("shows an item with its cells, and the cell of a finding as it stands in the file", async () => {
    const { rows } = await session.ask("findings", {
      filter: { text: "食品经营", rules: ["time-limit/promised-within-half"] },
      groupBy: "none",
      offset: 0,
      limit: 1,
    });
    const [finding] = rows as FindingRow[];
    const item = await session.ask("item", { finding: finding?.key ?? "" });
    expect(item).toMatchObject({ label: "食品经营许可", unit: "县市场监督管理局" });
    const detail = item.findings.find(({ key }) => key === finding?.key);
    expect(detail).toMatchObject({ current: "15个工作日", cell: "E2" });
    expect(detail?.basis[0]?.quote).toContain("50%");
    const marked = detail?.excerpt?.rows.flatMap(({ cells }) => cells).filter((cell) => cell.marked);
    expect(marked).toEqual([{ address: "E2", text: "15个工作日", marked: true }]);
    expect(detail?.excerpt?.rows[0]).toMatchObject({ number: 1, isHeader: true });
    expect(item.elements.find(({ element }) => element === "promisedTimeLimit")).toMatchObject({
      label: "承诺办结时限",
      raw: "15个工作日",
      cell: "E2",
    });
    expect(item.next).toBeDefined();
  });

  test("corrections move the summary, and are taken back", async () => {
    const before = await session.ask("summary", undefined);
    const offered = await session.ask("fixes", { state: "offered", offset: 0, limit: 10 });
    expect(offered.fixes).toMatchObject([
      { cell: "E3", stretches: [{ before: "５个工作日", after: "5个工作日" }], state: "offered" },
    ]);
    const told: OpenProgress[] = [];
    const after = await session.ask(
      "acceptFixes",
      { ids: [offered.fixes[0]?.id ?? ""] },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.fixes).toMatchObject({ offered: 0, accepted: 1, refused: 0 });
    expect(told.map(({ stage }) => stage)).toEqual(["read", "judge"]);
    const { bytes, name } = await session.ask("download", { kind: "fixed", date: "2018-08-31" });
    expect(name).toBe("已改格式.zip");
    const files = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(files)).toEqual(["清单/全县.csv", "修改清单.xlsx"]);
    expect(new TextDecoder().decode(files["清单/全县.csv"])).toBe(list.replace("５", "5"));
    const undone = await session.ask("undoFixes", {});
    expect(undone.fixes).toEqual({ offered: 1, accepted: 0, refused: 0, undoes: "" });
    await expect(session.ask("undoFixes", {})).rejects.toThrow("没有可以撤销的改正");
  });

  test("figures carry their definition, and move with a convention", async () => {
    const { metrics, conventions } = await session.ask("figures", {});
    const half = metrics.find(({ id }) => id === "time-limit/within-half");
    expect(half?.formula).toContain("50%");
    expect(half?.figure).toMatchObject({ numerator: 2, denominator: 3 });
    expect(conventions.find(({ key }) => key === "promisedShare")?.packText).toBe("50%");
    const tried = await session.ask("figures", { conventions: { promisedShare: "4/5" } });
    const moved = tried.metrics.find(({ id }) => id === "time-limit/within-half");
    expect(moved?.figure).toMatchObject({ numerator: 3, denominator: 3 });
    expect(moved?.packFigure).toEqual(half?.figure);
    await expect(session.ask("figures", { conventions: { promisedShare: "一半" } })).rejects.toThrow("口径");
    for (const { id, figure } of metrics) {
      for (const { id: reason, count } of [...figure.exclusions, { id: "counted", count: figure.counted }]) {
        const { total } = await session.ask("figureItems", { metricId: id, reason, offset: 0, limit: 5 });
        expect([id, reason, total]).toEqual([id, reason, count]);
      }
    }
  });

  test("plans, and says what the figures would be", async () => {
    const plan = await session.ask("plan", {});
    expect(plan.gaps.overall.map(({ missing }) => missing)).toEqual([1, 1]);
    const { rows, total } = await session.ask("proposals", { list: "proposals", offset: 0, limit: 50 });
    expect(total).toBe(plan.counts.proposals);
    expect(rows.filter(({ cheapest }) => cheapest)).toHaveLength(plan.cheapest.changes);
    const outcome = await session.ask("whatIf", { choice: { base: "cheapest", toggled: [] } });
    expect(outcome.figures.find(({ metricId }) => metricId === "visits/at-most-once")).toMatchObject({
      before: "75.00%（3/4）",
      after: "100.00%（4/4）",
    });
    await expect(session.ask("whatIf", { choice: { base: "none", toggled: ["没有的"] } })).rejects.toThrow(
      "没有编号为",
    );
  });

  test("compares with an earlier list", async () => {
    const earlier = list.replace("0,县水利局", "2,县水利局").split("\n").slice(0, -1).join("\n");
    const compared = await session.ask("compare", { files: handed({ "六月.csv": earlier }) });
    expect(compared.title).toBe("六月");
    const once = compared.figures.find(({ metricId }) => metricId === "visits/at-most-once");
    expect(once).toMatchObject({
      before: "33.33%（1/3）",
      after: "75.00%（3/4）",
      change: "+41.67 个百分点",
    });
    const { rows, total } = await session.ask("changes", { offset: 0, limit: 10 });
    expect(total).toBe(rows.length);
    expect(rows.map(({ kind, label }) => [kind, label])).toEqual([
      ["changed", "河道采砂许可"],
      ["added", "户口登记"],
    ]);
  });

  test("makes what can be taken away", async () => {
    const choices = await session.ask("downloads", undefined);
    expect(choices.find(({ kind }) => kind === "annotated")?.available).toBe(true);
    const problems = await session.ask("download", { kind: "problems", date: "2018-08-31" });
    expect(problems.name).toBe("问题清单.xlsx");
    const { sheets } = await readWorkbook(new Uint8Array(problems.bytes), problems.name);
    expect(sheets[0]?.name).toBe("问题清单");
    const report = await session.ask("download", { kind: "assessment", date: "2018-08-31" });
    expect([report.name, report.bytes.byteLength > 10_000]).toEqual(["考核评估报告.docx", true]);
  });
});

describe("what goes wrong", () => {
  test("is a sentence", async () => {
    const session = openSession();
    await expect(session.ask("summary", undefined)).rejects.toThrow("还没有打开清单。请先选择文件。");
    await expect(session.ask("open", { files: [] })).rejects.toThrow("没有选到文件");
    const summary = await session.ask("open", { files: handed({ "说明.txt": "不是清单", "坏.xlsx": "PK" }) });
    expect(summary.files.map(({ status }) => status)).not.toContain("read");
    expect(summary.files.every(({ sentence }) => sentence !== "")).toBe(true);
    await expect(session.ask("plan", {})).rejects.toThrow("没有读到实施清单的事项");
  });

  test("called off while reading: what was held stays", async () => {
    const session = openSession();
    await session.ask("open", { files: handed({ "一.csv": list }) });
    const abort = new AbortController();
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.csv`, list]));
    const told: string[] = [];
    const opening = session.ask(
      "open",
      { files: handed(many) },
      {
        signal: abort.signal,
        onProgress: ({ path }) => {
          told.push(path);
          if (told.length === 3) abort.abort();
        },
      },
    );
    await expect(opening).rejects.toMatchObject({ kind: "cancelled" });
    expect((await session.ask("summary", undefined)).files.map(({ path }) => path)).toEqual(["一.csv"]);
    expect(told.length).toBeLessThan(20);
  });
});

describe("columns that compete", () => {
  const competing = [
    "事项名称,到场次数,跑动次数,实施机构",
    "取水许可,1,2,县水利局",
    "河道采砂许可,0,1,县水利局",
  ].join("\n");

  test("are asked about; the answer is kept for the layout", async () => {
    const session = openSession();
    const before = await session.ask("open", { files: handed({ "水利局.csv": competing }) });
    expect(before.files[0]).toMatchObject({ status: "undecided" });
    expect(before.files[0]?.sentence).toContain("请在“列对应”中作答。");
    const [question] = await session.ask("questions", undefined);
    expect(question).toMatchObject({
      keepsOut: true,
      columns: [
        { header: "到场次数", examples: ["1", "0"] },
        { header: "跑动次数", examples: ["2", "1"] },
      ],
    });
    const after = await session.ask("answer", { answers: { [question?.id ?? ""]: 1 } });
    expect(after.files[0]).toMatchObject({ status: "read", items: 2 });
    const mappings = await session.ask("mappings", undefined);
    expect(mappings).toHaveLength(1);
    const file = await session.ask("download", { kind: "mapping", date: "2018-08-31" });
    const again = openSession();
    const known = await again.ask("open", {
      files: handed({ "水利局.csv": competing }),
      mappings: mappings.map(({ mapping }) => mapping),
    });
    expect(known.files[0]).toMatchObject({ status: "read", items: 2 });
    // The file that `zp --map` takes can be dropped beside the lists.
    const dropped = await openSession().ask("open", {
      files: [...handed({ "水利局.csv": competing }), { path: file.name, bytes: file.bytes }],
    });
    expect(dropped.files).toMatchObject([{ status: "read", items: 2 }]);
  });
});
