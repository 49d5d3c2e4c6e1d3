import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Catalogue } from "../../src/model/index.ts";
import { fingerprintOf, fromRecords, type Mapping, RecordProblem } from "../../src/records/index.ts";

const mapping = (columns: Mapping["columns"], rest: Partial<Mapping> = {}): Mapping => ({
  schema: "zp.mapping/1",
  fingerprint: fingerprintOf(columns.map(({ column }) => column)),
  layer: "implementation",
  columns,
  ...rest,
});

describe("fromRecords", () => {
  it("does what its example says", async () => {
    const source = readFileSync(new URL("../../src/records/from-records.ts", import.meta.url), "utf8");
    const lines = [...source.matchAll(/^ \* (.*)$/gmu)].map(([, line = ""]) => line);
    const example = lines.slice(
      lines.findIndex((line) => line.startsWith("const { catalogue")),
      lines.length,
    );
    const code = example.join("\n");
    const checks = [...code.matchAll(/^([^\n/]+); \/\/ (.+)$/gmu)];
    expect(checks.length).toBeGreaterThanOrEqual(4);
    const head = code.slice(0, code.indexOf("catalogue.items[0]"));
    const body = checks.map(([, expression]) => expression).join(", ");
    const run = new Function("fromRecords", `${head}; return [${body}];`) as (
      read: typeof fromRecords,
    ) => unknown[];
    const expected = checks.map(([, , value]) => new Function(`return (${value});`)() as unknown);
    expect(run(fromRecords)).toEqual(expected);
  });

  it("names its sources, and what has a column in them", () => {
    const { catalogue } = fromRecords([{ 事项名称: "甲", 咨询电话: null, 怪列: "x" }], undefined, {
      name: "清单.json",
    });
    expect(catalogue.sources).toEqual([
      {
        id: "清单.json",
        label: "清单.json",
        layer: "implementation",
        present: ["name", "consultationPhones"],
      },
    ]);
    expect(Catalogue.safeParse(catalogue).success).toBe(true);
  });

  it("gives ids that do not hang on the order of records", () => {
    const records = [
      { 事项名称: "甲", 实施编码: "11610927016020000X4000105001000", 编制单位: "县民政局" },
      { 事项名称: "乙", 实施编码: "", 编制单位: "县民政局" },
      { 事项名称: "乙", 实施编码: "无", 编制单位: "县民政局" },
      { 事项名称: "", 实施编码: null, 编制单位: "" },
      { 事项名称: null, 备注: "只有备注" },
    ];
    const ids = (rows: readonly unknown[]) => fromRecords(rows).catalogue.items.map(({ id }) => id);
    expect(ids(records)).toEqual(["11610927016020000X4000105001000", "县民政局|乙", "县民政局|乙~2", "|"]);
    expect(ids(records.toReversed()).toSorted()).toEqual(ids(records).toSorted());
  });

  it("keeps a repeated code, and tells the two apart", () => {
    const { catalogue } = fromRecords([
      { 事项名称: "甲", 实施编码: "11610927016020000X4000105001000" },
      { 事项名称: "乙", 实施编码: "11610927016020000X4000105001000" },
    ]);
    expect(catalogue.items.map(({ id }) => id)).toEqual([
      "11610927016020000X4000105001000",
      "11610927016020000X4000105001000~2",
    ]);
  });

  it("makes rows of lists, arrays and objects, each with an id of its name", () => {
    const { catalogue } = fromRecords([
      { 事项名称: "甲", 申请材料: "1.申请表；2.身份证；3.申请表" },
      { 事项名称: "乙", 申请材料: ["申请表", "身份证"] },
      {
        事项名称: "丙",
        申请材料: [
          { 材料名称: "申请表", 份数: 2, 必要性: "必要", 未知: 1 },
          { name: "身份证", required: "否" },
        ],
      },
      { 事项名称: "丁", 申请材料: [] },
      { 事项名称: "戊", 申请材料: "无" },
      { 事项名称: "己", 申请材料: null },
    ]);
    expect(catalogue.items.map(({ materials }) => materials)).toEqual([
      [
        { id: "申请表", name: "申请表" },
        { id: "身份证", name: "身份证" },
        { id: "申请表~2", name: "申请表" },
      ],
      [
        { id: "申请表", name: "申请表" },
        { id: "身份证", name: "身份证" },
      ],
      [
        { id: "申请表", name: "申请表", originals: 2, required: "yes" },
        { id: "身份证", name: "身份证", required: "no" },
      ],
      [],
      [],
      undefined,
    ]);
  });

  it("matches lists under several keys only where they are of one length", () => {
    const { catalogue, problems } = fromRecords([
      { 事项名称: "甲", 材料名称: ["申请表", "身份证"], 份数: ["1", "2"], 材料必要性: ["必要"] },
    ]);
    expect(catalogue.items[0]?.materials).toEqual([
      { id: "申请表", name: "申请表", originals: 1 },
      { id: "身份证", name: "身份证", originals: 2 },
    ]);
    expect(problems).toMatchObject([{ kind: "rows-unmatched", element: "materials.required" }]);
  });

  it("reads by the mapping, whatever headers and cells seem to say", () => {
    const columns: Mapping["columns"] = [
      { column: "事项名称", element: "name" },
      {
        column: "handle_time",
        element: "statutoryTimeLimit",
        unit: "workday",
        confirmedBy: "县政务服务中心",
      },
      { column: "处理天数", element: "promisedTimeLimit", unit: "calendar-day" },
      { column: "类", element: "itemType", values: { A: "permit", B: "公共服务" } },
      { column: "件", element: "caseType", table: "c0109" },
      { column: "杂项", element: null },
    ];
    const { catalogue, problems } = fromRecords(
      [
        { 事项名称: "甲", handle_time: "20", 处理天数: 5, 类: "A", 件: 1, 杂项: "x" },
        { 事项名称: "乙", handle_time: "10自然日", 处理天数: "", 类: "B", 件: "承诺件", 杂项: "" },
      ],
      mapping(columns),
    );
    expect(catalogue.items).toMatchObject([
      {
        statutoryTimeLimit: { amount: 20, unit: "workday" },
        promisedTimeLimit: { amount: 5, unit: "calendar-day" },
        itemType: "permit",
        caseType: "immediate",
      },
      {
        statutoryTimeLimit: { amount: 10, unit: "calendar-day" },
        itemType: "public-service",
        caseType: "promised",
      },
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(["column-unmapped"]);
  });

  it("says what of a mapping does not fit the records", () => {
    const { problems } = fromRecords(
      [{ 事项名称: "甲", 类型: "1" }],
      mapping([
        { column: "事项名称", element: "name" },
        { column: "不在", element: "places" },
        { column: "类型", element: "itemtype" },
        { column: "类型", element: "itemType", table: "gb" },
      ]),
    );
    expect(problems.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
      "mapping-for-other-table info",
      "column-missing warning",
      "element-unknown error",
      "code-table-unknown error",
      "code-without-table warning",
    ]);
    for (const problem of problems) expect(RecordProblem.safeParse(problem).success).toBe(true);
  });

  it("takes several columns for one element: the first that is filled counts", () => {
    const { catalogue, problems } = fromRecords(
      [
        { 事项名称: "甲", 地点一: "一楼", 地点二: "" },
        { 事项名称: "乙", 地点一: "", 地点二: "二楼" },
        { 事项名称: "丙", 地点一: "一楼", 地点二: "三楼" },
      ],
      mapping([
        { column: "事项名称", element: "name" },
        { column: "地点一", element: "places" },
        { column: "地点二", element: "places" },
      ]),
    );
    expect(catalogue.items.map(({ places }) => places)).toEqual(["一楼", "二楼", "一楼"]);
    expect(problems).toMatchObject([
      { kind: "columns-differ", raw: "三楼", address: "[2].地点二", count: 1 },
    ]);
  });

  it("knows the unit from the column, the line above, the mapping, the file, and by its aliases", () => {
    const row = { 事项名称: "甲" };
    const unitOf = (rows: readonly unknown[], given?: Mapping, options = {}) =>
      fromRecords(rows, given, options).catalogue.items[0]?.compilingUnit;
    const named = mapping([{ column: "事项名称", element: "name" }], { unit: { name: "县民政局" } });
    const implementation = { layer: "implementation" } as const;
    expect(
      unitOf([{ ...row, 编制单位: "县公安局" }], undefined, {
        ...implementation,
        unit: { name: "某局", from: "line" },
      }),
    ).toBe("县公安局");
    expect(unitOf([row], undefined, { ...implementation, unit: { name: "县教体局", from: "line" } })).toBe(
      "县教体局",
    );
    expect(unitOf([row], undefined, { ...implementation, unit: { name: "县司法局", from: "file" } })).toBe(
      "县司法局",
    );
    expect(unitOf([row], named)).toBe("县民政局");
    // Whoever implements comes before the name of a file.
    expect(
      unitOf([{ ...row, 实施机构: "县民政局" }], undefined, {
        ...implementation,
        unit: { name: "清单", from: "file" },
      }),
    ).toBeUndefined();
    const aliases = { 民政局: "镇坪县民政局" };
    expect(unitOf([{ ...row, 编制单位: "民政局" }], undefined, { ...implementation, aliases })).toBe(
      "镇坪县民政局",
    );
    expect(unitOf([{ ...row, 实施机构: " 民政局 " }], undefined, { ...implementation, aliases })).toBe(
      "镇坪县民政局",
    );
  });

  it("passes over what is no record, and counts empty ones", () => {
    const { catalogue, problems } = fromRecords(
      [{ 事项名称: "甲" }, null, [1], "x", {}, { 事项名称: " " }],
      undefined,
      {
        layer: "implementation",
      },
    );
    expect(catalogue.items).toHaveLength(1);
    expect(problems).toMatchObject([
      { kind: "record-unusable", count: 3, address: "[1]" },
      { kind: "record-empty", count: 2 },
    ]);
  });

  it("reads the directory and the roster", () => {
    const directory = fromRecords([
      {
        事项名称: "临时救助",
        基本编码: "000511014000",
        事项类型: "行政给付",
        设定依据: "《社会救助暂行办法》",
      },
    ]).catalogue;
    expect(directory.directory).toMatchObject([{ id: "目录|000511014000", itemType: "payment" }]);
    const roster = fromRecords([
      {
        单位: "县民政局",
        姓名: "张三",
        职务: "股长",
        分工: "主编人员",
        办公电话: "0915-8822345",
        手机: "13909150000",
      },
    ]).catalogue;
    expect(roster.roster).toMatchObject([
      { id: "人员|县民政局|张三", unit: "县民政局", duty: "editor", post: "股长" },
    ]);
    for (const catalogue of [directory, roster]) expect(Catalogue.safeParse(catalogue).success).toBe(true);
  });

  it("asks for the code table of a column once, whatever codes stand in it", () => {
    const { problems } = fromRecords(
      [
        { 事项名称: "甲", 服务对象: "1,2" },
        { 事项名称: "乙", 服务对象: "3" },
        { 事项名称: "丙", 服务对象: "1" },
      ],
      mapping([
        { column: "事项名称", element: "name" },
        { column: "服务对象", element: "audience" },
      ]),
    );
    expect(problems.filter(({ kind }) => kind === "code-without-table")).toMatchObject([
      { element: "audience", raw: "1,2", count: 3 },
    ]);
  });

  it("tells the same text once, with how often it stands there, and does not tell for ever", () => {
    const rows = Array.from({ length: 500 }, (_, n) => ({
      事项名称: `事项${n}`,
      办件类型: `第${n % 80}类`,
      实施编码: `16109270${n}00`,
    }));
    const { problems } = fromRecords(rows);
    const told = problems.filter(({ kind }) => kind === "unreadable");
    expect(told).toHaveLength(51);
    expect(told[0]).toMatchObject({ raw: "第0类", count: 7, address: "[0].办件类型" });
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(500);
  });
});
