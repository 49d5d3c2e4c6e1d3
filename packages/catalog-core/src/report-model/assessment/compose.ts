import { shortId } from "../../snapshot/index.ts";
import { type Block, numbered, type ReportDocument } from "../document/index.ts";
import { chineseDay } from "./facts.ts";
import type { AssessmentInput } from "./input.ts";
import { advice } from "./sections/advice.ts";
import { annexes } from "./sections/annexes.ts";
import { breakdown } from "./sections/breakdown.ts";
import { consistency } from "./sections/consistency.ts";
import { conventions } from "./sections/conventions.ts";
import { overview } from "./sections/overview.ts";
import { practice } from "./sections/practice.ts";
import { problems } from "./sections/problems.ts";
import { quality } from "./sections/quality.ts";
import { ranking } from "./sections/ranking.ts";
import { situation } from "./sections/situation.ts";
import { targets } from "./sections/targets.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** The sections, in the order of the report. A section is a file and a line here. */
const sections: readonly ((subject: Subject) => Block[])[] = [
  overview,
  conventions,
  situation,
  targets,
  breakdown,
  ranking,
  quality,
  consistency,
  practice,
  problems,
  advice,
  annexes,
];

/**
 * 考核评估报告 as a document without form: what the lists hold, what they reach, where they fall short, and what is to be
 * done (镇政办发〔2018〕98号 五(三)、七). Every figure carries what it is reckoned from.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * const document = composeAssessment(assessmentInput(catalogue, check(catalogue), zhenping2018));
 * document.title; // "镇坪县2018年政务服务事项清单考核评估报告"
 */
export function composeAssessment(input: AssessmentInput): ReportDocument {
  const subject = subjectOf(input);
  const { identity, snapshot, pack, report } = input;
  return {
    heading: [`${identity.county}${identity.period}政务服务事项清单`, "考核评估报告"],
    title: `${identity.county}${identity.period}政务服务事项清单考核评估报告`,
    author: identity.authors.join("、"),
    subject: "政务服务事项目录清单和实施清单考核评估",
    cover: [
      { label: "编制单位", text: identity.authors.join("、") },
      { label: "数据截止", text: chineseDay(snapshot.takenOn) },
      { label: "快照编号", text: shortId(snapshot.id) },
      { label: "政策口径", text: `${pack.id}第${pack.version}版` },
      { label: "判定日", text: chineseDay(report.asOf) },
      { label: "编制日期", text: chineseDay(identity.date) },
    ],
    front: signatures(input),
    contents: true,
    blocks: numbered(sections.flatMap((section) => section(subject))),
  };
}

/** 签发页: who made, checked and issues it. */
function signatures({ identity: { signers = {}, authors } }: AssessmentInput): Block[] {
  return [
    { kind: "title", text: "签发页", newPage: true },
    {
      kind: "form",
      rows: [
        { label: "编制人", text: signers.prepared ?? "", lines: 2 },
        { label: "审核人", text: signers.reviewed ?? "", lines: 2 },
        { label: "签发人", text: signers.issued ?? "", lines: 2 },
        { label: "编制单位（盖章）", text: authors.join("\n"), lines: 4 },
        { label: "签发日期", text: "年　　月　　日", lines: 1 },
      ],
    },
  ];
}
