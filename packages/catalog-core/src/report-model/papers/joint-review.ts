import type { Finding } from "../../engine/index.ts";
import { UNKNOWN_UNIT, unitOf } from "../../engine/index.ts";
import { visitsOf } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { formatTimeLimit } from "../../time-limit/index.ts";
import type { AssessmentInput } from "../assessment/input.ts";
import { shortOffice, wordsOf } from "../assessment/pack-words.ts";
import { type Subject, subjectOf } from "../assessment/subject.ts";
import type { DocumentCell } from "../document/index.ts";
import type { UnitPaper } from "./unit-papers.ts";

/** What the offices look at, and by which groups of rules the check has looked at it before. */
const points = [
  { label: "合法性", groups: ["legal-basis", "scope"] },
  { label: "要素", groups: ["elements", "codes", "contact", "procedure"] },
  { label: "时限", groups: ["time-limit"] },
  { label: "跑动", groups: ["visits", "handling"] },
  { label: "材料", groups: ["materials"] },
  { label: "收费", groups: ["fees"] },
] as const;

/**
 * 联审意见表, for every unit: each item with what the check found under the heads of the review, and room for the opinions of
 * the offices, the conclusion and what became of it (镇政办发〔2018〕98号 五(二)).
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "" }]);
 * [...composeJointReviews(assessmentInput(catalogue, check(catalogue), zhenping2018))][0]?.document.landscape; // true
 */
export function* composeJointReviews(input: AssessmentInput): Generator<UnitPaper> {
  const subject = subjectOf(input);
  const byItem = new Map<string, Finding[]>();
  for (const finding of input.summary.shown) {
    if (finding.desk === "centre" || finding.trial) continue;
    const own = byItem.get(finding.subject.id);
    if (own === undefined) byItem.set(finding.subject.id, [finding]);
    else own.push(finding);
  }
  const items = new Map<string, ImplementationItem[]>();
  for (const item of input.catalogue.items) {
    const unit = unitOf(item) ?? UNKNOWN_UNIT;
    const own = items.get(unit);
    if (own === undefined) items.set(unit, [item]);
    else own.push(item);
  }
  for (const unit of subject.units) {
    yield { unit, document: sheet(subject, unit, items.get(unit) ?? [], byItem) };
  }
}

function sheet(
  { identity, catalogue, pack }: Subject,
  unit: string,
  items: readonly ImplementationItem[],
  byItem: ReadonlyMap<string, readonly Finding[]>,
): UnitPaper["document"] {
  const people = (duty: string): string =>
    catalogue.roster
      .filter((entry) => entry.unit === unit && entry.duty === duty)
      .flatMap(({ name }) => (name === undefined ? [] : [name]))
      .join("、");
  const offices = wordsOf(pack).joint;
  return {
    title: `${unit}政务服务事项实施清单联审意见表`,
    author: identity.authors.join("、"),
    subject: "政务服务事项实施清单联审",
    landscape: true,
    blocks: [
      {
        kind: "table",
        columns: [
          { label: "编制单位", width: 40 },
          { label: "主编人员", width: 30 },
          { label: "分管领导", width: 30 },
          { label: "联审日期", width: 26 },
          { label: "地点", width: 30 },
        ],
        rows: [[unit, people("editor"), people("leader-in-charge"), "　　年　月　日", ""]],
      },
      {
        kind: "table",
        columns: [
          { label: "序号", width: 8, align: "center" },
          { label: "事项", width: 22 },
          { label: "时限、跑动", width: 30 },
          { label: "审核要点（检查发现）", width: 38 },
          ...offices.map((office) => ({ label: `${shortOffice(office, identity.county)}意见`, width: 14 })),
          { label: "结论", width: 40 },
          { label: "落实情况", width: 14 },
        ],
        rows: items.map((item, index): DocumentCell[] => [
          String(index + 1),
          item.name ?? "（名称未填）",
          [
            `法定：${formatTimeLimit(item.statutoryTimeLimit)}\n承诺：${formatTimeLimit(item.promisedTimeLimit)}\n到场：${
              visitsOf(item, pack.conventions) ?? "未填"
            }${visitsOf(item, pack.conventions) === undefined ? "" : "次"}`,
          ],
          pointsOf(byItem.get(item.id) ?? []),
          ...offices.map(() => ""),
          "□通过　□修改后通过\n□不通过　□取消　□挂起",
          "",
        ]),
        notes: [
          [
            "“审核要点”为程序逐项检查的结果，供联审参考，不代替联审意见。需要修改的，修改要求写在有关单位意见栏内。",
          ],
        ],
      },
      {
        kind: "table",
        columns: [
          ...offices.map((office) => ({ label: `${office}（签字）`, width: 30 })),
          { label: "编制单位主要领导（签字、盖章）", width: 36 },
        ],
        rows: [["\n\n", ...offices.map(() => "")]],
      },
    ],
  };
}

/** What was found under each head; a head under which nothing was found is not named. */
function pointsOf(findings: readonly Finding[]): string {
  const lines = points.flatMap(({ label, groups }) => {
    const own = findings.filter(({ ruleId }) =>
      (groups as readonly string[]).includes(ruleId.split("/")[0] ?? ""),
    );
    return own.length === 0 ? [] : [`${label}：${own.map(({ message }) => message).join("")}`];
  });
  return lines.length === 0 ? "未发现问题" : lines.join("\n");
}
