import type { Block, DocumentCell } from "../../document/index.ts";
import { body, heading, say } from "../facts.ts";
import type { Unranked } from "../ranking.ts";
import { HALF, ONCE, type Subject } from "../subject.ts";

const why: Readonly<Record<Unranked, string>> = {
  small: "基数小",
  thin: "仅供参考",
  "not-measured": "无法计算",
};

/** 六、单位排名. */
export function ranking(subject: Subject): Block[] {
  const { facts, pack, previous, report } = subject;
  const rest = subject.ranking.filter(({ rank }) => rank === undefined);
  if (subject.ranking.length < 2)
    return [heading(1, "单位排名"), body(["清单只涉及一个编制单位，不作排名。"])];
  // A row for each unit, and nothing in any of them, would be an empty table.
  const measured = ({ unit }: { readonly unit: string }) =>
    [ONCE, HALF].some(
      (id) => (report.metrics.byUnit[unit]?.[id]?.state ?? "not-measured") !== "not-measured",
    );
  if (!subject.ranking.some(measured))
    return [
      heading(1, "单位排名"),
      body([
        "各单位的“最多跑一次”事项占比和承诺时限在法定时限一半以内的占比都无法计算（原因见“目标完成情况”），不作排名。",
      ]),
    ];
  const changed = previous !== undefined;
  const rows = subject.ranking.map(({ unit, rank, because }): DocumentCell[] => [
    rank === undefined ? (because === undefined ? "" : why[because]) : facts.count("ranks", unit),
    unit,
    facts.fraction(["byUnit", unit], ONCE),
    facts.percent(["byUnit", unit], ONCE),
    facts.fraction(["byUnit", unit], HALF),
    facts.percent(["byUnit", unit], HALF),
    verdict(report.metrics.byUnit[unit]?.[ONCE]?.target?.reached),
    ...(changed ? [changeOf(subject, unit)] : []),
  ]);
  return [
    heading(1, "单位排名"),
    body(
      say`先按“最多跑一次”事项占比、再按承诺时限在法定时限一半以内的占比排列，数值相同的名次并列；没有可判定承诺件的，第二项按没有超过一半处理。共${facts.count("ranking", "ranked")}个单位参加排名${
        rest.length === 0
          ? ""
          : say`，另有${facts.count("ranking", "apart")}个单位因计入考核的事项不足${String(pack.conventions.smallBase)}项、判定面不足或缺列，列在最后，不计名次`
      }。不设综合得分，需要综合评分的，应先公布权重。`,
    ),
    {
      kind: "table",
      caption: "单位排名",
      columns: [
        { label: "名次", width: 11, align: "center" },
        { label: "编制单位", width: 33 },
        { label: "最多跑一次", width: 14, align: "right" },
        { label: "占比", width: 16, align: "right" },
        { label: "一半以内", width: 13, align: "right" },
        { label: "占比", width: 16, align: "right" },
        { label: "结论", width: 12, align: "center" },
        ...(changed ? [{ label: "较上期", width: 15, align: "right" as const }] : []),
      ],
      rows,
      notes: [
        [`结论指“最多跑一次”是否达到目标。${changed ? "“较上期”为“最多跑一次”占比增减的百分点。" : ""}`],
      ],
    },
  ];
}

const verdict = (reached: boolean | undefined): string =>
  reached === undefined ? "不判定" : reached ? "达标" : "未达标";

function changeOf({ facts, previous, report }: Subject, unit: string): DocumentCell {
  const before = previous?.metrics.byUnit[unit]?.[ONCE];
  const now = report.metrics.byUnit[unit]?.[ONCE];
  if (before === undefined || before.state === "not-measured") return "上期无";
  if (now === undefined || now.state === "not-measured") return "无法计算";
  const [after, earlier] = [
    { over: [{ at: ["byUnit", unit, ONCE, "numerator"] }, { at: ["byUnit", unit, ONCE, "denominator"] }] },
    {
      over: [
        { at: ["previous", "byUnit", unit, ONCE, "numerator"] },
        { at: ["previous", "byUnit", unit, ONCE, "denominator"] },
      ],
    },
  ] as const;
  const difference = facts.value({ less: [after, earlier] })?.value ?? 0;
  if (difference === 0) return "持平";
  return [difference > 0 ? "+" : "−", facts.figure({ less: [after, earlier] }, "points")];
}
