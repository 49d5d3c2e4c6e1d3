import { asksCeiling } from "../../plan/index.ts";
import { body, chineseDay, heading, joined, names, say } from "../assessment/facts.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import { wordsOf } from "../assessment/pack-words.ts";
import { aboveHalf } from "../assessment/sections/overview.ts";
import { ruleTitle } from "../assessment/sections/rule-words.ts";
import { HALF, ONCE, type Subject, subjectOf } from "../assessment/subject.ts";
import { type Block, numbered, type ReportDocument } from "../document/index.ts";

/**
 * 通报: one or two pages to all units: how the lists stand, who does well, who does not, and what is asked for
 * (镇政办发〔2018〕98号 七(三): 对工作推进不力、拖延不办、报送迟缓等行为予以通报批评).
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * composeBulletin(assessmentInput(catalogue, check(catalogue), zhenping2018)).title; // "关于镇坪县2018年政务服务事项清单考核评估情况的通报"
 */
export function composeBulletin(input: AssessmentInput): ReportDocument {
  const subject = subjectOf(input);
  const { identity } = input;
  return {
    title: `关于${identity.county}${identity.period}政务服务事项清单考核评估情况的通报`,
    heading: [`关于${identity.county}${identity.period}政务服务事项清单`, "考核评估情况的通报"],
    author: identity.authors.join("、"),
    subject: "政务服务事项清单考核评估情况通报",
    blocks: [
      { kind: "paragraph", look: "flush", inlines: [`${wordsOf(input.pack).addressees}：`] },
      body(opening(subject)),
      ...numbered([
        heading(1, "总体情况"),
        body(state(subject)),
        heading(1, "做得好的单位"),
        body(leading(subject)),
        heading(1, "存在的问题"),
        ...troubles(subject).map(body),
        heading(1, "有关要求"),
        body(demands(subject)),
      ]),
      ...closing(subject),
    ],
  };
}

const opening = ({ pack, identity, snapshot, facts }: Subject) =>
  say`${wordsOf(pack).order === "" ? "" : `根据${wordsOf(pack).order}，`}对截至${chineseDay(
    snapshot.takenOn,
  )}报送的${facts.count("units")}个单位、${facts.count("items")}项实施清单进行了检查和评估。现将${identity.period}情况通报如下：`;

function state({ facts, report, whole }: Subject) {
  const once = report.metrics.overall[ONCE];
  const half = report.metrics.overall[HALF];
  const parts = [
    once === undefined || once.state === "not-measured"
      ? ["各表都没有到办事现场次数，“最多跑一次”占比无法计算"]
      : say`${whole}“最多跑一次”事项占${facts.share(["overall"], ONCE)}${
          once.target?.reached === undefined
            ? ""
            : once.target.reached
              ? "，达到目标"
              : say`，未达到目标，至少还差${facts.count("overall", ONCE, "missing")}项`
        }`,
    half === undefined || half.state === "not-measured"
      ? []
      : say`能够判定的承诺件中，承诺时限不超过法定时限一半的占${facts.share(["overall"], HALF)}`,
    say`要素完整率${facts.share(["overall"], "elements/completeness")}`,
  ].filter((part) => part.length > 0);
  return say`${joined(parts, "；")}。`;
}

function leading({ facts, ranking }: Subject) {
  const best = ranking.filter(({ rank }) => rank === 1);
  if (best.length === 0) return ["参加排名的单位不足，本次不列。"];
  const [first] = best;
  return best.length === 1 && first !== undefined
    ? say`${first.unit}名列第一，“最多跑一次”事项占${facts.share(["byUnit", first.unit], ONCE)}。`
    : say`“最多跑一次”占比和承诺时限压缩并列第一的有：${names(
        best.map(({ unit }) => unit),
        8,
        facts.count("ranking", "first"),
        "个单位",
      )}。`;
}

function troubles({ facts, ranking, report, summary, intake, progress, pack }: Subject) {
  const all = [];
  const { missing = [] } = intake.expectation ?? {};
  if (missing.length > 0)
    all.push(say`未按要求报送清单的${facts.count("intake", "missing")}个单位：${missing.join("、")}。`);
  for (const { stage, title, counts } of progress?.stages ?? []) {
    if (counts.overdue === 0) continue;
    const late = (progress?.byUnit ?? [])
      .filter(({ standings }) => standings.some((one) => one.stage === stage && one.state === "overdue"))
      .map(({ unit }) => unit);
    all.push(
      say`“${title}”逾期未完成的${facts.count("stages", stage, "overdue")}个单位：${names(late, 10, facts.count("stages", stage, "overdue"), "个单位")}。`,
    );
  }
  const behind = ranking
    .filter(({ unit }) => report.metrics.byUnit[unit]?.[ONCE]?.target?.reached === false)
    .reverse();
  if (behind.length > 0)
    all.push(
      say`“最多跑一次”未达到目标的${facts.count("unitVerdicts", "missed")}个单位${behind.length > 10 ? "，占比最低的10个" : ""}：${joined(
        behind.slice(0, 10).map(({ unit }) => say`${unit}${facts.share(["byUnit", unit], ONCE)}`),
        "、",
      )}。`,
    );
  if (asksCeiling(pack) && (facts.value(aboveHalf(["overall"]))?.value ?? 0) > 0)
    all.push(
      say`承诺时限超过法定时限一半的承诺件${facts.figure(aboveHalf(["overall"]), "count")}项，没有落实压缩要求。`,
    );
  const counts = new Map<string, number>();
  for (const { ruleId, desk, severity, trial } of summary.shown)
    if (desk === "unit" && severity === "error" && !trial) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 3);
  if (most.length > 0)
    all.push(
      say`报送前必须改的问题${facts.count("piles", "must-fix")}处，最多的是不符合下列要求：${joined(
        most.map(([ruleId]) => say`${ruleTitle(ruleId)}（${facts.count("coverage", ruleId, "failed")}个）`),
        "、",
      )}。`,
    );
  return all.length === 0 ? [["检查没有发现需要通报的问题。"]] : all;
}

function demands({ pack, identity, intake }: Subject) {
  const due = identity.due === undefined ? "规定期限内" : `${chineseDay(identity.due)}前`;
  const late = (intake.expectation?.missing.length ?? 0) > 0 ? "未报送的单位立即补报；" : "";
  const { plan, ordered } = wordsOf(pack);
  const blame = ordered ? `对整改不力、拖延不办、报送迟缓的，按${plan}予以通报批评。` : "";
  const rests = ordered ? `对外公布的清单作为${identity.period}“最多跑一次”考核依据。` : "";
  return [
    `各单位要对照《整改通知书》和《问题清单》逐项整改，${late}${due}将整改后的清单经主要领导签字、加盖公章后送${identity.authors[0] ?? ""}。${blame}${rests}`,
  ];
}

const closing = ({ identity }: Subject): Block[] => [
  { kind: "paragraph", look: "right", inlines: [identity.authors.join("　")] },
  { kind: "paragraph", look: "right", inlines: [chineseDay(identity.date)] },
];
