import { asksCeiling, planKindIds, planKinds } from "../../../plan/index.ts";
import type { Block, DocumentCell, Inline } from "../../document/index.ts";
import { proposalCells } from "../../plan-tables.ts";
import { body, chineseDay, heading, joined, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import { HALF, ONCE, type Subject } from "../subject.ts";
import { aboveHalf } from "./overview.ts";

/** 十一、整改建议: what has to be done, by whom, by when; each measure out of a gap that was measured. */
export function advice(subject: Subject): Block[] {
  const { identity, facts } = subject;
  const { centre } = wordsOf(subject.pack);
  const due = identity.due === undefined ? `${centre}另行规定的期限` : chineseDay(identity.due);
  const measures = measuresOf(subject);
  return [
    heading(1, "整改建议"),
    ...(measures.length === 0
      ? [body(["各项要求均已达到，建议保持动态管理，事项调整、流程变更、材料增减时同步修改清单。"])]
      : measures.map((measure, index) => body([`${index + 1}. `, ...measure]))),
    ...leastChanges(subject),
    ...unitDuties(subject),
    body(
      say`各单位应在${due}前完成整改，由单位主要领导签字、加盖公章后将修改后的清单送${centre}；${centre}复核后在《整改台账》中销号。${
        facts.has("piles", "must-fix") ? "报送前必须改的问题没有改正的，不予备案。" : ""
      }`,
    ),
  ];
}

function measuresOf({ facts, report, summary, whole, pack }: Subject): Inline[][] {
  const all: Inline[][] = [];
  const once = report.metrics.overall[ONCE];
  if (once !== undefined && once.state !== "not-measured") {
    if (facts.has("overall", ONCE, "blank"))
      all.push(
        say`补填到办事现场次数。${facts.count("overall", ONCE, "blank")}项未填或读不出，按口径留在分母、不计入分子，补填后即可准确判定。`,
      );
    if (facts.has("overall", ONCE, "missing"))
      all.push(
        say`减少跑动。${whole}至少还要把${facts.count("overall", ONCE, "missing")}项改为到办事现场不超过1次，优先考虑已能网上申请、可以邮寄送达的事项。`,
      );
    else if (facts.has("unitVerdicts", "missed"))
      all.push(
        say`抓薄弱单位。${whole}虽已达到目标，仍有${facts.count("unitVerdicts", "missed")}个单位未达到，各单位应按下表的差距逐项整改。`,
      );
    if (facts.has("overall", ONCE, "parts", "doubtful"))
      all.push(
        say`核实存疑事项。${facts.count("overall", ONCE, "parts", "doubtful")}项填写的次数与办理渠道不符，应核实后更正次数，或开通网上申请、邮寄送达。`,
      );
  }
  const half = report.metrics.overall[HALF];
  if (half !== undefined && asksCeiling(pack) && facts.value(aboveHalf(["overall"]))?.value)
    all.push(
      say`压缩承诺时限。${facts.figure(aboveHalf(["overall"]), "count")}项承诺件超过法定时限的一半，应压缩到一半以内；能够授权窗口当场办结的改为即办件；确实不能压缩的，说明理由并登记豁免。`,
    );
  const undetermined = half?.undetermined ?? 0;
  if (undetermined > 0)
    all.push(
      say`写明时限单位。${facts.count("overall", HALF, "undetermined")}项因时限单位不明或两个时限单位不同无法判定，行政许可应统一以工作日计。`,
    );
  if (summary.notChecked.columns > 0)
    all.push(
      say`补齐缺列。清单样表的列不全，${facts.count("notChecked", "rulesByColumn")}条规则因此没能查全，缺列的单位应按附件样表补报。`,
    );
  return all;
}

const MOST_CHANGES = 30;

/** The cheapest set of changes that reaches what is asked, as the planner has it; the first of them one by one. */
function leastChanges({ plan, facts, whole, pack }: Subject): Block[] {
  const { cheapest, proposals } = plan;
  if (cheapest.changes === 0) return [];
  const kinds = joined(
    planKindIds
      .filter((kind) => (cheapest.byKind[kind] ?? 0) > 0)
      .map((kind) => say`${planKinds[kind].label}${facts.count("plan", "byKind", kind)}项`),
    "，",
  );
  const chosen = new Set(cheapest.ids);
  const rows = proposals
    .filter(({ id }) => chosen.has(id))
    .sort((a, b) => (a.item.unit < b.item.unit ? -1 : a.item.unit > b.item.unit ? 1 : a.id < b.id ? -1 : 1));
  const short =
    cheapest.short.length === 0
      ? `即可使${whole}和各单位都达到目标${asksCeiling(pack) ? "、能够压缩的承诺件都不超过上限" : ""}`
      : "后仍有单位达不到目标，须先补填或新开办理渠道";
  return [
    body(
      say`按清单已经写明的办理渠道和时限测算，最少改动${facts.count("plan", "changes")}项，${short}：${kinds}。改动只是建议，须由单位核实能否做到；未填的不作推定。`,
    ),
    {
      kind: "table",
      caption: "建议改动的事项",
      columns: [
        { label: "编制单位", width: 24 },
        { label: "事项", width: 28 },
        { label: "现在", width: 25 },
        { label: "改为", width: 17 },
        { label: "理由", width: 58 },
      ],
      rows: rows.slice(0, MOST_CHANGES).map((proposal): DocumentCell[] => {
        const { from, to } = proposalCells(proposal);
        return [proposal.item.unit, proposal.item.label, from, to, proposal.reason];
      }),
      notes: [
        [
          rows.length > MOST_CHANGES
            ? `只列前${MOST_CHANGES}项，全部改动、其他可选的改法和须补填的单元格见《整改建议清单》。`
            : "其他可选的改法和须补填的单元格见《整改建议清单》。",
        ],
      ],
    },
  ];
}

/** What each unit has to mend; those with nothing are left out. */
function unitDuties(subject: Subject): Block[] {
  const { facts } = subject;
  const ceiling = asksCeiling(subject.pack);
  const aboveHalfIn = (unit: string): DocumentCell =>
    facts.value(aboveHalf(["byUnit", unit])) === undefined
      ? "—"
      : facts.figure(aboveHalf(["byUnit", unit]), "count");
  const rows = [...subject.units]
    .filter(
      (unit) =>
        facts.has("mustFix", unit) ||
        facts.has("byUnit", unit, ONCE, "missing") ||
        (ceiling && (facts.value(aboveHalf(["byUnit", unit]))?.value ?? 0) > 0),
    )
    .sort((a, b) => (a < b ? -1 : 1))
    .map((unit): DocumentCell[] => [
      unit,
      facts.count("mustFix", unit),
      facts.count("shouldFix", unit),
      facts.has("byUnit", unit, ONCE, "missing") ? facts.count("byUnit", unit, ONCE, "missing") : "—",
      ...(ceiling ? [aboveHalfIn(unit)] : []),
      facts.count("byUnit", unit, ONCE, "blank"),
    ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "各单位整改任务",
      columns: [
        { label: "编制单位", width: 34 },
        { label: "须改问题（处）", width: 16, align: "right" },
        { label: "建议改（处）", width: 15, align: "right" },
        { label: "最多跑一次还差（项）", width: 18, align: "right" },
        ...(ceiling ? [{ label: "超过法定一半（项）", width: 17, align: "right" as const }] : []),
        { label: "次数未填（项）", width: 15, align: "right" },
      ],
      rows,
      notes: [joined([["“—”表示已达到目标或无法计算。"]], "")],
    },
  ];
}
