import { chineseDay } from "../assessment/facts.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import { type PackWords, wordsOf } from "../assessment/pack-words.ts";
import { BASE, type Subject, subjectOf } from "../assessment/subject.ts";
import type { Block, DocumentCell, ReportDocument } from "../document/index.ts";
import { verdictText } from "./unit-facts.ts";

/** A unit of which no item is counted has none of any kind. */
const countOf = ({ facts }: Subject, ...at: readonly string[]): DocumentCell =>
  facts.has(...at) ? facts.count(...at) : facts.figure({ exact: "0" }, "count");

/**
 * 备案登记表: what each unit files with the centre, signed and sealed, with the electronic copy
 * (镇政办发〔2018〕98号 五(二): 经单位主要领导签字加盖公章后送县政务服务中心备案，同时传送电子版).
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * composeFilingRegister(assessmentInput(catalogue, check(catalogue), zhenping2018)).title; // "镇坪县政务服务事项清单备案登记表"
 */
export function composeFilingRegister(input: AssessmentInput): ReportDocument {
  const subject = subjectOf(input);
  const { identity, snapshot, intake } = input;
  const missing = intake.expectation?.missing ?? [];
  const names = [...subject.units].sort((a, b) => (a < b ? -1 : 1));
  return {
    title: `${identity.county}政务服务事项清单备案登记表`,
    author: identity.authors.join("、"),
    subject: "政务服务事项清单备案登记",
    landscape: true,
    blocks: [
      {
        kind: "table",
        columns: [
          { label: "序号", width: 8, align: "center" },
          { label: "编制单位", width: 36 },
          { label: "目录清单（条）", width: 14, align: "right" },
          { label: "实施清单（项）", width: 14, align: "right" },
          { label: "须改问题（处）", width: 14, align: "right" },
          { label: "主要领导签字、盖章", width: 20 },
          { label: "电子版", width: 12, align: "center" },
          { label: "送达日期", width: 18, align: "center" },
          { label: "经办人", width: 14 },
          { label: "备注", width: 16 },
        ],
        rows: [
          ...names.map((unit, index): DocumentCell[] => [
            String(index + 1),
            unit,
            countOf(subject, "entriesByUnit", unit),
            countOf(subject, "byUnit", unit, BASE, "total"),
            countOf(subject, "mustFix", unit),
            "",
            "□有",
            "",
            "",
            "",
          ]),
          ...missing.map((unit, index): DocumentCell[] => [
            String(names.length + index + 1),
            unit,
            "—",
            "—",
            "—",
            "",
            "□有",
            "",
            "",
            "未报送",
          ]),
        ],
        notes: [
          [
            `按截至${chineseDay(snapshot.takenOn)}报送的清单登记；电子版与纸质应当一致，须改的问题改正后备案。`,
          ],
        ],
      },
    ],
  };
}

/**
 * 审核意见: what was filed, unit by unit, with the opinions of the three offices and the county's approval
 * (镇政办发〔2018〕98号 六, 第三阶段).
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * composeAuditOpinion(assessmentInput(catalogue, check(catalogue), zhenping2018)).title; // "镇坪县政务服务事项目录清单和实施清单审核意见"
 */
export function composeAuditOpinion(input: AssessmentInput): ReportDocument {
  const subject = subjectOf(input);
  const { identity, snapshot } = input;
  const office = wordsOf(input.pack);
  const names = [...subject.units].sort((a, b) => (a < b ? -1 : 1));
  return {
    title: `${identity.county}政务服务事项目录清单和实施清单审核意见`,
    heading: [`${identity.county}政务服务事项目录清单`, "和实施清单审核意见"],
    author: identity.authors.join("、"),
    subject: "政务服务事项清单审核",
    blocks: [
      {
        kind: "paragraph",
        look: "body",
        inlines: [
          `${office.review}、${office.legal}、${office.centre}对各编制单位备案的政务服务事项目录清单和实施清单（截至`,
          `${chineseDay(snapshot.takenOn)}，目录清单`,
          subject.facts.count("entries"),
          "条、实施清单",
          subject.facts.count("items"),
          "项，涉及",
          subject.facts.count("units"),
          `个单位）进行了审核，情况和意见如下，报${office.government}审定。`,
        ],
      },
      {
        kind: "table",
        caption: "备案清单审核情况",
        columns: [
          { label: "编制单位", width: 36 },
          { label: "目录清单", width: 13, align: "right" },
          { label: "实施清单", width: 13, align: "right" },
          { label: "须改问题", width: 13, align: "right" },
          { label: "“最多跑一次”", width: 25 },
          { label: "审核结论", width: 27 },
        ],
        rows: names.map((unit): DocumentCell[] => [
          unit,
          countOf(subject, "entriesByUnit", unit),
          countOf(subject, "byUnit", unit, BASE, "total"),
          countOf(subject, "mustFix", unit),
          verdictText(subject, unit),
          "□通过　□退回",
        ]),
      },
      ...opinions(office),
    ],
  };
}

const opinions = (office: PackWords): Block[] => [
  {
    kind: "form",
    caption: "审核和审定意见",
    rows: [
      { label: `${office.review}意见`, text: "\n\n\n（签字、盖章）　　　　　年　　月　　日", lines: 5 },
      { label: `${office.legal}意见`, text: "\n\n\n（签字、盖章）　　　　　年　　月　　日", lines: 5 },
      { label: `${office.centre}意见`, text: "\n\n\n（签字、盖章）　　　　　年　　月　　日", lines: 5 },
      {
        label: `${office.government}审定意见`,
        text: "\n\n\n（签字、盖章）　　　　　年　　月　　日",
        lines: 5,
      },
    ],
  },
];
