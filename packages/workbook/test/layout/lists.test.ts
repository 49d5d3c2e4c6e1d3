import { describe, expect, it } from "vitest";
import { addressesOf, layoutOf, recordsOf, type SheetPlan } from "./build.ts";

const sheet = (rows: SheetPlan["rows"], rest: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "Sheet1",
  rows,
  ...rest,
});

const kinds = (notes: readonly { kind: string }[]) => notes.map((note) => note.kind).sort();

describe("lists with a plain header", () => {
  it("takes boxes to sign in for no entry, also where they stand behind the name's column", async () => {
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet([
        ["序号", "事项名称", "事项类型", "承诺办结时限", "咨询电话"],
        [1, "最低生活保障对象认定", "行政给付", "15个工作日", "0915-0000001"],
        ["", "", "审核人（签字）：\n年　月　日", "单位主要领导（签字）：", "（单位公章）"],
        ["", "", "填表说明：深色表头的各栏必须填写。"],
      ]),
    );
    expect(tables[0]?.recordCount).toBe(1);
    expect(kinds(notes)).toContain("note-rows");
  });

  it("finds the header below titles and takes the unit from the line above it", async () => {
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["附件2"],
          ["政务服务事项实施清单（样表）"],
          ["填报单位：县民政局（盖章）   填报人：李某   联系电话：0915-0000000   填报日期：2018年7月1日"],
          ["序号", "事项名称", "事项类型", "法定办结时限", "承诺办结时限", "到办事现场次数", "咨询电话"],
          [1, "最低生活保障对象认定", "行政给付", "30个工作日", "15个工作日", 1, "0915-0000001"],
          [2, "老年人优待证办理", "公共服务", "无", "即办", 0, "0915-0000002"],
        ],
        { merges: ["A1:G1", "A2:G2", "A3:G3"] },
      ),
    );
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table).toMatchObject({
      id: "清单.xlsx",
      shape: "list",
      subject: "implementation",
      recordCount: 2,
      unit: { name: "县民政局", from: "line" },
    });
    expect(recordsOf(table!)[1]).toEqual({
      序号: "2",
      事项名称: "老年人优待证办理",
      事项类型: "公共服务",
      法定办结时限: "无",
      承诺办结时限: "即办",
      到办事现场次数: "0",
      咨询电话: "0915-0000002",
    });
    expect(addressesOf(table!, 1)).toMatchObject({ 事项名称: "B6", 到办事现场次数: "F6" });
    expect(notes).toEqual([]);
  });

  it("reads the unit from the box beside the label, from the title, the sheet and the file", async () => {
    const header = ["序号", "事项名称", "承诺时限", "办理地点"];
    const row = [1, "临时救助", "3个工作日", "政务大厅"];
    const beside = await layoutOf(
      "a.xlsx",
      sheet([["填报单位：", "县民政局", "填报人：", "李某"], header, row]),
    );
    expect(beside.tables[0]?.unit).toEqual({ name: "县民政局", from: "line" });
    const title = await layoutOf("a.xlsx", sheet([["镇坪县民政局政务服务事项实施清单"], header, row]));
    expect(title.tables[0]?.unit).toEqual({ name: "镇坪县民政局", from: "line" });
    const named = await layoutOf("a.xlsx", sheet([header, row], { name: "县民政局" }));
    expect(named.tables[0]?.unit).toEqual({ name: "县民政局", from: "sheet" });
    const file = await layoutOf("03-城关镇人民政府-实施清单(报送稿).xlsx", sheet([header, row]));
    expect(file.tables[0]?.unit).toEqual({ name: "城关镇人民政府", from: "file" });
    const folder = await layoutOf("县水利局/实施清单.xlsx", sheet([header, row]));
    expect(folder.tables[0]?.unit).toEqual({ name: "县水利局", from: "file" });
    const county = await layoutOf("a.xlsx", sheet([["镇坪县人民政府政务服务事项实施清单"], header, row]));
    expect(county.tables[0]?.unit).toBeUndefined();
  });

  it("skips a header repeated at page breaks, column numbers, sums, notes and signatures, and says so", async () => {
    const header = ["序号", "事项名称", "事项类型", "承诺时限", "办理地点"];
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["实施清单"],
          header,
          ["1", "2", "3", "4", "5"],
          [1, "临时救助", "行政给付", "3个工作日", "一楼"],
          [2, "婚姻登记", "行政确认", "即办", "二楼"],
          ["实施清单"],
          header,
          ["1", "2", "3", "4", "5"],
          [3, "收养登记", "行政确认", "10个工作日", "二楼"],
          ["小计", "", "", 3, ""],
          ["合计：3项"],
          ["注：1.事项类型按附件1填写。"],
          ["2.承诺时限不得长于法定时限。"],
          ["单位负责人（签字）：", "", "填表人：", "", "填报日期：2018年7月"],
        ],
        { merges: ["A1:E1", "A6:E6", "A11:E11", "A12:E12", "A13:E13"] },
      ),
    );
    expect(tables[0]?.recordCount).toBe(3);
    expect(recordsOf(tables[0]!).map((record) => record.事项名称)).toEqual([
      "临时救助",
      "婚姻登记",
      "收养登记",
    ]);
    expect(kinds(notes)).toEqual(["note-rows", "repeated-header", "subtotal-rows"]);
    expect(notes.find((note) => note.kind === "subtotal-rows")).toMatchObject({ count: 2, cell: "A10" });
    expect(notes.find((note) => note.kind === "note-rows")).toMatchObject({ count: 4, cell: "A6" });
    expect(notes.find((note) => note.kind === "repeated-header")).toMatchObject({ count: 1, cell: "A7" });
  });

  it("reads hidden rows, columns and sheets and says so", async () => {
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["序号", "事项名称", "内部备注", "承诺时限", "办理地点"],
          [1, "临时救助", "x", "3个工作日", "一楼"],
          [2, "婚姻登记", "y", "即办", "二楼"],
          [3, "收养登记", "z", "即办", "二楼"],
        ],
        { hiddenRows: [3], hiddenColumns: ["C"], state: "hidden" },
      ),
      sheet([["封面"]], { name: "封面" }),
    );
    expect(tables[0]?.recordCount).toBe(3);
    expect(kinds(notes)).toEqual(["hidden-columns", "hidden-rows", "hidden-sheet", "passed-over"]);
    expect(notes.find((note) => note.kind === "hidden-rows")).toMatchObject({ count: 1, cell: "A3" });
  });

  it("keeps unknown columns, columns without a header, empty columns between, and two of one header", async () => {
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet([
        ["序号", "事项名称", null, "星级评价", "承诺时限", null, "备注", "备注"],
        [1, "临时救助", null, "五星", "3个工作日", "待核", "甲", "乙"],
        [2, "婚姻登记", null, "四星", "即办", null, null, "丙"],
      ]),
    );
    expect(tables[0]?.columns.map((column) => column.header)).toEqual([
      "序号",
      "事项名称",
      "星级评价",
      "承诺时限",
      "（无表头F列）",
      "备注",
      "备注",
    ]);
    expect(tables[0]?.cell(1, 0, 6)).toBe("丙");
    expect(tables[0]?.address(1, 0, 6)).toBe("H3");
  });
});

describe("headers of several rows", () => {
  it("flattens merged parents", async () => {
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["政务服务事项实施清单"],
          ["序号", "事项名称", "办结时限", null, "收费", null, "电话", null],
          [null, null, "法定", "承诺", "标准", "依据", "咨询", "监督"],
          [1, "临时救助", "20个工作日", "3个工作日", "不收费", "无", "0915-1", "0915-2"],
        ],
        { merges: ["A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"] },
      ),
    );
    expect(tables[0]?.columns.map((column) => column.header)).toEqual([
      "序号",
      "事项名称",
      "办结时限/法定",
      "办结时限/承诺",
      "收费/标准",
      "收费/依据",
      "电话/咨询",
      "电话/监督",
    ]);
    expect(tables[0]?.recordCount).toBe(1);
    expect(tables[0]?.address(0, 0, 3)).toBe("D4");
  });

  it("flattens three rows, and two rows that nobody merged", async () => {
    const three = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["基本信息", null, null, "办理信息", null, null, null],
          ["序号", "事项名称", "事项类型", "办结时限", null, "办理地点", "咨询电话"],
          [null, null, null, "法定办结时限（工作日）", "承诺办结时限（工作日）", null, null],
          [1, "临时救助", "行政给付", 20, 3, "一楼", "0915-1"],
        ],
        { merges: ["A1:C1", "D1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3"] },
      ),
    );
    expect(three.tables[0]?.columns.map((column) => column.header)).toEqual([
      "基本信息/序号",
      "基本信息/事项名称",
      "基本信息/事项类型",
      "办理信息/办结时限/法定办结时限（工作日）",
      "办理信息/办结时限/承诺办结时限（工作日）",
      "办理信息/办理地点",
      "办理信息/咨询电话",
    ]);
    const unmerged = await layoutOf(
      "清单.xlsx",
      sheet([
        ["序号", "事项名称", "办结时限", null, "办理地点", "咨询电话"],
        [null, null, "法定", "承诺", null, null],
        [1, "临时救助", "20日", "3日", "一楼", "0915-1"],
        [2, "婚姻登记", "无", "即办", "一楼", "0915-1"],
      ]),
    );
    expect(unmerged.tables[0]?.columns.map((column) => column.header)).toEqual([
      "序号",
      "事项名称",
      "办结时限/法定",
      "办结时限/承诺",
      "办理地点",
      "咨询电话",
    ]);
    expect(unmerged.tables[0]?.recordCount).toBe(2);
  });
});

describe("items that span several rows", () => {
  const header = [
    ["序号", "事项名称", "承诺时限", "申请材料", null, null, "办理地点"],
    [null, null, null, "材料名称", "材料类型", "份数", null],
  ];
  const headerMerges = ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"];

  it("reads merged bodies, and values merged over some of the lines", async () => {
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ...header,
          [1, "临时救助", "3个工作日", "申请书", "原件", 1, "一楼"],
          [null, null, null, "身份证", "复印件", 2, null],
          [null, null, null, "户口簿", null, 1, null],
          [2, "婚姻登记", "即办", "身份证", "原件", 1, "二楼"],
        ],
        { merges: [...headerMerges, "A3:A5", "B3:B5", "C3:C5", "G3:G5", "E4:E5"] },
      ),
    );
    const [table] = tables;
    expect(table?.recordCount).toBe(2);
    expect(table?.lineCount(0)).toBe(3);
    expect(recordsOf(table!)[0]).toEqual({
      序号: "1",
      事项名称: "临时救助",
      承诺时限: "3个工作日",
      "申请材料/材料名称": ["申请书", "身份证", "户口簿"],
      "申请材料/材料类型": ["原件", "复印件", "复印件"],
      "申请材料/份数": ["1", "2", "1"],
      办理地点: "一楼",
    });
    expect(table?.address(0, 2, 3)).toBe("D5");
    expect(table?.address(0, 2, 4)).toBe("E4");
  });

  it("reads items whose further rows were left blank instead of merged", async () => {
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ...header,
          [1, "临时救助", "3个工作日", "申请书", "原件", 1, "一楼"],
          [null, null, null, "身份证", "复印件", 2, null],
          [2, "婚姻登记", "即办", "身份证", "原件", 1, "二楼"],
          [null, null, null, "户口簿", "原件", 1, null],
          [3, null, "5个工作日", "申请书", "原件", 1, "二楼"],
        ],
        { merges: headerMerges },
      ),
    );
    const records = recordsOf(tables[0]!);
    expect(records).toHaveLength(3);
    expect(records[1]?.["申请材料/材料名称"]).toEqual(["身份证", "户口簿"]);
    // A number of its own makes an item even where the name is missing: a blank is a finding, not a reason to skip.
    expect(records[2]?.事项名称).toBeUndefined();
    expect(notes).toEqual([]);
  });

  it("joins rows that repeat the item for each material", async () => {
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet([
        ["序号", "事项名称", "实施编码", "承诺时限", "材料名称", "材料类型"],
        [1, "临时救助", "A1", "3个工作日", "申请书", "原件"],
        [2, "临时救助", "A1", "3个工作日", "身份证", "复印件"],
        [3, "婚姻登记", "A2", "即办", "身份证", "原件"],
        [4, "婚姻登记", "A3", "即办", "户口簿", "原件"],
      ]),
    );
    expect(recordsOf(tables[0]!).map((record) => record.材料名称)).toEqual([
      ["申请书", "身份证"],
      "身份证",
      "户口簿",
    ]);
    expect(notes).toMatchObject([{ kind: "joined-rows", count: 1, cell: "B3" }]);
  });

  it("keeps an item together over a header repeated in its middle", async () => {
    const rows = [
      ...header,
      [1, "临时救助", "3个工作日", "申请书", "原件", 1, "一楼"],
      ...header,
      [null, null, null, "身份证", "复印件", 2, null],
      [2, "婚姻登记", "即办", "身份证", "原件", 1, "二楼"],
    ];
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet(rows, { merges: [...headerMerges, "A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:G5"] }),
    );
    expect(recordsOf(tables[0]!).map((record) => record["申请材料/材料名称"])).toEqual([
      ["申请书", "身份证"],
      "身份证",
    ]);
    expect(tables[0]?.address(0, 1, 3)).toBe("D6");
  });

  it("tells numbers of materials from numbers of items of one name", async () => {
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["序号", "事项名称", "承诺时限", "申请材料", "办理地点"],
          [1, "临时救助", "3个工作日", "申请书", "一楼"],
          [2, null, null, "身份证", null],
          [1, "婚姻登记", "即办", "户口簿", "二楼"],
          [2, null, "1个工作日", "身份证", "三楼"],
        ],
        { merges: ["B2:B3", "C2:C3", "E2:E3", "B4:B5"] },
      ),
    );
    expect(
      recordsOf(tables[0]!).map(({ 事项名称, 申请材料, 办理地点 }) => [事项名称, 申请材料, 办理地点]),
    ).toEqual([
      ["临时救助", ["申请书", "身份证"], "一楼"],
      ["婚姻登记", "户口簿", "二楼"],
      ["婚姻登记", "身份证", "三楼"],
    ]);
  });

  it("reads main items merged over their sub-items, and one box for both", async () => {
    const { tables } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ["序号", "事项名称", null, "事项类型", "设定依据"],
          [null, "主项", "子项", null, null],
          [1, "特种设备管理", "使用登记", "行政许可", "《特种设备安全法》"],
          [2, null, "变更登记", "行政许可", "《特种设备安全法》"],
          [3, "广告发布登记", null, "行政许可", "《广告法》"],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "B3:B4", "B5:C5"] },
      ),
    );
    const records = recordsOf(tables[0]!);
    expect(records).toHaveLength(3);
    expect(records[1]).toMatchObject({ "事项名称/主项": "特种设备管理", "事项名称/子项": "变更登记" });
    expect(records[2]).toMatchObject({ "事项名称/主项": "广告发布登记", "事项名称/子项": "广告发布登记" });
  });
});

describe("several units and several tables", () => {
  it("reads unit headings between the rows, and types", async () => {
    const { tables, notes } = await layoutOf(
      "汇总.xlsx",
      sheet(
        [
          ["镇坪县政务服务事项目录清单"],
          ["序号", "事项名称", "基本编码", "设定依据"],
          ["一、县民政局（2项）"],
          ["（一）行政给付（1项）"],
          [1, "临时救助", "0500100000", "《社会救助暂行办法》"],
          ["（二）行政确认"],
          [2, "婚姻登记", "0700100000", "《婚姻登记条例》"],
          ["二、县教育体育和科技局（共1项）"],
          [3, "民办学校设立", "0100100000", "《民办教育促进法》"],
        ],
        { merges: ["A1:D1", "A3:D3", "A4:D4", "A6:D6", "A8:D8"] },
      ),
    );
    const [table] = tables;
    expect(table?.subject).toBe("directory");
    expect(table?.unit).toBeUndefined();
    expect(table?.ownColumns).toBe(4);
    expect(recordsOf(table!).map(({ 编制单位, 事项类型 }) => [编制单位, 事项类型])).toEqual([
      ["县民政局", "行政给付"],
      ["县民政局", "行政确认"],
      ["县教育体育和科技局", "行政确认"],
    ]);
    expect(table?.address(2, 0, 4)).toBe("A8");
    expect(notes).toMatchObject([{ kind: "heading-rows", count: 4 }]);
  });

  it("reads tables of several units, each with its own line and header", async () => {
    const header = ["序号", "事项名称", "承诺时限", "办理地点"];
    const { tables } = await layoutOf(
      "汇总.xlsx",
      sheet([
        ["填报单位：城关镇人民政府"],
        header,
        [1, "临时救助", "3日", "大厅"],
        [],
        ["填报单位：曾家镇人民政府"],
        header,
        [1, "临时救助", "5日", "大厅"],
        [2, "老年证办理", "即办", "大厅"],
      ]),
    );
    expect(
      tables.flatMap((table) => recordsOf(table).map((record) => record.编制单位 ?? table.unit?.name)),
    ).toEqual(["城关镇人民政府", "曾家镇人民政府", "曾家镇人民政府"]);
  });

  it("gives the lines above a second table with other columns to that table", async () => {
    const { tables, notes } = await layoutOf(
      "汇总.xlsx",
      sheet([
        ["填报单位：城关镇人民政府"],
        ["序号", "事项名称", "承诺时限", "办理地点"],
        [1, "临时救助", "3日", "大厅"],
        ["注：时限为工作日"],
        [],
        ["曾家镇政务服务事项实施清单"],
        ["填报单位：曾家镇人民政府"],
        ["序号", "事项名称", "事项类型", "承诺时限", "咨询电话"],
        [1, "低保申请", "行政给付", "5日", "0915-1"],
      ]),
    );
    expect(tables.map(({ unit, ownColumns, columns }) => [unit?.name, ownColumns, columns.length])).toEqual([
      ["城关镇人民政府", 4, 4],
      ["曾家镇人民政府", 5, 5],
    ]);
    expect(tables[1]!.titles[0]).toBe("曾家镇政务服务事项实施清单");
    expect(tables.map(({ id }) => id)).toEqual(["汇总.xlsx", "汇总.xlsx#2"]);
    expect(notes.map(({ kind, count }) => [kind, count])).toEqual([["note-rows", 1]]);
  });

  it("reads a unit column merged over its rows, and one filled only in the first row of each group", async () => {
    const header = ["序号", "部门", "事项名称", "承诺时限"];
    const merged = await layoutOf(
      "汇总.xlsx",
      sheet(
        [
          header,
          [1, "县民政局", "临时救助", "3日"],
          [2, null, "婚姻登记", "即办"],
          [3, "县教体局", "学籍管理", "5日"],
        ],
        { merges: ["B2:B3"] },
      ),
    );
    expect(recordsOf(merged.tables[0]!).map((record) => record.部门)).toEqual([
      "县民政局",
      "县民政局",
      "县教体局",
    ]);
    expect(merged.tables[0]?.address(1, 0, 1)).toBe("B2");
    const blank = await layoutOf(
      "汇总.xlsx",
      sheet([
        header,
        [1, "县民政局", "临时救助", "3日"],
        [2, null, "婚姻登记", "即办"],
        [3, null, "收养登记", "即办"],
        [4, "县教体局", "学籍管理", "5日"],
        [5, null, "教师资格认定", "5日"],
      ]),
    );
    expect(recordsOf(blank.tables[0]!).map((record) => record.部门)).toEqual([
      "县民政局",
      "县民政局",
      "县民政局",
      "县教体局",
      "县教体局",
    ]);
    expect(blank.tables[0]?.address(2, 0, 1)).toBe("B2");
    expect(blank.notes).toMatchObject([{ kind: "filled-down", count: 3 }]);
  });

  it("reads several sheets and names those that are no list", async () => {
    const { tables, notes } = await layoutOf(
      "县民政局.xlsx",
      sheet([["政务服务事项"], ["实施清单"], ["2018年7月"]], { name: "封面页" }),
      sheet(
        [
          ["序号", "要素名称", "填写说明"],
          [1, "事项名称", "填写规范的事项名称"],
          [2, "设定依据", "填写法律法规全文"],
          [3, "承诺时限", "如：5个工作日"],
        ],
        { name: "填报要素" },
      ),
      sheet(
        [
          ["事项名称", "填写规范名称"],
          ["承诺时限", "必填，如：5个工作日"],
          ["办理地点", "填写详细地址"],
        ],
        {
          name: "要素",
        },
      ),
      sheet(
        [
          ["代码", "名称"],
          ["01", "行政许可"],
          ["02", "行政处罚"],
        ],
        { name: "类型" },
      ),
      sheet(
        [
          ["序号", "事项名称", "承诺时限", "办理地点"],
          [1, "临时救助", "3日", "大厅"],
        ],
        { name: "清单" },
      ),
      sheet([], { name: "Sheet6" }),
    );
    const lists = tables.filter((table) => table.subject !== "unknown");
    expect(lists.map((table) => [table.sheet, table.recordCount])).toEqual([["清单", 1]]);
    const passed = notes.filter((note) => note.kind === "passed-over").map((note) => note.sheet);
    const unknown = tables.filter((table) => table.subject === "unknown").map((table) => table.sheet);
    expect([...passed, ...unknown].sort()).toEqual(["填报要素", "封面页", "类型", "要素"].sort());
  });

  it("recognises the roster and a table of materials", async () => {
    const { tables } = await layoutOf(
      "a.xlsx",
      sheet(
        [
          ["主编（联审）人员信息表"],
          ["序号", "单位", "姓名", "职务", "办公电话", "手机"],
          [1, "县民政局", "张某", "股长", "0915-1", "139"],
        ],
        { name: "附件3", merges: ["A1:F1"] },
      ),
      sheet(
        [
          ["序号", "事项名称", "材料名称", "材料类型", "份数"],
          [1, "临时救助", "申请书", "原件", 1],
          [2, "临时救助", "身份证", "复印件", 1],
        ],
        { name: "材料" },
      ),
    );
    expect(tables.map((table) => [table.subject, table.recordCount])).toEqual([
      ["roster", 1],
      ["materials", 2],
    ]);
  });
});
