import { chineseDay, joined, say } from "../assessment/facts.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import { ruleTitle } from "../assessment/sections/rule-words.ts";
import { type Subject, subjectOf } from "../assessment/subject.ts";
import type { UnitFindings } from "../assessment/tallies.ts";
import type { Block, Inline, ReportDocument } from "../document/index.ts";
import {
  aboveHalfOf,
  absentText,
  figureRows,
  findingsOfUnits,
  itemsOf,
  rankText,
  verdictText,
} from "./unit-facts.ts";

/**
 * 单位成绩单: a page for each unit, in the order of the ranking: its place, its figures beside those of the county, and what
 * it has to mend most.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * composeScorecards(assessmentInput(catalogue, check(catalogue), zhenping2018)).blocks[0]; // { kind: "title", text: "水利局成绩单" }
 */
export function composeScorecards(input: AssessmentInput): ReportDocument {
  const subject = subjectOf(input);
  const { identity } = input;
  const findings = findingsOfUnits(subject);
  return {
    title: `${identity.county}${identity.period}政务服务事项清单单位成绩单`,
    author: identity.authors.join("、"),
    subject: "各单位政务服务事项清单考核评估结果",
    untitled: true,
    blocks: subject.units.flatMap((unit, index) => card(subject, unit, findings(unit), index > 0)),
  };
}

function card(subject: Subject, unit: string, findings: UnitFindings, newPage: boolean): Block[] {
  const { identity, snapshot } = subject;
  return [
    { kind: "title", text: `${unit}成绩单`, ...(newPage ? { newPage } : {}) },
    {
      kind: "form",
      rows: [
        { label: "考核范围", text: itemsOf(subject, unit) },
        { label: "名次", text: rankText(subject, unit) },
        { label: "“最多跑一次”结论", text: verdictText(subject, unit) },
      ],
    },
    {
      kind: "table",
      columns: [
        { label: "指标", width: 42 },
        { label: "本单位", width: 16, align: "right" },
        { label: "占比", width: 16, align: "right" },
        { label: subject.whole, width: 16, align: "right" },
        { label: "要求", width: 24 },
      ],
      rows: figureRows(subject, unit),
    },
    { kind: "paragraph", look: "body", inlines: toMend(subject, unit, findings) },
    ...(absentText(subject, unit).length === 0
      ? []
      : [{ kind: "paragraph" as const, look: "body" as const, inlines: absentText(subject, unit) }]),
    ...mostFrequent(findings).map((text): Block => ({ kind: "paragraph", look: "body", inlines: [text] })),
    {
      kind: "paragraph",
      look: "note",
      inlines: [
        `数据截至${chineseDay(snapshot.takenOn)}；${identity.authors.join("、")}，${chineseDay(identity.date)}。“本单位”栏为分子/分母；全部问题见《问题清单》和《单位自查结果》。`,
      ],
    },
  ];
}

function toMend(subject: Subject, unit: string, { must, should }: UnitFindings): Inline[] {
  const { facts, identity } = subject;
  const above = aboveHalfOf(subject, unit);
  const parts = [
    must.length > 0 ? say`报送前必须改的问题${facts.count("mustFix", unit)}处` : [],
    should.length > 0 ? say`建议改的${facts.count("shouldFix", unit)}处` : [],
    above === undefined ? [] : say`承诺时限超过法定时限一半的承诺件${above}项`,
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return ["在查到的范围内没有发现需要整改的问题，请保持动态管理。"];
  const due = identity.due === undefined ? "" : `请于${chineseDay(identity.due)}前完成整改。`;
  return say`需要整改：${joined(parts, "，")}。${due}`;
}

/** The requirements that a unit breaks most often, three at most, with one case each. */
function mostFrequent({ must, should }: UnitFindings): string[] {
  const groups = new Map<string, UnitFindings["must"][number][]>();
  for (const finding of must.length > 0 ? must : should)
    groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([ruleId, [first]], index) => {
      const message = first === undefined ? "" : shortened(first.message);
      const item = first?.subject.kind === "unit" ? "" : `如“${shortened(first?.subject.label ?? "", 24)}”：`;
      return `${index + 1}. ${ruleTitle(ruleId)}。${item}${message}`;
    });
}

/** A card has one page: a long sentence gives way. */
const shortened = (text: string, most = 60): string =>
  [...text].length <= most ? text : `${[...text].slice(0, most).join("")}……`;
