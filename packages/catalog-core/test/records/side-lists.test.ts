import { describe, expect, it } from "vitest";
import { Catalogue } from "../../src/model/index.ts";
import { fromRecords, fromTables, readCases, sideListOf } from "../../src/records/index.ts";
import { type SideList, termsOf } from "../../src/terms/index.ts";
import { flatTable } from "./grid-table.ts";

describe("which list a table is", () => {
  it.each([
    ["powersList", ["序号", "职权名称", "职权类型", "行使主体", "责任事项", "追责情形"], []],
    ["powersList", ["权力编码", "权力名称", "权力类型", "实施依据", "办理期限"], ["县民政局权责清单"]],
    ["powersList", ["项目名称", "类别", "依据"], ["sheet1", "权责清单/县民政局.xlsx"]],
    ["publicServices", ["事项名称", "事项类型", "设定依据", "实施机构"], ["镇坪县公共服务事项清单"]],
    ["cutProofs", ["证明名称", "开具单位", "取消依据", "取消后的办理方式"], []],
    ["cutProofs", ["证明事项名称", "办理事项", "出具单位"], ["“减证便民”取消的证明、盖章目录"]],
    ["caseCounts", ["单位", "事项名称", "受理件数", "办结件数"], []],
    ["caseCounts", ["实施编码", "事项名称", "事项类型", "办件量"], ["2017年办件量统计表"]],
    ["stageDates", ["单位", "目录清单反馈日期", "实施清单备案日期"], []],
    ["stageDates", ["编制单位", "公开日期"], ["清单编制进度表"]],
  ] satisfies readonly (readonly [SideList, readonly string[], readonly string[]])[])(
    "%s: %j %j",
    (list, headers, titles) => {
      expect(sideListOf(headers, titles)).toBe(list);
    },
  );

  it.each([
    ["a directory", ["事项名称", "基本编码", "事项类型", "设定依据", "实施机构"], ["政务服务事项目录清单"]],
    [
      "a directory with case counts",
      ["事项名称", "基本编码", "事项类型", "设定依据", "办件量"],
      ["目录清单"],
    ],
    [
      "public services as an implementation list",
      ["事项名称", "承诺办结时限", "办理地点", "办理时间", "申请材料", "咨询电话"],
      ["公共服务事项清单"],
    ],
    [
      "an implementation list with case counts",
      ["事项名称", "实施编码", "承诺时限", "办理地点", "办件量"],
      ["实施清单"],
    ],
    ["proofs that remain", ["证明事项名称", "设定依据", "开具单位"], ["保留的证明事项清单"]],
    ["materials", ["事项名称", "材料名称", "出具单位"], []],
    ["the roster", ["单位", "姓名", "职务", "办公电话"], ["主编人员信息表"]],
    ["dates of items", ["事项名称", "单位", "公开日期", "取消日期"], []],
    ["nothing", [], []],
  ])("none of them is %s", (_what, headers, titles) => {
    expect(sideListOf(headers, titles)).toBeUndefined();
  });
});

describe("reading the lists beside the two", () => {
  it("reads a powers list", () => {
    const { catalogue, problems, provenance } = fromRecords(
      [
        {
          职权名称: "临时救助",
          职权编码: "XZJF-001",
          职权类型: "行政给付",
          行使主体: "县民政局",
          责任事项: "受理、审核、发放",
          追责情形: "不依法履行职责的",
          状态: "挂起",
          挂起原因: "三年没有办件",
        },
      ],
      undefined,
      { name: "权责清单" },
    );
    expect(catalogue.powersList).toEqual([
      {
        id: "权责|XZJF-001",
        sourceId: "权责清单",
        name: "临时救助",
        code: "XZJF-001",
        itemType: "payment",
        implementingBody: "县民政局",
        duties: "受理、审核、发放",
        accountability: "不依法履行职责的",
        status: "suspended",
        statusReason: "三年没有办件",
      },
    ]);
    expect(problems).toEqual([]);
    expect(catalogue.items).toEqual([]);
    expect(provenance.locate("权责|XZJF-001", ["status"])[0]?.raw).toBe("挂起");
    expect(Catalogue.safeParse(catalogue).error).toBeUndefined();
  });

  it("reads cases, cut proofs and dates, and tells what it cannot read", () => {
    const tables = [
      flatTable(
        "办件量.xlsx",
        ["单位", "事项名称", "受理件数", "办结件数", "统计起始日期"],
        [
          ["县民政局", "临时救助", "1,024件", "无", "2017年1月1日"],
          ["县民政局", "婚姻登记", "", "若干", "去年"],
        ],
      ),
      flatTable(
        "减证便民.xlsx",
        ["证明名称", "办理事项", "开具单位", "取消后的办理方式", "取消日期"],
        [["无固定收入证明", "临时救助", "村委会", "部门间核验", "2018-05-01"]],
      ),
      flatTable(
        "进度表.xlsx",
        ["编制单位", "目录清单反馈日期", "实施清单备案日期"],
        [["县民政局", "2018-06-14", ""]],
      ),
    ];
    const { catalogue, problems } = fromTables(tables);
    expect(catalogue.caseCounts?.map(({ accepted, completed, from }) => [accepted, completed, from])).toEqual(
      [
        [{ kind: "count", count: 1024 }, { kind: "none" }, "2017-01-01"],
        [undefined, { kind: "unreadable", raw: "若干" }, { kind: "unreadable", raw: "去年" }],
      ],
    );
    expect(catalogue.cutProofs?.[0]).toMatchObject({ itemName: "临时救助", cutDate: "2018-05-01" });
    expect(catalogue.stageDates).toMatchObject([{ compilingUnit: "县民政局", directory: "2018-06-14" }]);
    expect(catalogue.stageDates?.[0]).not.toHaveProperty("implementation");
    expect(catalogue.powersList).toBeUndefined();
    expect(problems.filter(({ kind }) => kind === "unreadable").map(({ raw }) => raw)).toEqual([
      "若干",
      "去年",
    ]);
    expect(Catalogue.safeParse(catalogue).error).toBeUndefined();
  });

  it("tells an empty list from one that was not handed in", () => {
    const { catalogue } = fromTables([flatTable("权责清单.xlsx", ["职权名称", "责任事项"], [])]);
    expect(catalogue.powersList).toEqual([]);
    expect(catalogue.publicServices).toBeUndefined();
  });

  it("reads every label of every list as its own element", () => {
    for (const list of ["powersList", "publicServices", "cutProofs", "caseCounts", "stageDates"] as const) {
      const labels = termsOf(list).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe("readCases", () => {
  it.each([
    ["0", 0],
    ["128件", 128],
    ["1,024", 1024],
    ["12.0", 12],
    ["十二件", 12],
    ["共35宗", 35],
  ])("%s is %d", (text, count) => {
    expect(readCases(text, "caseCounts.accepted").value).toEqual({ kind: "count", count });
  });

  it.each(["约100件", "10余件", "3-5件", "1,02", "若干", "12.5", "-3"])("%s is no count and stays", (raw) => {
    expect(readCases(raw, "caseCounts.accepted").value).toEqual({ kind: "unreadable", raw });
  });

  it("reads 无 and 无办件 as a statement", () => {
    for (const text of ["无", "无办件", "没有"])
      expect(readCases(text, "caseCounts.accepted").value).toEqual({ kind: "none" });
  });
});
