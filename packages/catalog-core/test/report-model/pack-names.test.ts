import { describe, expect, test } from "vitest";
import { check, fromRecords, type PolicyPack, zhenping2018 } from "../../src/index.ts";
import { national2020, packProblemText, resolvePack } from "../../src/packs/index.ts";
import {
  assessmentInput,
  composeAssessment,
  composeAuditOpinion,
  composeBulletin,
  composeJointReviews,
  composeNotices,
} from "../../src/report-model/index.ts";

const { catalogue } = fromRecords([
  { 编制单位: "水利局", 事项名称: "取水许可", 事项类型: "行政许可", 到办事现场次数: "1", 办件类型: "承诺件" },
  { 编制单位: "林业局", 事项名称: "采伐许可", 事项类型: "行政许可", 到办事现场次数: "", 承诺办结时限: "5日" },
]);

/** The documents under a pack, as text. What rules say by themselves is the rules' own. */
function papersUnder(pack: PolicyPack) {
  const input = assessmentInput(catalogue, check(catalogue, { pack }), pack);
  return JSON.stringify([
    composeAssessment(input),
    composeBulletin(input),
    composeAuditOpinion(input),
    [...composeNotices(input)],
    [...composeJointReviews(input)],
  ]);
}

const file = { schema: "zp.policy-pack/1", id: "pingli-2019", version: "1" };
const base = (name: string) =>
  resolvePack([zhenping2018, national2020].find(({ id }) => id === name)).resolved;
const options = { base, names: ["zhenping-2018", "national-2020"] };
const jurisdiction = { name: "平利县", divisionCode: "610926" };

describe("names of the place in the report and the papers", () => {
  test("under the national pack nobody reads the order or the offices of a county", () => {
    const text = papersUnder(national2020);
    expect(text).not.toMatch(/镇坪|工作方案|县审改办|县政务服务中心|全国2020年|全国政务服务中心/u);
    expect(text).toContain(
      "本报告依据《政务服务平台基础数据规范》（GB/T 39046—2020）（以下简称国家标准）编制",
    );
    expect(text).toContain("本级政务服务管理机构");
  });

  test("a county's file shows its own names", () => {
    const { resolved } = resolvePack(
      {
        ...file,
        extends: "national-2020",
        jurisdiction,
        report: {
          order: { title: "平利县清单编制方案", number: "平政办发〔2019〕1号" },
          planWord: "编制方案",
          addressees: "各镇、各部门",
          offices: { centre: "县政务服务局", review: "县职转办" },
        },
      },
      options,
    );
    const text = papersUnder(resolved!.pack);
    for (const own of [
      "平利县2020年政务服务事项清单",
      "平利县政务服务中心",
      "依据《平利县清单编制方案》（平政办发〔2019〕1号）（以下简称编制方案）",
      "各镇、各部门：",
      "县职转办意见",
      "县政务服务局",
    ])
      expect(text).toContain(own);
    expect(text).not.toMatch(/镇坪|工作方案/u);
    expect(resolved?.origins["report.planWord"]).toBe("pingli-2019");
  });

  test("another place is not called by the name of the base, and keeps what it does not change", () => {
    const { resolved } = resolvePack(
      { ...file, extends: "zhenping-2018", jurisdiction, report: { offices: { review: "县职转办" } } },
      options,
    );
    expect(resolved?.pack.report?.offices).toEqual({ ...zhenping2018.report?.offices, review: "县职转办" });
    expect(papersUnder(resolved!.pack)).toContain("平利县政务服务中心");
  });

  test.each([
    [
      { plan: "方案" },
      "“report.plan”没有这个键。可用的有：place、order、planWord、addressees、offices。是不是“planWord”？",
    ],
    [
      { offices: { reviw: "甲" } },
      "“report.offices.reviw”没有这个键。可用的有：signer、centre、review、legal、government、supervision。是不是“review”？",
    ],
    [{ planWord: "" }, '“report.planWord”写的是 ""，不能空着。'],
  ])("%j is refused with what may stand there", (report, said) => {
    const { problems } = resolvePack({ ...file, extends: "zhenping-2018", report }, options);
    expect(problems.map(packProblemText)).toEqual([said]);
  });
});
