import { conventionText } from "../../../explain/index.ts";
import { metrics } from "../../../metrics/index.ts";
import { asksCeiling } from "../../../plan/index.ts";
import type { Block, DocumentCell, Inline } from "../../document/index.ts";
import { atMostOnceChart, limitsChart } from "../charts.ts";
import { body, heading, joined, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import { HALF, ONCE, type Subject } from "../subject.ts";
import { aboveHalf, judgedItems, whyNotJudged } from "./overview.ts";

/** 四、目标完成: the target of the list, and the ceiling of each item, which is no target of the list. */
export function targets(subject: Subject): Block[] {
  return [
    heading(1, "目标完成情况"),
    heading(2, "总体结论"),
    targetTable(subject),
    heading(2, "“最多跑一次”"),
    ...once(subject).map(body),
    ...atMostOnceChart(subject),
    heading(2, "承诺时限压缩"),
    ...half(subject).map(body),
    ...limitsChart(subject),
  ];
}

function targetTable(subject: Subject): Block {
  const { facts, report, pack } = subject;
  const rows: DocumentCell[][] = [];
  for (const { id, title, targetKind } of metrics) {
    const measurement = report.metrics.overall[id];
    const least = pack.targets[id];
    if (measurement === undefined || targetKind === undefined) continue;
    if (targetKind === "list" ? least === undefined : !asksCeiling(pack)) continue;
    const judged = measurement.state === "measured";
    rows.push([
      title,
      targetKind === "list" ? `不低于${conventionText(least)}` : "逐项不超过法定时限的一半",
      measurement.state === "not-measured" ? "无法计算" : facts.fraction(["overall"], id),
      facts.percent(["overall"], id),
      measurement.state === "not-measured"
        ? "无法计算"
        : !judged
          ? "仅供参考"
          : targetKind === "ceiling"
            ? "逐项判定"
            : measurement.target?.reached
              ? "已达标"
              : "未达标",
      measurement.state === "not-measured"
        ? "—"
        : targetKind === "list"
          ? facts.count("overall", id, "missing")
          : facts.figure(aboveHalf(["overall"]), "count"),
    ]);
  }
  const { plan } = wordsOf(pack);
  if (rows.length === 0) return body([`${plan}没有规定目标和上限，本章各项数据只作参考，不作达标结论。`]);
  return {
    kind: "table",
    caption: `${plan}目标完成情况`,
    columns: [
      { label: "指标", width: 30 },
      { label: "要求", width: 24 },
      { label: "分子/分母", width: 15, align: "right" },
      { label: "占比", width: 14, align: "right" },
      { label: "结论", width: 13, align: "center" },
      { label: "还差（项）", width: 13, align: "right" },
    ],
    rows,
    notes: [
      [
        "“最多跑一次”的“还差”为至少需要调整的事项数；承诺时限的“还差”为超过法定时限一半的承诺件数。豁免不改变任何指标。",
      ],
    ],
  };
}

function once(subject: Subject): Inline[][] {
  const { facts, report, ranking } = subject;
  const measurement = report.metrics.overall[ONCE];
  if (measurement === undefined || measurement.state === "not-measured")
    return [["各表都没有“到办事现场次数”列，本项无法计算。请各单位补报该列后重新评估。"]];
  const all: Inline[][] = [];
  const parts = (["supported", "doubtful", "not-verifiable"] as const).filter((part) =>
    facts.has("overall", ONCE, "parts", part),
  );
  const words = {
    supported: "有办理渠道支持的",
    doubtful: "与所填办理渠道不符、存疑的",
    "not-verifiable": "未写办理渠道、无法核实的",
  };
  const split = joined(
    parts.map((part) => say`${words[part]}${facts.count("overall", ONCE, "parts", part)}项`),
    "，",
  );
  const blank = facts.has("overall", ONCE, "blank")
    ? say`到办事现场次数未填或读不出的${facts.count("overall", ONCE, "blank")}项留在分母、不计入分子；若只计已填写的，占比将有所提高，应当先补填再考核。`
    : "";
  all.push(
    say`${subject.whole}“最多跑一次”事项占${facts.share(["overall"], ONCE)}${split.length === 0 ? "" : say`，其中${split}`}。${blank}`,
  );
  const behind = ranking.filter(({ unit }) => report.metrics.byUnit[unit]?.[ONCE]?.target?.reached === false);
  if (measurement.target !== undefined) {
    const listed = joined(
      behind
        .slice(-10)
        .reverse()
        .map(
          ({ unit }) =>
            say`${unit}${facts.share(["byUnit", unit], ONCE)}，还差${facts.count("byUnit", unit, ONCE, "missing")}项`,
        ),
      "；",
    );
    all.push(
      behind.length === 0
        ? say`达到目标的单位${facts.count("unitVerdicts", "reached")}个，没有单位未达到。`
        : say`达到目标的单位${facts.count("unitVerdicts", "reached")}个，未达到的${facts.count("unitVerdicts", "missed")}个${
            behind.length > 10 ? "，其中占比最低的10个" : ""
          }：${listed}。`,
    );
  }
  return all;
}

/** The figure if limits without a unit had the other limit's: a reading, never the figure itself. */
function sameUnit({ facts }: Subject): Inline[] {
  const at = (end: string) => ({ at: ["overall", HALF, "variants", "same-unit", end] });
  const [numerator, denominator] = [at("numerator"), at("denominator")];
  if (facts.value({ over: [numerator, denominator] }) === undefined) return [];
  return say`若未写单位的时限与另一时限单位相同，则为${facts.figure({ over: [numerator, denominator] }, "percent")}（${facts.figure(numerator, "count")}/${facts.figure(denominator, "count")}），仅供参考。`;
}

function half(subject: Subject): Inline[][] {
  const { plan, ordered } = wordsOf(subject.pack);
  const asked = ordered
    ? `${plan}要求无法即来即办的事项“原则上应将承诺时限压缩至法定时限的50%以内”，即`
    : "以法定时限的一半为界，";
  const { facts, report } = subject;
  const measurement = report.metrics.overall[HALF];
  if (measurement === undefined || measurement.state === "not-measured")
    return [
      say`没有能够判定的承诺件${whyNotJudged(facts, measurement)}，本项无法计算。请各单位补报、更正法定办结时限和承诺办结时限后重新评估。${sameUnit(subject)}`,
    ];
  const left = facts.exclusions(["overall"], HALF, measurement);
  const all: Inline[][] = [
    say`${asked}保留的时间不超过法定时限的一半，恰好一半算达到。${judgedItems(measurement)}中，${asksCeiling(subject.pack) ? "达到要求的" : "不超过一半的"}占${facts.share(["overall"], HALF)}，超过的${facts.figure(aboveHalf(["overall"]), "count")}项，逐项列于附件2。${
      left.length === 0 ? "" : say`不进入判定的有：${left}。`
    }`,
  ];
  if (facts.has("overall", HALF, "undetermined"))
    all.push(say`单位不明或不同的，分不出的不判定。${sameUnit(subject)}`);
  if (facts.has("overall", HALF, "parts", "one-workday"))
    all.push(
      say`另有法定时限仅1日的承诺件${facts.count("overall", HALF, "parts", "one-workday")}项，按整日无法再减半，已按同一标准判定，建议改为即办件或登记豁免。`,
    );
  const most = Object.entries(report.metrics.byUnit)
    .map(([unit, by]) => ({
      unit,
      above: Number(by[HALF]?.denominator ?? 0) - Number(by[HALF]?.numerator ?? 0),
    }))
    .filter(({ above }) => above > 0)
    .sort((a, b) => b.above - a.above || (a.unit < b.unit ? -1 : 1));
  if (most.length > 0) {
    const listed = joined(
      most.slice(0, 5).map(({ unit }) => say`${unit}${facts.figure(aboveHalf(["byUnit", unit]), "count")}项`),
      "、",
    );
    all.push(say`超过一半的承诺件${most.length > 5 ? "最多的" : "分布在"}：${listed}。`);
  }
  return all;
}
