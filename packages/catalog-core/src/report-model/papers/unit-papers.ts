import { body, chineseDay, joined, say } from "../assessment/facts.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import { wordsOf } from "../assessment/pack-words.ts";
import { type Subject, subjectOf } from "../assessment/subject.ts";
import type { UnitFindings } from "../assessment/tallies.ts";
import type { Block, ReportDocument } from "../document/index.ts";
import {
  aboveHalfOf,
  absentText,
  figureRows,
  findingColumns,
  findingRows,
  findingsOfUnits,
  itemsOf,
  rankText,
  verdictText,
} from "./unit-facts.ts";

/** A document that is made for one unit. */
export interface UnitPaper {
  readonly unit: string;
  readonly document: ReportDocument;
}

/**
 * 整改通知书, for every unit that has something to mend: what, where, by when, and a receipt to sign. One after the other:
 * whoever writes them holds one at a time.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "" }]);
 * [...composeNotices(assessmentInput(catalogue, check(catalogue), zhenping2018))].map(({ unit }) => unit); // ["水利局"]
 */
export function* composeNotices(input: AssessmentInput): Generator<UnitPaper> {
  const subject = subjectOf(input);
  const findings = findingsOfUnits(subject);
  for (const unit of subject.units) {
    const own = findings(unit);
    if (own.must.length === 0 && aboveHalfOf(subject, unit) === undefined) continue;
    yield { unit, document: notice(subject, unit, own) };
  }
}

function notice(subject: Subject, unit: string, { must, should }: UnitFindings): ReportDocument {
  const { identity, facts } = subject;
  const above = aboveHalfOf(subject, unit);
  const due = identity.due === undefined ? "　　　　年　　月　　日" : chineseDay(identity.due);
  const what = joined(
    [
      must.length > 0 ? say`报送前必须改的问题${facts.count("mustFix", unit)}处` : [],
      should.length > 0 ? say`建议改的${facts.count("shouldFix", unit)}处` : [],
      above === undefined ? [] : say`承诺时限超过法定时限一半的承诺件${above}项`,
    ].filter((part) => part.length > 0),
    "，",
  );
  return {
    title: "整改通知书",
    author: identity.authors.join("、"),
    subject: `${unit}政务服务事项清单整改通知`,
    blocks: [
      { kind: "paragraph", look: "flush", inlines: [`${unit}：`] },
      body(
        say`经检查你单位报送的政务服务事项清单（${itemsOf(subject, unit)}），发现${what}。请对照下表逐项整改，于${due}前将整改情况和修改后的清单，经单位主要领导签字、加盖公章后送${identity.authors[0] ?? ""}。`,
      ),
      ...(must.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              caption: "报送前必须改的问题",
              columns: findingColumns,
              rows: findingRows(must),
            },
          ]),
      ...(absentText(subject, unit).length === 0 ? [] : [body(absentText(subject, unit))]),
      body([
        wordsOf(subject.pack).order === "" ? "" : `依据${wordsOf(subject.pack).order}。`,
        "对问题有不同意见的，请在期限内书面说明理由和依据；确实不能整改的，申请豁免。各处问题所在的单元格和依据条文见《问题清单》。",
      ]),
      { kind: "paragraph", look: "right", inlines: [identity.authors.join("　")] },
      { kind: "paragraph", look: "right", inlines: [chineseDay(identity.date)] },
      {
        kind: "form",
        caption: "送达回执",
        rows: [
          { label: "签收人", lines: 2 },
          { label: "签收日期", text: "年　　月　　日" },
        ],
      },
    ],
  };
}

/**
 * 单位自查结果, for every unit: its figures, and every problem of its list with what to do, to be ticked off and signed.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "" }]);
 * [...composeSelfChecks(assessmentInput(catalogue, check(catalogue), zhenping2018))][0]?.document.title; // "水利局政务服务事项清单自查结果"
 */
export function* composeSelfChecks(input: AssessmentInput): Generator<UnitPaper> {
  const subject = subjectOf(input);
  const findings = findingsOfUnits(subject);
  for (const unit of subject.units) yield { unit, document: selfCheck(subject, unit, findings(unit)) };
}

function selfCheck(subject: Subject, unit: string, { must, should }: UnitFindings): ReportDocument {
  const { identity, snapshot } = subject;
  const list = (caption: string, findings: UnitFindings["must"]): Block[] =>
    findings.length === 0
      ? []
      : [
          {
            kind: "table",
            caption,
            columns: [...findingColumns, { label: "整改情况", width: 16 }],
            rows: findingRows(findings).map((row) => [...row, ""]),
          },
        ];
  return {
    title: `${unit}政务服务事项清单自查结果`,
    heading: [unit, "政务服务事项清单自查结果"],
    author: unit,
    subject: "政务服务事项清单自查",
    blocks: [
      {
        kind: "form",
        rows: [
          { label: "清单", text: [...itemsOf(subject, unit), `，截至${chineseDay(snapshot.takenOn)}`] },
          { label: "“最多跑一次”", text: verdictText(subject, unit) },
          { label: `${subject.whole}名次`, text: rankText(subject, unit) },
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
      ...(must.length + should.length === 0 ? [body(["在查到的范围内没有发现需要整改的问题。"])] : []),
      ...(absentText(subject, unit).length === 0 ? [] : [body(absentText(subject, unit))]),
      ...list("报送前必须改的问题", must),
      ...list("建议改的问题", should),
      {
        kind: "form",
        rows: [
          { label: "主编人员（签字）", lines: 2 },
          { label: "分管领导（签字）", lines: 2 },
          { label: "单位主要领导（签字、盖章）", lines: 3 },
          { label: "日期", text: "年　　月　　日" },
        ],
      },
      {
        kind: "paragraph",
        look: "note",
        inlines: [`由${identity.authors[0] ?? ""}按统一规则检查得出，供单位自查、整改和存档。`],
      },
    ],
  };
}
