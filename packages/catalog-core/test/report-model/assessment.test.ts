import { describe, expect, test } from "vitest";
import { check, fromRecords, zhenping2018 } from "../../src/index.ts";
import type { Catalogue } from "../../src/model/index.ts";
import {
  type AssessmentGiven,
  assessmentInput,
  type Block,
  composeAssessment,
  composeBulletin,
  type Inline,
} from "../../src/report-model/index.ts";

const words = (inlines: Inline | readonly Inline[]): string =>
  [inlines]
    .flat()
    .map((one) => (typeof one === "string" ? one : (one as { text: string }).text))
    .join("");

const said = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [words(block.inlines)]
        : block.kind === "heading"
          ? [block.text]
          : block.kind === "table"
            ? [block.caption ?? "", ...block.rows.map((row) => row.map(words).join("|"))]
            : [],
    )
    .join("\n");

const textOf = (catalogue: Catalogue, given: AssessmentGiven = {}): string =>
  said(composeAssessment(assessmentInput(catalogue, check(catalogue), zhenping2018, given)).blocks);

const item = (over: Record<string, string>) => ({
  编制单位: "县水利局",
  事项名称: "取水许可",
  事项类型: "行政许可",
  到办事现场次数: "1",
  法定办结时限: "20个工作日",
  承诺办结时限: "10个工作日",
  ...over,
});

describe("the assessment report", () => {
  test("says what cannot be computed, and never 0 or 100 % for it", () => {
    const { catalogue } = fromRecords([
      { 编制单位: "县水利局", 事项名称: "取水许可", 咨询电话: "0915-8820001" },
    ]);
    const text = textOf(catalogue);
    expect(text).toContain("各表都没有“到办事现场次数”列，“最多跑一次”事项占比无法计算。");
    expect(text).toContain("没有能够判定的承诺件（所在表没有该列1项），本项无法计算。");
    expect(text).toContain("没有两个时限都能以工作日计的事项（所在表没有该列1项），压缩率无法计算。");
    expect(text).toContain("清单只涉及一个编制单位，不作排名。");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("ranks no units of which nothing can be computed: no table of blanks", () => {
    const { catalogue } = fromRecords(
      ["县水利局", "县民政局"].map((unit) => ({ 编制单位: unit, 事项名称: "取水许可", 咨询电话: "8820001" })),
    );
    const text = textOf(catalogue);
    expect(text).toContain("都无法计算（原因见“目标完成情况”），不作排名。");
    expect(text).not.toContain("单位排名\n无法计算|");
  });

  test("gives no verdict on a thin base", () => {
    const blank = Array.from({ length: 4 }, (_unused, index) =>
      item({ 事项名称: `甲${index}`, 到办事现场次数: "" }),
    );
    const text = textOf(fromRecords([item({}), ...blank]).catalogue);
    expect(text).toContain("仅供参考，不作达标结论");
    expect(text).not.toContain("全县达到目标");
  });

  test("never calls the ceiling of 50 % a target that is reached", () => {
    const text = textOf(
      fromRecords([item({}), item({ 事项名称: "河道采砂许可", 编制单位: "县林业局" })]).catalogue,
    );
    expect(text).toContain(
      "承诺时限在法定时限一半以内的事项占比|逐项不超过法定时限的一半|2/2|100.00%|逐项判定|0",
    );
  });

  test("names units that handed in nothing and files that are not counted", () => {
    const text = textOf(fromRecords([item({})]).catalogue, {
      intake: {
        given: 3,
        read: 2,
        notCounted: [{ file: "林业局.xlsx", because: "哪一列是承诺时限待确认。" }],
        expectation: {
          expected: ["县水利局", "县民政局"],
          submitted: ["县水利局"],
          missing: ["县民政局"],
          unexpected: [],
        },
      },
    });
    expect(text).toContain("已计2/3份。未计入的有：林业局.xlsx（哪一列是承诺时限待确认）");
    expect(text).toContain("应报单位2个，已报1个，未报1个：县民政局");
  });

  test("holds the days of the progress sheet against the stages, and names who is late, in the bulletin too", () => {
    const { catalogue } = fromRecords([item({}), item({ 编制单位: "县民政局", 事项名称: "临时救助" })]);
    const dated: Catalogue = {
      ...catalogue,
      stageDates: [
        { id: "s1", compilingUnit: "县水利局", directory: "2018-06-20", implementation: "2018-07-01" },
      ],
    };
    const input = assessmentInput(dated, check(dated), zhenping2018);
    const text = said(composeAssessment(input).blocks);
    expect(text).toContain("目录清单编制阶段|2018年6月15日|0|1|0|0|1");
    expect(said(composeBulletin(input).blocks)).toContain("“审核论证阶段”逾期未完成的1个单位：县水利局。");
  });
});
