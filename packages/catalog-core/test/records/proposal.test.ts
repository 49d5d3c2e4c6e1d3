import { describe, expect, it } from "vitest";
import {
  answerQuestion,
  fromTables,
  Mapping,
  type MappingProposal,
  matchHeader,
  proposeMapping,
  proposeMappings,
  type RecordTable,
} from "../../src/records/index.ts";
import { flatTable } from "./grid-table.ts";

const COUNT = 60;
/** An invented list: a name for each item, and the columns asked for, each with a text for the nth record. */
function list(columns: Readonly<Record<string, (n: number) => string>>, count = COUNT): RecordTable {
  const headers = ["事项名称", ...Object.keys(columns)];
  const rows = Array.from({ length: count }, (_, n) => [
    `第${n}号事项`,
    ...Object.values(columns).map((text) => text(n)),
  ]);
  return flatTable("清单.csv", headers, rows);
}
const elements = ({ mapping }: MappingProposal): Record<string, string | null> =>
  Object.fromEntries(mapping.columns.map(({ column, element }) => [column, element]));
const because = ({ columns }: MappingProposal, header: string): string | undefined =>
  columns.find(({ column }) => column === header)?.because;
const cycle =
  (...texts: readonly string[]) =>
  (n: number): string =>
    texts[n % texts.length] ?? "";

describe("headers", () => {
  it.each<[string, string, string | undefined, string?]>([
    ["承诺办结时限", "implementation", "promisedTimeLimit", "exact"],
    ["TASK_CODE", "implementation", "implementationCode", "national"],
    ["承诺时限（工作日）", "implementation", "promisedTimeLimit", "synonym"],
    ["3. 事项名称*", "implementation", "name", "exact"],
    ["政务服务事项办理地点", "implementation", "places", "synonym"],
    ["县级办理地点", "implementation", "places", "contained"],
    ["申请材料/材料名称", "implementation", "materials.name", "exact"],
    ["申请材料/名称", "implementation", "materials.name", "synonym"],
    ["申请材料/份数", "implementation", "materials.originals", "exact"],
    ["办结时限/法定", "implementation", "statutoryTimeLimit", "exact"],
    ["法定办结时限/单位", "implementation", "statutoryTimeLimit.unit", "exact"],
    ["承诺时限/天数", "implementation", "promisedTimeLimit", "synonym"],
    ["特殊环节/所需时限", "implementation", "specialProcedures.timeLimit", "exact"],
    ["事项名称/主项", "implementation", "mainItemName", "synonym"],
    ["是否收费（是/否）", "implementation", "charges", "exact"],
    ["即办/承诺", "implementation", "caseType", "synonym"],
    ["remark", "materials", "materials.remark", "synonym"],
    ["remark", "implementation", "remark", "exact"],
    ["姓名", "roster", "roster.name", "exact"],
    ["姓名", "implementation", undefined],
    ["请各单位于月底前将本表报送至政务服务中心办理", "implementation", undefined],
  ])("%s in %s", (header, layer, element, match) => {
    const [first] = matchHeader(header, layer as "implementation");
    expect(first?.term.element).toBe(element);
    if (match !== undefined) expect(first?.match).toBe(match);
  });
});

describe("a proposal", () => {
  it("takes what header and cells agree on, and says why", () => {
    const proposal = proposeMapping(
      list({
        承诺时限: cycle("5个工作日", "即办"),
        跑动次数: cycle("0", "1次"),
        窗口负责人: cycle("张三", "李四"),
      }),
    );
    expect(elements(proposal)).toEqual({
      事项名称: "name",
      承诺时限: "promisedTimeLimit",
      跑动次数: "maxVisits",
      窗口负责人: null,
    });
    expect(proposal.questions).toEqual([]);
    expect(because(proposal, "承诺时限")).toBe(
      "表头是“承诺办结时限”的常见写法，看过的 60 个单元格有 60 个读得出。",
    );
    expect(because(proposal, "窗口负责人")).toBe("没有认出对应的要素，原样保留。");
    expect(proposal.layerBecause).toBe("认出 3 个要素，按实施清单读取。");
    expect(Mapping.safeParse(proposal.mapping).success).toBe(true);
  });

  it("asks which of two limits is which where headers lie, and shows which is the longer", () => {
    const proposal = proposeMapping(
      list({
        handle_time: cycle("20(工作日)", "30(工作日)", "无"),
        handle_time_limit: cycle("5(工作日)", "1(工作日)"),
      }),
    );
    expect(elements(proposal)).toMatchObject({ handle_time: null, handle_time_limit: null });
    const [question] = proposal.questions;
    expect(question).toMatchObject({ kind: "which-element", columns: ["handle_time", "handle_time_limit"] });
    expect(question?.text).toContain("前者较长的 40 项，较短的 0 项，相等的 0 项");
    expect(question?.options.map(({ label }) => label)).toEqual([
      "“handle_time”是法定办结时限，“handle_time_limit”是承诺办结时限",
      "“handle_time_limit”是法定办结时限，“handle_time”是承诺办结时限",
      "都不是",
    ]);
    const answered = answerQuestion(proposal, question!.id, 0, "县政务服务中心");
    expect(answered.questions).toEqual([]);
    expect(answered.mapping.columns.slice(1)).toEqual([
      { column: "handle_time", element: "statutoryTimeLimit", confirmedBy: "县政务服务中心" },
      { column: "handle_time_limit", element: "promisedTimeLimit", confirmedBy: "县政务服务中心" },
    ]);
    expect(answerQuestion(proposal, "nothing", 0)).toBe(proposal);
  });

  it("reads the same header as opening hours where the cells are hours", () => {
    const proposal = proposeMapping(
      list({ handle_time: cycle("工作日上午9:00-12:00，下午14:00-17:30...展开", "周一至周五") }),
    );
    expect(elements(proposal).handle_time).toBe("serviceHours");
    expect(proposal.questions).toEqual([]);
  });

  it("asks about a single limit only what the others leave open", () => {
    const proposal = proposeMapping(
      list({ 法定时限: cycle("20个工作日"), 办理时间: cycle("5个工作日", "3个工作日") }),
    );
    expect(elements(proposal)).toMatchObject({ 法定时限: "statutoryTimeLimit", 办理时间: null });
    expect(proposal.questions).toMatchObject([{ elements: ["promisedTimeLimit"], columns: ["办理时间"] }]);
  });

  it("asks which column where two that differ would be an element on which a figure rests", () => {
    const proposal = proposeMapping(list({ 到场次数: cycle("0", "1"), 跑动次数: cycle("1", "1") }));
    expect(elements(proposal)).toMatchObject({ 到场次数: null, 跑动次数: null });
    expect(proposal.questions).toMatchObject([
      { id: "which-column:maxVisits", columns: ["到场次数", "跑动次数"] },
    ]);
    expect(proposal.questions[0]?.text).toContain("60 条中有 30 条不同，如“0”与“1”");
    const { mapping } = answerQuestion(proposal, "which-column:maxVisits", 1);
    expect(mapping.columns.slice(1)).toEqual([
      { column: "到场次数", element: null },
      { column: "跑动次数", element: "maxVisits" },
    ]);
  });

  it("asks nothing where they say the same, in whatever writing, or fill each other's gaps", () => {
    const same = proposeMapping(list({ 到场次数: cycle("0", "1"), 跑动次数: cycle("零次", "1次") }));
    expect(elements(same)).toMatchObject({ 到场次数: "maxVisits", 跑动次数: null });
    expect(because(same, "跑动次数")).toBe("与“到场次数”内容相同，不重复读取。");
    const gaps = proposeMapping(list({ 到场次数: cycle("0", ""), 跑动次数: cycle("", "1次") }));
    expect(elements(gaps)).toMatchObject({ 到场次数: "maxVisits", 跑动次数: "maxVisits" });
    expect([...same.questions, ...gaps.questions]).toEqual([]);
  });

  it("takes the plainer header where nothing rests on it, or where it is the very label", () => {
    const proposal = proposeMapping(
      list({
        办公地址: (n) => `新正街${n}号`,
        办理地点: (n) => `政务大厅${n}号窗口`,
        事项编码: (n) => `1161092701602${n}`,
        实施编码: (n) => `1161092701603${n}`,
      }),
    );
    expect(elements(proposal)).toMatchObject({
      办理地点: "places",
      办公地址: null,
      实施编码: "implementationCode",
    });
    expect(because(proposal, "办公地址")).toBe("与“办理地点”有 60 处不同，取表头更明确的那一列。");
    expect(proposal.questions).toEqual([]);
  });

  it("reads number codes by the one table that explains them all, or by the tables that agree", () => {
    const proposal = proposeMapping(list({ 事项类型: cycle("21", "01", "20"), 权力来源: cycle("1", "2") }));
    expect(proposal.mapping.columns.slice(1)).toEqual([
      { column: "事项类型", element: "itemType", table: "guangdong" },
      { column: "权力来源", element: "powerSource", table: "c0109" },
    ]);
    expect(because(proposal, "事项类型")).toContain("代码按广东省解释，请核对");
  });

  it("asks for the table where tables differ, and where none explains the codes", () => {
    const proposal = proposeMapping(
      list({ 办理形式: cycle("1,2", "1,3"), 行使层级: cycle("7", "6"), 办件类型: cycle("5", "1") }),
    );
    expect(proposal.questions.map(({ id }) => id)).toEqual(["code-table:办理形式", "code-table:办件类型"]);
    // 7 stands in one table only, so that 6 is settled as well.
    expect(proposal.mapping.columns).toContainEqual({
      column: "行使层级",
      element: "exerciseLevels",
      table: "gbt39046",
    });
    expect(proposal.questions[0]?.options.length).toBeGreaterThan(2);
    expect(proposal.questions[1]?.text).toContain("没有一套能解释全部代码");
    const { items } = fromTables([
      list({ 办理形式: cycle("1,2"), 单位: cycle("县局"), 办理时间: cycle("上午8:00") }),
    ]).catalogue;
    expect(items[0]?.channels).toEqual(["window", "online"]);
  });

  it("prefers words to codes of the same", () => {
    const proposal = proposeMapping(
      list({ TASK_TYPE: cycle("01", "21"), TASK_TYPE_TEXT: cycle("行政许可", "公共服务") }),
    );
    expect(elements(proposal)).toMatchObject({ TASK_TYPE: null, TASK_TYPE_TEXT: "itemType" });
  });

  it("knows case types and item types by their words alone", () => {
    const proposal = proposeMapping(
      list({ item_type: cycle("承诺件", "即办件", ""), kind: cycle("行政许可", "公共服务") }),
    );
    expect(elements(proposal)).toMatchObject({ item_type: "caseType", kind: "itemType" });
    expect(because(proposal, "item_type")).toContain("内容都是“办件类型”的写法");
  });

  it("takes 单位 behind a limit for its unit, elsewhere for the county's unit", () => {
    const proposal = proposeMapping(
      list({ 承诺时限: cycle("5", "10"), 单位: cycle("工作日"), 责任单位: cycle("县民政局", "县司法局") }),
    );
    expect(elements(proposal)).toMatchObject({ 单位: "promisedTimeLimit.unit", 责任单位: "compilingUnit" });
    const alone = proposeMapping(list({ 单位: cycle("县民政局", "县司法局"), 承诺时限: cycle("5", "10") }));
    expect(elements(alone)).toMatchObject({ 单位: "compilingUnit", 承诺时限: "promisedTimeLimit" });
  });

  it("asks what a code of a unit stands for", () => {
    const proposal = proposeMapping(list({ 承诺办结时限: cycle("5", "10"), 承诺办结时限单位: cycle("1") }));
    expect(proposal.questions).toMatchObject([{ kind: "unit-code", columns: ["承诺办结时限单位"] }]);
    const { mapping } = answerQuestion(proposal, proposal.questions[0]!.id, 0);
    const table = list({ 承诺办结时限: cycle("5", "10"), 承诺办结时限单位: cycle("1") });
    expect(fromTables([table], [mapping]).catalogue.items[0]?.promisedTimeLimit).toMatchObject({
      amount: 5,
      unit: "workday",
    });
  });
  it("asks about codes under a header that names its element in part only", () => {
    const proposal = proposeMapping(
      list({
        承诺办结时限: cycle("5", "10"),
        承诺完成期限单位: cycle("1"),
        业务所属类型: cycle("01", "20"),
        事项所属性质: cycle("03", "77"),
      }),
    );
    expect(proposal.questions).toMatchObject([
      { id: "unit-code:承诺完成期限单位" },
      { id: "code-table:业务所属类型", options: [{}, {}, { label: "不是事项类型" }, {}] },
    ]);
  });

  it("lets the cells choose between a known word within a header and the words that it is made of", () => {
    const addresses = cycle("http://www.example.gov.cn/a", "http://www.example.gov.cn/b");
    expect(elements(proposeMapping(list({ 在线申请链接地址: addresses })))).toMatchObject({
      在线申请链接地址: "onlineAddress",
    });
    expect(elements(proposeMapping(list({ 在线申请链接地址: cycle("是", "否") })))).toMatchObject({
      在线申请链接地址: "online",
    });
  });

  it("asks whether to trust a header that the cells contradict", () => {
    const proposal = proposeMapping(list({ 跑动次数: cycle("张三", "李四") }));
    expect(proposal.questions).toMatchObject([
      { kind: "which-element", elements: ["maxVisits"], columns: ["跑动次数"] },
    ]);
    // The label itself is trusted: the cells are what is to be mended.
    const plain = proposeMapping(list({ 到办事现场次数: cycle("若干", "多次") }));
    expect(elements(plain)).toMatchObject({ 到办事现场次数: "maxVisits" });
    expect(plain.questions).toEqual([]);
  });

  it("trusts a label whose cells look odd, unless another element fits them", () => {
    const odd = proposeMapping(list({ 编制单位: cycle("民政", "林业"), 承诺时限: cycle("5日") }));
    expect(elements(odd)).toMatchObject({ 编制单位: "compilingUnit" });
    const other = proposeMapping(list({ 承办机构: cycle("县民政局", "县林业局"), 承诺时限: cycle("5日") }));
    expect(elements(other)).toMatchObject({ 承办机构: "implementingBody" });
  });

  it("reads one column twice where its cells state both limits", () => {
    const { mapping } = proposeMapping(
      list({ 办结时限: cycle("法定20个工作日，承诺5个工作日", "法定30日，承诺10日") }),
    );
    expect(mapping.columns.slice(1).map(({ element }) => element)).toEqual([
      "promisedTimeLimit",
      "statutoryTimeLimit",
    ]);
  });

  it("takes a lone list of materials for a list, beside its other columns for the name of each", () => {
    expect(
      elements(proposeMapping(list({ 申请材料: cycle("1.申请表；2.身份证"), 承诺时限: cycle("5日") })))
        .申请材料,
    ).toBe("materials");
    const beside = list({
      申请材料: cycle("申请表"),
      份数: cycle("1"),
      承诺时限: cycle("5日"),
      编制单位: cycle("县民政局"),
    });
    expect(elements(proposeMapping(beside)).申请材料).toBe("materials.name");
  });

  it("tells directory, roster and list apart", () => {
    const layer = (headers: readonly string[], id = "表.csv") =>
      proposeMapping(flatTable(id, headers, [headers.map(() => "甲")])).mapping.layer;
    expect(layer(["序号", "事项名称", "基本编码", "设定依据", "事项类型"])).toBe("directory");
    expect(layer(["序号", "事项名称", "承诺时限"], "政务服务事项目录清单.xlsx")).toBe("directory");
    expect(layer(["序号", "事项名称", "事项类型"], "实施清单.xlsx")).toBe("implementation");
    expect(layer(["序号", "单位", "姓名", "职务", "办公电话", "手机"])).toBe("roster");
    expect(layer(["id", "材料名称", "材料类型", "份数"])).toBe("materials");
    expect(layer(["甲", "乙"])).toBe("implementation");
  });

  it("leaves what is in question unread, and says so", () => {
    const table = list({
      handle_time: cycle("20(工作日)"),
      handle_time_limit: cycle("5(工作日)"),
      跑动次数: cycle("1"),
    });
    const { catalogue, problems, provenance } = fromTables([table]);
    expect(catalogue.items[0]).not.toHaveProperty("statutoryTimeLimit");
    expect(catalogue.sources[0]?.present).toEqual(["name", "maxVisits"]);
    expect(problems.filter(({ kind }) => kind === "question-open")).toMatchObject([
      { severity: "error", header: "handle_time、handle_time_limit" },
    ]);
    expect(provenance.unread("|第0号事项").map(({ header }) => header)).toEqual([
      "handle_time",
      "handle_time_limit",
    ]);
  });

  it("is made of a look at records spread over the whole table", () => {
    const proposal = proposeMapping(list({ 跑动次数: (n) => (n < 5_000 ? "" : "1次") }, 10_000));
    expect(elements(proposal)).toMatchObject({ 跑动次数: "maxVisits" });
    expect(proposal.columns[1]?.sampled).toBeGreaterThanOrEqual(200);
  });

  it("is one for all tables of the same headers, from a look at all of them", () => {
    const sheet = (unit: string, ...rows: readonly (readonly string[])[]) =>
      flatTable(`${unit}.xlsx`, ["事项名称", "handle_time", "跑动次数"], rows, {
        unit: { name: unit, from: "file" },
      });
    const tables = [
      sheet(
        "县民政局",
        ["临时救助", "20个工作日", "1"],
        ["特困供养", "30个工作日", "1"],
        ["孤儿认定", "15个工作日", "0"],
      ),
      // Alone this one would say nothing of its columns.
      sheet("县司法局", ["法律援助", "", "多次"]),
      flatTable("县气象局.xlsx", ["跑动次数", "事项名称", "handle_time"], [["1", "防雷许可", "5个工作日"]]),
    ];
    const proposals = proposeMappings(tables);
    expect(new Set(proposals.map(({ mapping }) => JSON.stringify(mapping))).size).toBe(1);
    expect(proposals.map(({ label }) => label)).toEqual(["县民政局.xlsx", "县司法局.xlsx", "县气象局.xlsx"]);
    const { catalogue, problems } = fromTables(tables);
    expect(catalogue.items.map(({ name, maxVisits }) => [name, maxVisits?.kind])).toEqual([
      ["临时救助", "count"],
      ["特困供养", "count"],
      ["孤儿认定", "count"],
      ["法律援助", "unreadable"],
      ["防雷许可", "count"],
    ]);
    const open = problems.filter(({ kind }) => kind === "question-open");
    expect(open).toHaveLength(1);
    expect(open[0]?.message).toMatch(/^待确认（3 张表相同）：“handle_time”的内容是时限/);
  });
});
