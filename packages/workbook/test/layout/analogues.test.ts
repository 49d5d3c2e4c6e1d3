import { describe, expect, it } from "vitest";
import { layoutOf, recordsOf, type SheetPlan } from "./build.ts";

const sheet = (rows: SheetPlan["rows"], rest: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "Sheet1",
  rows,
  ...rest,
});

/** Shapes that counties are known to have used for the same order; the words in them are our own. */
describe("the shapes of other counties", () => {
  it("a directory whose head line counts the items of each type, with unusual headers", async () => {
    const { tables, notes } = await layoutOf(
      "目录.xlsx",
      sheet(
        [
          ["附件1"],
          ["某某市政务服务事项目录表"],
          ["（共3项，其中行政许可1项、行政确认1项、公共服务1项）"],
          ["序号", "事项名称", "事项类型", "办理主体（性质）", "行使依据", "法定期限", "收费标准与依据"],
          [
            1,
            "取水许可",
            "行政许可",
            "市水利局（法定机关）",
            "《取水许可和水资源费征收管理条例》",
            "45日",
            "不收费",
          ],
          [2, "婚姻登记", "行政确认", "市民政局（法定机关）", "《婚姻登记条例》", "即办", "不收费"],
          [3, "档案查询", "公共服务", "市档案馆（授权组织）", "《档案法》", "无", "不收费"],
        ],
        { merges: ["A1:G1", "A2:G2", "A3:G3"] },
      ),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ subject: "directory", recordCount: 3 });
    expect(tables[0]?.unit).toBeUndefined();
    expect(recordsOf(tables[0]!)[2]?.事项名称).toBe("档案查询");
    expect(notes).toEqual([]);
  });

  it("a directory sheet and one content sheet for each item in one workbook", async () => {
    const content = (name: string, code: string): SheetPlan =>
      sheet(
        [
          ["表二"],
          ["政务服务事项内容信息表"],
          ["事项名称", name, null, "事项类型", "行政许可"],
          ["实施编码", code, null, "办件类型", "承诺件"],
          ["实施主体", "县林业局", null, "实施主体性质", "法定机关"],
          ["法定办结时限", "20", "工作日", "承诺办结时限", "7"],
          ["到办事现场次数", 1, null, "通办范围", "全县"],
          ["受理条件", "符合规定", null, null, null],
          ["申报材料", "1.申请表\n2.身份证明", null, null, null],
          ["咨询方式", "电话：0915-0000001", null, "监督投诉方式", "电话：12345"],
          ["常见问题", "问：可以代办吗？答：可以。", null, null, null],
        ],
        {
          name,
          merges: [
            "A1:E1",
            "A2:E2",
            "B3:C3",
            "B4:C4",
            "B5:C5",
            "B7:C7",
            "B8:E8",
            "B9:E9",
            "B10:C10",
            "B11:E11",
          ],
        },
      );
    const { tables } = await layoutOf(
      "县林业局.xlsx",
      sheet(
        [
          ["表一  政务服务事项目录"],
          ["序号", "事项名称", "事项类型", "设定依据"],
          [1, "林木采伐许可", "行政许可", "《森林法》"],
          [2, "木材运输许可", "行政许可", "《森林法》"],
        ],
        { name: "目录" },
      ),
      content("林木采伐许可", "A1"),
      content("木材运输许可", "A2"),
    );
    expect(tables.map((table) => [table.shape, table.subject, table.recordCount])).toEqual([
      ["list", "directory", 2],
      ["form", "implementation", 2],
    ]);
    const forms = recordsOf(tables[1]!);
    expect(forms[1]).toMatchObject({
      事项名称: "木材运输许可",
      实施编码: "A2",
      到办事现场次数: "1",
      承诺办结时限: "7",
      监督投诉方式: "电话：12345",
    });
    expect(tables[1]!.unit).toEqual({ name: "县林业局", from: "file" });
  });

  it("an export of a province with a group row, a row of codes and an example", async () => {
    const { tables, notes } = await layoutOf(
      "导出.xlsx",
      sheet(
        [
          ["基本信息", null, null, "办理信息", null, null, "联系方式", null],
          [
            "序号",
            "事项名称*",
            "事项类型*",
            "办件类型",
            "法定办结时限\n（个工作日）",
            "承诺办结时限\n（个工作日）",
            "咨询电话",
            "监督投诉电话",
          ],
          ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）", "（8）"],
          ["示例", "取水许可", "行政许可", "承诺件", 20, 10, "0915-1234567", "12345"],
          [1, "林木采伐许可", "行政许可", "承诺件", 20, 7, "0915-0000001", "12345"],
          [2, "退役军人优待证办理", "公共服务", "即办件", null, 0, "0915-0000002", "12345"],
        ],
        { merges: ["A1:C1", "D1:F1", "G1:H1"] },
      ),
    );
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual([
      "基本信息/序号",
      "基本信息/事项名称*",
      "基本信息/事项类型*",
      "办理信息/办件类型",
      "办理信息/法定办结时限（个工作日）",
      "办理信息/承诺办结时限（个工作日）",
      "联系方式/咨询电话",
      "联系方式/监督投诉电话",
    ]);
    expect(recordsOf(tables[0]!).map((record) => record["基本信息/事项名称*"])).toEqual([
      "林木采伐许可",
      "退役军人优待证办理",
    ]);
    expect(notes.map(({ kind }) => kind)).toEqual(["example-rows"]);
  });

  it("a long legal basis that runs over several rows, a remark across the row, and units as sheets", async () => {
    const unit = (name: string, item: string): SheetPlan =>
      sheet(
        [
          ["政务服务事项实施清单"],
          ["序号", "事项名称", "设定依据", "承诺时限", "办理地点", "备注"],
          [1, item, "【法律】《社会救助法》第一条", "3日", "一楼", null],
          [null, null, "【规章】《社会救助办法》第二条", null, null, null],
          [2, `${item}（变更）`, "同上", "3日", "一楼", "本事项自2019年起取消"],
        ],
        { name, merges: ["A1:F1"] },
      );
    const { tables, notes } = await layoutOf(
      "全县.xlsx",
      unit("民政局", "临时救助"),
      unit("城关镇", "低保申请"),
    );
    expect(tables.map((table) => [table.unit?.name, table.recordCount, table.lineCount(0)])).toEqual([
      ["民政局", 2, 2],
      ["城关镇", 2, 2],
    ]);
    expect(recordsOf(tables[0]!)[0]?.设定依据).toEqual([
      "【法律】《社会救助法》第一条",
      "【规章】《社会救助办法》第二条",
    ]);
    expect(notes).toEqual([]);
  });

  it("a list that begins far down and far right, with merged titles between its parts", async () => {
    const gap = Array.from({ length: 12 }, () => []);
    const { tables, notes } = await layoutOf(
      "清单.xlsx",
      sheet(
        [
          ...gap,
          [null, null, null, "编号", "服务事项名称", "事项类别", "承诺期限", "受理地点"],
          [null, null, null, "一", "民生类"],
          [null, null, null, 1, "临时救助", "行政给付", "3日", "一楼"],
          [],
          [null, null, null, "二", "涉企类"],
          [null, null, null, 2, "企业登记", "行政许可", "1日", "二楼"],
          [null, null, null, "总  计", "2项"],
        ],
        { merges: ["E14:H14", "E17:H17"] },
      ),
    );
    const names = recordsOf(tables[0]!).map((record) => record.服务事项名称);
    expect(names).toEqual(["临时救助", "企业登记"]);
    expect(tables[0]!.address(1, 0, 1)).toBe("E18");
    const kinds = notes.map(({ kind }) => kind);
    expect(kinds).toContain("subtotal-rows");
    // "民生类" is neither a unit nor a type that the order knows: it is told, not taken for an item.
    expect(kinds.some((kind) => kind === "unread-rows" || kind === "heading-rows")).toBe(true);
  });
});
