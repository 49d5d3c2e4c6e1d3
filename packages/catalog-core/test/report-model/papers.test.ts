import { describe, expect, test } from "vitest";
import { check, fromRecords, rules, zhenping2018 } from "../../src/index.ts";
import {
  assessmentInput,
  composeAuditOpinion,
  composeBulletin,
  composeFilingRegister,
  composeGuides,
  composeJointReviews,
  composeNotices,
  composeScorecards,
  composeSelfChecks,
  type DocumentCell,
  type ReportDocument,
} from "../../src/report-model/index.ts";

const rows = (unit: string, visits: string, promised: string) =>
  [0, 1, 2, 3, 4].map((index) => ({
    编制单位: unit,
    事项名称: `${unit}事项${index}`,
    事项类型: "行政许可",
    办件类型: "承诺件",
    法定办结时限: "20个工作日",
    承诺办结时限: index === 0 ? promised : "10个工作日",
    到办事现场次数: index === 1 ? visits : "1",
    咨询电话: "0915-8820001",
  }));
const { catalogue } = fromRecords([
  ...rows("镇坪县水利局", "1", "10个工作日"),
  ...rows("镇坪县林业局", "", "15个工作日"),
  ...rows("镇坪县民政局", "3", "15个工作日").slice(0, 3),
]);
/** Some rules: a new one changes what papers say, but not how they say it. */
const judged = [
  "elements/columns-present",
  "elements/implementation-complete",
  "time-limit/promised-within-half",
  "visits/at-most-once-target",
  "visits/stated",
];
const report = check(catalogue, { rules: rules.filter(({ id }) => judged.includes(id)) });
const input = assessmentInput(catalogue, report, zhenping2018, {
  identity: { due: "2018-09-15", date: "2018-08-31" },
  intake: {
    given: 3,
    read: 3,
    notCounted: [],
    expectation: { expected: ["甲", "乙"], submitted: ["甲"], missing: ["镇坪县教育体育局"], unexpected: [] },
  },
});

const words = (cell: DocumentCell): string =>
  [cell]
    .flat()
    .map((one) => (typeof one === "string" ? one : (one as { text: string }).text))
    .join("");

/** A document as lines: what is said, without how it looks. */
const linesOf = ({ title, blocks }: ReportDocument): string[] => [
  `# ${title}`,
  ...blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
      case "title":
        return [`## ${block.text}`];
      case "paragraph":
        return [words(block.inlines)];
      case "table":
        return [
          ...(block.caption === undefined ? [] : [block.caption]),
          block.columns.map(({ label }) => label).join(" | "),
          ...block.rows.map((row) => row.map((cell) => words(cell).replaceAll("\n", "／")).join(" | ")),
          ...(block.notes ?? []).map((note) => `注：${words(note)}`),
        ];
      case "form":
        return block.rows.map(({ label, text = "" }) => `${label}：${words(text).replaceAll("\n", "／")}`);
      case "flow":
        return [block.steps.map(({ name, details }) => [name, ...details].join("｜")).join(" ↓ ")];
      case "code":
        return [`［${block.text}］`];
      default:
        return [];
    }
  }),
  "",
];

describe("papers to units and offices", () => {
  test("read like this", async () => {
    const documents = [
      composeBulletin(input),
      composeScorecards(input),
      composeFilingRegister(input),
      composeAuditOpinion(input),
      ...[...composeNotices(input)].slice(0, 1).map(({ document }) => document),
      ...[...composeSelfChecks(input)].slice(0, 1).map(({ document }) => document),
      ...[...composeJointReviews(input)].slice(0, 1).map(({ document }) => document),
    ];
    await expect(documents.flatMap(linesOf).join("\n")).toMatchFileSnapshot("golden/papers.txt");
  });

  test("a unit with nothing to mend gets no notice, and every unit its own result", () => {
    const clean = fromRecords([{ 编制单位: "镇坪县水利局", 事项名称: "甲", 到办事现场次数: "1" }]).catalogue;
    const nothing = { ...check(clean), findings: [] };
    const bare = assessmentInput(clean, nothing, zhenping2018);
    expect([...composeNotices(bare)]).toEqual([]);
    expect([...composeSelfChecks(bare)].map(({ unit }) => unit)).toEqual(["镇坪县水利局"]);
  });
  test("a guide says what the list says, and that a blank is blank", async () => {
    const { catalogue: list } = fromRecords([
      {
        编制单位: "镇坪县水利局",
        事项名称: "取水许可",
        事项类型: "行政许可",
        实施编码: "11610927MB0000019W46101001001",
        设定依据: "《取水许可和水资源费征收管理条例》第十条",
        法定办结时限: "45个工作日",
        承诺办结时限: "15个工作日",
        到办事现场次数: "1",
        申请材料: "1.申请书；2.水资源论证报告",
        办理流程: "申请—受理—审查—决定—送达",
        是否收费: "否",
        咨询电话: "0915-8820001",
        监督电话: "",
        办理地点: "政务大厅二楼3号窗口",
      },
      { 编制单位: "镇坪县水利局", 事项名称: "已停办", 事项状态: "取消", 到办事现场次数: "1" },
    ]);
    const [first] = composeGuides(assessmentInput(list, check(list), zhenping2018), {
      pageOf: ({ implementationCode }) => `https://example.gov.cn/${implementationCode}`,
    });
    const lines = linesOf(first!.document).join("\n");
    await expect(lines).toMatchFileSnapshot("golden/guide.txt");
    expect(lines).not.toContain("已停办");
  });
});
