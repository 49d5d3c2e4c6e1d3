import { fingerprintOf, type Mapping, type Question } from "@zp/catalog-core/records";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ourKeywords, readFiles, writeProblemList } from "../../src/index.ts";
import { type SheetPlan, xlsxOf } from "../layout/build.ts";

const text = (content: string) => new TextEncoder().encode(content);
const sheet = (name: string, rows: SheetPlan["rows"], merges: readonly string[] = []): SheetPlan => ({
  name,
  rows,
  merges,
});

const header = ["序号", "事项名称", "事项类型", "法定办结时限", "承诺办结时限", "到办事现场次数", "办理地点"];
const listOf = (unit: string, ...items: readonly (readonly (string | number)[])[]): SheetPlan =>
  sheet("实施清单", [
    ["政务服务事项实施清单"],
    [`填报单位：${unit}`],
    header,
    ...items.map((item, at) => [at + 1, ...item]),
  ]);
const rescue = ["临时救助", "行政给付", "20个工作日", "10个工作日", 1, "县政务服务中心一楼3号窗口"];
const marriage = ["婚姻登记", "行政确认", "无", "即办", 1, "县政务服务中心一楼4号窗口"];

describe("a folder of files", () => {
  it("gives every file its status, and reads the rest whatever becomes of one", async () => {
    const broken = (await xlsxOf(listOf("县水利局", rescue))).subarray(0, 900);
    const report = new ExcelJS.Workbook();
    report.keywords = ourKeywords("problem-list");
    report.addWorksheet("问题清单").addRow(["序号", "事项名称", "问题说明"]);
    const metrics = new ExcelJS.Workbook();
    metrics.keywords = ourKeywords("metrics");
    metrics.addWorksheet("总体").addRow(["指标", "分子", "分母"]);
    const bytesOf = async (workbook: ExcelJS.Workbook) =>
      new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const { files, catalogue, counted, notes } = await readFiles([
      { path: "10-县水利局.xlsx", bytes: broken },
      { path: "2-县民政局.xlsx", bytes: await xlsxOf(listOf("县民政局", rescue, marriage)) },
      { path: "~$2-县民政局.xlsx", bytes: new Uint8Array(165) },
      { path: "Thumbs.db", bytes: new Uint8Array(10) },
      { path: ".隐藏.xlsx", bytes: new Uint8Array(10) },
      { path: "问题清单.xlsx", bytes: await bytesOf(report) },
      { path: "考核.xlsx", bytes: await bytesOf(metrics) },
      {
        path: "退回的问题.csv",
        bytes: text("序号,事项名称,问题说明,整改建议,问题代码\n1,临时救助,无,无,x\n"),
      },
      { path: "列对应.json", bytes: text('{"schema": "zp.mapping/1", "columns": []}') },
      { path: "通知.pdf", bytes: text("%PDF-1.4\n") },
      {
        path: "联系表.xlsx",
        bytes: await xlsxOf(
          sheet("通讯录", [
            ["科室", "房间", "分机"],
            ["办公室", "301", "8"],
          ]),
        ),
      },
      { path: "空.xlsx", bytes: await xlsxOf(sheet("Sheet1", [])) },
      {
        path: "1-城关镇.csv",
        bytes: text(
          "\uFEFF事项名称,事项类型,承诺办结时限,办理地点\n低保申请,行政给付,5个工作日,镇便民服务中心\n",
        ),
      },
    ]);
    expect(files.map(({ path, status, items }) => [path, status, items])).toEqual([
      [".隐藏.xlsx", "passed-over", 0],
      ["1-城关镇.csv", "read", 1],
      ["2-县民政局.xlsx", "read", 2],
      ["10-县水利局.xlsx", "failed", 0],
      ["Thumbs.db", "passed-over", 0],
      ["~$2-县民政局.xlsx", "passed-over", 0],
      ["列对应.json", "passed-over", 0],
      ["空.xlsx", "passed-over", 0],
      ["考核.xlsx", "passed-over", 0],
      ["联系表.xlsx", "passed-over", 0],
      ["退回的问题.csv", "passed-over", 0],
      ["通知.pdf", "failed", 0],
      ["问题清单.xlsx", "passed-over", 0],
    ]);
    expect(counted).toEqual({ files: 2, of: 4 });
    for (const file of files) {
      if (file.status === "read") expect(file.reason).toBeUndefined();
      else expect(file.reason).toMatch(/[。！]$/);
    }
    const reasonOf = (path: string) => files.find((file) => file.path === path)?.reason;
    expect(reasonOf("问题清单.xlsx")).toContain("问题清单");
    expect(reasonOf("考核.xlsx")).toContain("指标工作簿");
    expect(reasonOf("退回的问题.csv")).toContain("问题清单");
    expect(reasonOf("联系表.xlsx")).toContain("科室");
    expect(catalogue.items.map(({ name, compilingUnit }) => [name, compilingUnit])).toEqual([
      ["低保申请", "城关镇"],
      ["临时救助", "县民政局"],
      ["婚姻登记", "县民政局"],
    ]);
    expect(notes.some((note) => note.file === "联系表.xlsx" && note.kind === "passed-over")).toBe(true);
  });

  it("knows the cell of every value, in lists and in forms of several sheets", async () => {
    const form = (name: string, visits: string): SheetPlan =>
      sheet(
        name,
        [
          ["事项名称", name],
          ["事项类型", "公共服务"],
          ["承诺办结时限", "3个工作日"],
          ["到办事现场次数", visits],
          ["申请材料", "序号", "材料名称", "份数"],
          [null, 1, "申请表", 1],
          [null, 2, "身份证", 2],
        ],
        ["A5:A7"],
      );
    const { catalogue, provenance } = await readFiles([
      { path: "县民政局/清单.xlsx", bytes: await xlsxOf(listOf("县民政局", rescue)) },
      { path: "县残联.xlsx", bytes: await xlsxOf(form("残疾人证办理", "1次"), form("辅具适配申请", "0")) },
    ]);
    const [rescued, card, aid] = ["临时救助", "残疾人证办理", "辅具适配申请"].map(
      (name) => catalogue.items.find((item) => item.name === name)!,
    );
    expect(provenance.locate(rescued!.id, ["promisedTimeLimit"])).toMatchObject([
      {
        file: "县民政局/清单.xlsx",
        sheet: "实施清单",
        cell: "E4",
        header: "承诺办结时限",
        raw: "10个工作日",
      },
    ]);
    expect(provenance.locate(card!.id, ["maxVisits"])).toMatchObject([
      { file: "县残联.xlsx", sheet: "残疾人证办理", cell: "B4", header: "到办事现场次数", raw: "1次" },
    ]);
    expect(aid!.materials?.map((material) => [material.name, material.originals])).toEqual([
      ["申请表", 1],
      ["身份证", 2],
    ]);
    expect(card!.compilingUnit).toBe("县残联");
    expect(provenance.locate(aid!.id, ["materials", aid!.materials![1]!.id, "name"])).toMatchObject([
      { file: "县残联.xlsx", sheet: "辅具适配申请", cell: "C7", raw: "身份证" },
    ]);
  });
});

describe("mappings", () => {
  const lying = ["事项名称", "handle_time", "handle_time_limit", "办理地点"];
  const csv = (name: string, ...rows: string[]) => ({
    path: name,
    bytes: text(`${lying.join(",")}\n${rows.join("\n")}\n`),
  });
  const ambiguous = [
    csv("a/清单.csv", "取水许可,45(工作日),20(工作日),一楼", "河道采砂许可,20(工作日),10(工作日),一楼"),
    csv("b/清单.csv", "临时救助,20(工作日),5(工作日),二楼", "收养登记,30(工作日),10(工作日),二楼"),
  ];
  const plain = { path: "c.xlsx", bytes: new Uint8Array() };

  it("keeps an undecided file out, asks once for all files of the same headers, and takes the answer", async () => {
    const files = [...ambiguous, { ...plain, bytes: await xlsxOf(listOf("县民政局", marriage)) }];
    const left = await readFiles(files);
    expect(left.files.map(({ status }) => status)).toEqual(["undecided", "undecided", "read"]);
    expect(left.counted).toEqual({ files: 1, of: 3 });
    expect(left.catalogue.items).toHaveLength(1);
    expect(left.files[0]!.questions).toHaveLength(1);
    expect(left.files[0]!.reason).toContain("未计入");

    const asked: { question: Question; tables: readonly string[] }[] = [];
    const answered = await readFiles(files, {
      ask: (question, { tables }) => {
        asked.push({ question, tables });
        return question.options.findIndex(({ label }) => label.startsWith("“handle_time”是法定"));
      },
      confirmedBy: "县政务服务中心",
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]!.tables).toEqual(["a/清单.csv", "b/清单.csv"]);
    expect(answered.files.map(({ status, items }) => [status, items])).toEqual([
      ["read", 2],
      ["read", 2],
      ["read", 1],
    ]);
    const [water] = answered.catalogue.items;
    expect(water!.statutoryTimeLimit).toMatchObject({ amount: 45, unit: "workday" });
    expect(water!.promisedTimeLimit).toMatchObject({ amount: 20, unit: "workday" });
    const saved = answered.proposals.find(({ mapping }) =>
      mapping.columns.some(({ column }) => column === "handle_time"),
    );
    expect(saved?.mapping.columns).toContainEqual({
      column: "handle_time",
      element: "statutoryTimeLimit",
      confirmedBy: "县政务服务中心",
    });

    const again = await readFiles(files, { mappings: [saved!.mapping] });
    expect(again.catalogue.items.map(({ statutoryTimeLimit }) => statutoryTimeLimit)).toEqual(
      answered.catalogue.items.map(({ statutoryTimeLimit }) => statutoryTimeLimit),
    );
    expect(again.files[0]!.tables[0]).toMatchObject({ mapping: "given" });
  });

  it("reads an undecided file without the columns in question where that is asked for", async () => {
    const { files, catalogue, problems } = await readFiles(ambiguous, { undecided: "without-columns" });
    expect(files.map(({ status }) => status)).toEqual(["read", "read"]);
    expect(catalogue.items).toHaveLength(4);
    expect(catalogue.items[0]!.statutoryTimeLimit).toBeUndefined();
    expect(catalogue.sources[0]!.present).not.toContain("statutoryTimeLimit");
    expect(problems.filter(({ kind }) => kind === "question-open")).toHaveLength(2);
  });

  it("uses a mapping where headings lend a unit, and where a column more or less is there", async () => {
    const mapping: Mapping = {
      schema: "zp.mapping/1",
      title: "县里的表",
      fingerprint: fingerprintOf(["序号", "事项名称", "时限甲", "时限乙", "办理地点"]),
      layer: "implementation",
      columns: [
        { column: "序号", element: null },
        { column: "事项名称", element: "name" },
        { column: "时限甲", element: "promisedTimeLimit", unit: "workday", confirmedBy: "县审改办" },
        { column: "时限乙", element: "statutoryTimeLimit", unit: "workday", confirmedBy: "县审改办" },
        { column: "办理地点", element: "places" },
      ],
    };
    const rows = (extra: boolean): SheetPlan =>
      sheet(
        "Sheet1",
        [
          ["序号", "事项名称", "时限甲", "时限乙", "办理地点", ...(extra ? ["咨询电话"] : [])],
          ["县民政局（1项）"],
          [1, "临时救助", 5, 20, "一楼", ...(extra ? ["0915-0000001"] : [])],
          ["县水利局（1项）"],
          [2, "取水许可", 20, 45, "二楼", ...(extra ? ["0915-0000002"] : [])],
        ],
        ["A2:E2", "A4:E4"],
      );
    const exact = await readFiles([{ path: "汇总.xlsx", bytes: await xlsxOf(rows(false)) }], {
      mappings: [mapping],
    });
    expect(exact.files[0]).toMatchObject({ status: "read", items: 2 });
    expect(exact.files[0]!.tables[0]!.mapping).toBe("given");
    expect(exact.problems.filter(({ kind }) => kind === "mapping-for-other-table")).toEqual([]);
    expect(
      exact.catalogue.items.map(({ compilingUnit, promisedTimeLimit }) => [compilingUnit, promisedTimeLimit]),
    ).toEqual([
      ["县民政局", { kind: "duration", amount: 5, unit: "workday" }],
      ["县水利局", { kind: "duration", amount: 20, unit: "workday" }],
    ]);
    const [item] = exact.catalogue.items;
    expect(exact.provenance.locate(item!.id, ["compilingUnit"])).toMatchObject([
      { cell: "A2", raw: "县民政局" },
    ]);

    const near = await readFiles([{ path: "汇总.xlsx", bytes: await xlsxOf(rows(true)) }], {
      mappings: [mapping],
    });
    expect(near.files[0]!.tables[0]!.mapping).toBe("near");
    expect(near.catalogue.items[0]).toMatchObject({
      statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
      compilingUnit: "县民政局",
    });
    expect(near.catalogue.items[0]!.consultationPhones).toHaveLength(1);
    expect(near.notes.find(({ kind }) => kind === "near-mapping")?.message).toContain("多出“咨询电话”");
  });

  it("joins materials and steps of the same workbook and of the files beside it by what they share", async () => {
    const items = listOf("县民政局", rescue, marriage);
    const materials: SheetPlan = sheet("材料", [
      ["事项名称", "材料名称", "材料类型", "份数"],
      ["临时救助", "申请书", "原件", 1],
      ["临时救助", "身份证", "复印件", 2],
      ["婚姻登记", "户口簿", "原件", 1],
    ]);
    const one = await readFiles([{ path: "县民政局.xlsx", bytes: await xlsxOf(items, materials) }]);
    expect(one.catalogue.items.map(({ materials: rows }) => rows?.map(({ name }) => name))).toEqual([
      ["申请书", "身份证"],
      ["户口簿"],
    ]);
    const two = await readFiles([
      { path: "民政/清单.xlsx", bytes: await xlsxOf(items) },
      { path: "民政/材料.xlsx", bytes: await xlsxOf(materials) },
      {
        path: "民政/环节.csv",
        bytes: text("事项名称,环节名称,办理人\n临时救助,受理,张某\n临时救助,审查,李某\n"),
      },
    ]);
    expect(two.files.map(({ status }) => status)).toEqual(["read", "read", "read"]);
    expect(two.catalogue.items).toHaveLength(2);
    const first = two.catalogue.items.find(({ name }) => name === "临时救助")!;
    expect(first.materials?.map(({ name }) => name)).toEqual(["申请书", "身份证"]);
    expect(first.steps?.map(({ name }) => name)).toEqual(["受理", "审查"]);
    expect(two.provenance.locate(first.id, ["materials", first.materials![1]!.id, "name"])).toMatchObject([
      { file: "民政/材料.xlsx", cell: "B3" },
    ]);
    // What was proposed, written down and given again, joins the same rows.
    const mappings = one.proposals.map(({ mapping }) => mapping);
    expect(mappings[0]!.children).toMatchObject([{ rows: "materials", sheet: "材料" }]);
    const given = await readFiles([{ path: "县民政局.xlsx", bytes: await xlsxOf(items, materials) }], {
      mappings,
    });
    expect(given.catalogue.items).toEqual(one.catalogue.items);
    expect(given.files[0]!.tables.map((table) => table.mapping)).toEqual(["given", "given"]);
  });

  it("reads the directory and the roster as their own layers", async () => {
    const { catalogue } = await readFiles([
      {
        path: "县民政局.xlsx",
        bytes: await xlsxOf(
          sheet("附件1", [
            ["政务服务事项目录清单（样表）"],
            ["序号", "事项名称", "基本编码", "事项类型", "设定依据"],
            [1, "临时救助", "0500100000", "行政给付", "《社会救助暂行办法》"],
          ]),
          sheet("附件3", [
            ["主编（联审）人员信息表"],
            ["序号", "单位", "姓名", "职务", "办公电话", "手机"],
            [1, "县民政局", "张某某", "股长", "0915-0000001", "13900000000"],
          ]),
        ),
      },
    ]);
    expect(catalogue.items).toEqual([]);
    expect(catalogue.directory.map(({ name, compilingUnit }) => [name, compilingUnit])).toEqual([
      ["临时救助", "县民政局"],
    ]);
    expect(catalogue.roster.map(({ unit, post }) => [unit, post])).toEqual([["县民政局", "股长"]]);
  });
});

describe("our own files", () => {
  it("are passed over as written, and when they come back as CSV", async () => {
    const problems = await writeProblemList([], "镇坪县，截至 2018 年 7 月 20 日");
    const { files, counted } = await readFiles([{ path: "检查结果.xlsx", bytes: problems }]);
    expect(files).toMatchObject([{ status: "passed-over" }]);
    expect(files[0]!.reason).toContain("问题清单");
    expect(counted).toEqual({ files: 0, of: 0 });
  });
});

describe("damaged bytes", () => {
  it("never stop the reading of the other files", async () => {
    const whole = await xlsxOf(listOf("县民政局", rescue, marriage));
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const broken = whole.slice(0, Math.max(1, whole.length - (length % 400)));
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
        const { files } = await readFiles([
          { path: "1.xlsx", bytes: broken },
          { path: "2.xlsx", bytes: whole },
        ]);
        expect(files).toHaveLength(2);
        expect(files[1]).toMatchObject({ status: "read", items: 2 });
        if (files[0]!.status !== "read") expect(files[0]!.reason).toBeDefined();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("odd calls", () => {
  it("takes no files, and two of one name", async () => {
    const none = await readFiles([]);
    expect(none.catalogue.items).toEqual([]);
    expect(none.counted).toEqual({ files: 0, of: 0 });
    const bytes = await xlsxOf(listOf("县民政局", rescue));
    const twice = await readFiles([
      { path: "清单.xlsx", bytes },
      { path: "清单.xlsx", bytes },
    ]);
    expect(twice.files.map(({ path }) => path)).toEqual(["清单.xlsx", "清单.xlsx（2）"]);
    expect(new Set(twice.catalogue.sources.map(({ id }) => id)).size).toBe(2);
  });
});
