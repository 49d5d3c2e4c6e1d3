import { describe, expect, it } from "vitest";
import { addressesOf, layoutOf, recordsOf, type SheetPlan } from "./build.ts";

const sheet = (rows: SheetPlan["rows"], rest: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "Sheet1",
  rows,
  ...rest,
});

/** A form as counties print it: pairs, groups, tables of materials and steps, signatures below. */
const fullForm: SheetPlan = sheet(
  [
    ["镇坪县政务服务事项实施清单"],
    ["填报单位：县民政局", null, null, null, "填报日期：2018年7月1日"],
    ["事项名称", "最低生活保障对象认定", null, "事项类型", "行政给付", null],
    ["基本编码", "0500100000", null, "实施编码", null, null],
    ["设定依据", "《社会救助暂行办法》（国务院令第649号）第九条", null, null, null, null],
    ["办结时限", "法定", "30个工作日", null, "承诺", "15个工作日"],
    ["收费", "标准", "不收费", null, null, null],
    [null, "依据", "无", null, null, null],
    ["申请材料", "序号", "材料名称", "材料类型", "份数", "来源渠道"],
    [null, 1, "申请书", "原件", 1, "申请人自备"],
    [null, 2, "身份证", "复印件", 2, "政府部门核发"],
    ["办理流程", "环节名称", "办理人", null, "办理时限", null],
    [null, "受理", "张某", null, "1个工作日", null],
    [null, "审查", "李某", null, "5个工作日", null],
    [null, "决定", "王某", null, "1个工作日", null],
    ["咨询电话", "0915-0000001", null, "监督电话", "0915-0000002", null],
    ["办理地点", "镇坪县政务服务中心一楼3号窗口", null, null, null, null],
    ["单位主要领导（签字）：", null, null, "盖章：", null, null],
  ],
  {
    merges: [
      ...["A1:F1", "A2:D2", "E2:F2", "B3:C3", "E3:F3", "B4:C4", "E4:F4", "B5:F5", "C6:D6", "A7:A8", "C7:F7"],
      ...["C8:F8", "A9:A11", "A12:A15", "C12:D12", "E12:F12", "C13:D13", "E13:F13", "C14:D14", "E14:F14"],
      ...["C15:D15", "E15:F15", "B16:C16", "E16:F16", "B17:F17"],
    ],
  },
);

describe("vertical forms", () => {
  it("reads pairs, groups of labels, and tables of materials and steps inside", async () => {
    const { tables, notes } = await layoutOf("最低生活保障.xlsx", fullForm);
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table).toMatchObject({
      shape: "form",
      subject: "implementation",
      recordCount: 1,
      sheet: "Sheet1",
    });
    expect(recordsOf(table!)[0]).toEqual({
      填报单位: "县民政局",
      事项名称: "最低生活保障对象认定",
      事项类型: "行政给付",
      基本编码: "0500100000",
      设定依据: "《社会救助暂行办法》（国务院令第649号）第九条",
      "办结时限/法定": "30个工作日",
      "办结时限/承诺": "15个工作日",
      "收费/标准": "不收费",
      "收费/依据": "无",
      "申请材料/材料名称": ["申请书", "身份证"],
      "申请材料/材料类型": ["原件", "复印件"],
      "申请材料/份数": ["1", "2"],
      "申请材料/来源渠道": ["申请人自备", "政府部门核发"],
      "办理流程/环节名称": ["受理", "审查", "决定"],
      "办理流程/办理人": ["张某", "李某", "王某"],
      "办理流程/办理时限": ["1个工作日", "5个工作日", "1个工作日"],
      咨询电话: "0915-0000001",
      监督电话: "0915-0000002",
      办理地点: "镇坪县政务服务中心一楼3号窗口",
    });
    expect(addressesOf(table!, 0)).toMatchObject({
      事项名称: "B3",
      事项类型: "E3",
      实施编码: "E4",
      "办结时限/承诺": "F6",
      "收费/依据": "C8",
      "申请材料/材料名称": "C10",
      "办理流程/办理时限": "E13",
      监督电话: "E16",
    });
    const materials = table!.columns.findIndex(({ header }) => header === "申请材料/材料名称");
    expect(table!.address(0, 1, materials)).toBe("C11");
    const code = table!.columns.findIndex(({ header }) => header === "实施编码");
    expect(table!.has?.(0, code)).toBe(true);
    expect(table!.cell(0, 0, code)).toBeUndefined();
    expect(notes.map((note) => note.kind)).toEqual(["note-rows"]);
  });

  it("makes one table of the forms of several sheets, each value with its sheet", async () => {
    const form = (name: string, visits: number): SheetPlan =>
      sheet(
        [
          ["事项名称", name],
          ["事项类型", "公共服务"],
          ["承诺办结时限", "3个工作日"],
          ["到办事现场次数", visits],
          ["办理地点", "一楼"],
        ],
        { name: name.slice(0, 5) },
      );
    const { tables } = await layoutOf("县民政局.xlsx", form("老年优待证办理", 1), form("临时救助申请", 0));
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ recordCount: 2, unit: { name: "县民政局", from: "file" } });
    expect(tables[0]!.sheet).toBeUndefined();
    expect(recordsOf(tables[0]!).map((record) => record.到办事现场次数)).toEqual(["1", "0"]);
    expect(tables[0]!.address(1, 0, 3)).toBe("临时救助申!B4");
  });

  it("reads forms below each other, blank fields, and labels that differ", async () => {
    const { tables } = await layoutOf(
      "汇总.xlsx",
      sheet([
        ["政务服务事项实施清单（一）"],
        ["事项名称", "临时救助", "事项类型", "行政给付"],
        ["承诺办结时限", null, "法定办结时限", "20日"],
        ["办理地点", "一楼", "咨询电话", "0915-1"],
        [],
        ["政务服务事项实施清单（二）"],
        ["事项名称", "婚姻登记", "事项类型", "行政确认"],
        ["承诺办结时限", "即办", "法定办结时限", "无"],
        ["办理地点", null, "咨询电话", null],
        ["监督电话", "0915-2", null, null],
      ]),
    );
    expect(tables).toHaveLength(1);
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "临时救助",
        事项类型: "行政给付",
        法定办结时限: "20日",
        办理地点: "一楼",
        咨询电话: "0915-1",
      },
      {
        事项名称: "婚姻登记",
        事项类型: "行政确认",
        承诺办结时限: "即办",
        法定办结时限: "无",
        监督电话: "0915-2",
      },
    ]);
    const supervision = tables[0]!.columns.findIndex(({ header }) => header === "监督电话");
    expect(tables[0]!.has?.(0, supervision)).toBe(false);
    expect(tables[0]!.has?.(1, supervision)).toBe(true);
    const promised = tables[0]!.columns.findIndex(({ header }) => header === "承诺办结时限");
    expect(tables[0]!.address(0, 0, promised)).toBe("B3");
  });

  it("reads section titles, labels over their values, values over several rows, and label and value in one box", async () => {
    const { tables } = await layoutOf(
      "表.xlsx",
      sheet(
        [
          ["一、基本信息"],
          ["事项名称：临时救助"],
          ["事项类型", "办件类型", "法定办结时限", "承诺办结时限"],
          ["行政给付", "承诺件", "20个工作日", "10个工作日"],
          ["二、办理信息"],
          ["受理条件"],
          ["因火灾、交通事故等意外事件导致基本生活暂时出现严重困难的家庭"],
          ["设定依据", "《社会救助暂行办法》第四十七条"],
          [null, "《陕西省社会救助办法》第三十条"],
          ["办理地点", "一楼", "办理时间", "工作日"],
          ["三、申请材料"],
          ["序号", "材料名称", "材料类型", "份数"],
          [1, "申请书", "原件", 1],
          [2, "身份证", "复印件", 1],
          [3, null, null, null],
          ["四、联系方式"],
          ["咨询电话", "0915-1", "监督电话", "0915-2"],
        ],
        {
          merges: [
            "A1:D1",
            "A2:D2",
            "A5:D5",
            "A6:D6",
            "A7:D7",
            "A8:A9",
            "B8:D8",
            "B9:D9",
            "A11:D11",
            "A16:D16",
          ],
        },
      ),
    );
    expect(tables).toHaveLength(1);
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "临时救助",
        事项类型: "行政给付",
        办件类型: "承诺件",
        法定办结时限: "20个工作日",
        承诺办结时限: "10个工作日",
        受理条件: "因火灾、交通事故等意外事件导致基本生活暂时出现严重困难的家庭",
        设定依据: ["《社会救助暂行办法》第四十七条", "《陕西省社会救助办法》第三十条"],
        办理地点: "一楼",
        办理时间: "工作日",
        "三、申请材料/材料名称": ["申请书", "身份证"],
        "三、申请材料/材料类型": ["原件", "复印件"],
        "三、申请材料/份数": ["1", "1"],
        咨询电话: "0915-1",
        监督电话: "0915-2",
      },
    ]);
    expect(addressesOf(tables[0]!, 0)).toMatchObject({ 事项名称: "A2", 承诺办结时限: "D4", 受理条件: "A7" });
  });

  it("keeps fields that nobody knows, and values that look like labels", async () => {
    const { tables } = await layoutOf(
      "表.xlsx",
      sheet([
        ["事项名称", "临时救助", "一件事主题", "救助"],
        ["办理形式", "网上办理", "是否收费", "否"],
        ["承诺办结时限", "3日", "事项类型", "行政给付"],
        ["备用字段", "甲", "办理地点", "一楼"],
      ]),
    );
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "临时救助",
        一件事主题: "救助",
        办理形式: "网上办理",
        是否收费: "否",
        承诺办结时限: "3日",
        事项类型: "行政给付",
        备用字段: "甲",
        办理地点: "一楼",
      },
    ]);
  });

  it("reads a form and a list in one workbook", async () => {
    const { tables } = await layoutOf(
      "县民政局.xlsx",
      { ...fullForm, name: "低保" },
      sheet(
        [
          ["序号", "事项名称", "承诺时限", "办理地点"],
          [1, "临时救助", "3日", "一楼"],
        ],
        { name: "其他事项" },
      ),
    );
    expect(tables.map((table) => [table.shape, table.sheet, table.recordCount])).toEqual([
      ["list", "其他事项", 1],
      ["form", "低保", 1],
    ]);
  });

  it("gives a workbook's only form the sheets of materials and special procedures beside it", async () => {
    const { tables, notes } = await layoutOf(
      "低保.xlsx",
      {
        ...fullForm,
        name: "实施清单要素",
        rows: fullForm.rows.slice(0, 8),
        merges: fullForm.merges!.slice(0, 12),
      },
      sheet(
        [
          ["申请材料清单"],
          ["序号", "材料名称", "材料类型", "来源渠道"],
          [1, "申请书", "原件", "申请人自备"],
          [2, "身份证", "复印件", "政府部门核发"],
        ],
        { name: "材料" },
      ),
      sheet(
        [
          ["序号", "事项名称", "特别程序名称", "特别程序时限"],
          [1, "最低生活保障对象认定", "入户调查", "10个工作日"],
        ],
        { name: "特别程序" },
      ),
    );
    expect(tables).toHaveLength(1);
    const [record] = recordsOf(tables[0]!);
    expect(record).toMatchObject({
      事项名称: "最低生活保障对象认定",
      "申请材料/材料名称": ["申请书", "身份证"],
      "特别程序/特别程序名称": "入户调查",
      "特别程序/特别程序时限": "10个工作日",
    });
    const column = tables[0]!.columns.findIndex(({ header }) => header === "申请材料/材料名称");
    expect(tables[0]!.address(0, 1, column)).toBe("材料!B4");
    expect(notes.filter((note) => note.kind === "joined-rows").map((note) => note.sheet)).toEqual([
      "材料",
      "特别程序",
    ]);
  });

  it("reads forms with part headings down the left side, one below the other", async () => {
    const rows = (name: string, limit: string): SheetPlan["rows"] => [
      ["政务服务事项实施清单"],
      ["基本信息", "事项名称", name, "事项类型", "行政确认"],
      [null, "实施机构", "名称", "县民政局", null],
      [null, null, "性质", "法定机关", null],
      ["办理信息", "办结时限", "法定", "30日", null],
      [null, null, "承诺", limit, null],
      [null, "申请材料", "序号", "材料名称", "份数"],
      [null, null, 1, "申请书", 1],
      [null, null, 2, "身份证", 2],
      [null, "办理地点", "一楼", "咨询电话", "0915-1"],
    ];
    const merges = (top: number) =>
      [
        ["A", 1, "E", 1],
        ["A", 2, "A", 4],
        ["B", 3, "B", 4],
        ["D", 3, "E", 3],
        ["D", 4, "E", 4],
        ["A", 5, "A", 10],
        ["B", 5, "B", 6],
        ["D", 5, "E", 5],
        ["D", 6, "E", 6],
        ["B", 7, "B", 9],
      ].map(([left, first, right, last]) => `${left}${top + Number(first)}:${right}${top + Number(last)}`);
    const { tables, notes } = await layoutOf(
      "表.xlsx",
      sheet([...rows("收养登记", "15日"), ...rows("婚姻登记", "即办")], {
        merges: [...merges(0), ...merges(10)],
      }),
    );
    expect(tables).toHaveLength(1);
    expect(recordsOf(tables[0]!).map((record) => record["办结时限/承诺"])).toEqual(["15日", "即办"]);
    expect(recordsOf(tables[0]!)[1]).toEqual({
      事项名称: "婚姻登记",
      事项类型: "行政确认",
      "实施机构/名称": "县民政局",
      "实施机构/性质": "法定机关",
      "办结时限/法定": "30日",
      "办结时限/承诺": "即办",
      "申请材料/材料名称": ["申请书", "身份证"],
      "申请材料/份数": ["1", "2"],
      办理地点: "一楼",
      咨询电话: "0915-1",
    });
    expect(addressesOf(tables[0]!, 1)).toMatchObject({ "实施机构/性质": "D14", "申请材料/份数": "E18" });
    expect(notes).toEqual([]);
  });

  it("reads a table of materials below the fields, with a numbering of its own", async () => {
    const { tables, notes } = await layoutOf(
      "林业局.xlsx",
      sheet(
        [
          ["政务服务事项实施清单"],
          ["事项名称", "林木采伐许可", null, null],
          ["法定办结时限", "20个工作日", "承诺办结时限", "10个工作日"],
          ["办理地点", "县政务服务中心二楼", null, null],
          ["材料序号", "材料名称", "原件份数", "材料类型"],
          ["1", "采伐申请表", "1", "原件"],
          ["2", "林权证", "1", "原件"],
        ],
        { merges: ["A1:D1", "B2:D2", "B4:D4"] },
      ),
    );
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "林木采伐许可",
        法定办结时限: "20个工作日",
        承诺办结时限: "10个工作日",
        办理地点: "县政务服务中心二楼",
        材料名称: ["采伐申请表", "林权证"],
        原件份数: ["1", "1"],
        材料类型: ["原件", "原件"],
      },
    ]);
    expect(notes).toEqual([]);
  });

  it("reads numbered rows of element, value and remark, and does not take remarks for fields", async () => {
    const { tables, notes } = await layoutOf(
      "附件4.xlsx",
      sheet(
        [
          ["附件4  政务服务事项实施清单要素梳理表"],
          ["序号", "要素名称", "填写内容", "填写说明"],
          [1, "事项名称", "取水许可", "与目录清单一致"],
          [2, "事项类型", "行政许可", "单选"],
          [3, "法定办结时限", "45", "工作日"],
          [4, "承诺办结时限", null, "不得长于法定时限"],
          [5, "是否一件事", "否", "2018年新增"],
          [6, "办理地点", "县政务服务中心", null],
          [7, "咨询电话", "0915-1", "区号-号码"],
        ],
        { merges: ["A1:D1"] },
      ),
    );
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "取水许可",
        事项类型: "行政许可",
        法定办结时限: "45",
        "法定办结时限/单位": "工作日",
        是否一件事: "否",
        办理地点: "县政务服务中心",
        咨询电话: "0915-1",
      },
    ]);
    const promised = tables[0]!.columns.findIndex(({ header }) => header === "承诺办结时限");
    expect(tables[0]!.address(0, 0, promised)).toBe("C6");
    expect(notes.map(({ kind }) => kind)).toEqual(["unread-rows"]);
  });

  it("reads items that stand in columns, an element in each row", async () => {
    const { tables, notes } = await layoutOf(
      "横排.xlsx",
      sheet([
        ["要素", "事项一", "事项二", "事项三"],
        ["事项名称", "临时救助", "婚姻登记", "收养登记"],
        ["事项类型", "行政给付", "行政确认", "行政确认"],
        ["法定办结时限", "20日", "无", "30日"],
        ["承诺办结时限", "10日", "即办", null],
        ["办理地点", "一楼", "二楼", "二楼"],
      ]),
    );
    expect(tables).toHaveLength(1);
    expect(recordsOf(tables[0]!)).toEqual([
      {
        事项名称: "临时救助",
        事项类型: "行政给付",
        法定办结时限: "20日",
        承诺办结时限: "10日",
        办理地点: "一楼",
      },
      {
        事项名称: "婚姻登记",
        事项类型: "行政确认",
        法定办结时限: "无",
        承诺办结时限: "即办",
        办理地点: "二楼",
      },
      { 事项名称: "收养登记", 事项类型: "行政确认", 法定办结时限: "30日", 办理地点: "二楼" },
    ]);
    const promised = tables[0]!.columns.findIndex(({ header }) => header === "承诺办结时限");
    expect(tables[0]!.address(2, 0, promised)).toBe("D5");
    expect(notes).toEqual([]);
  });
});
