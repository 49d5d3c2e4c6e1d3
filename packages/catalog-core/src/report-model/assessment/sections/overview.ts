import type { Measurement } from "../../../engine/index.ts";
import { conventionText } from "../../../explain/index.ts";
import { asksCeiling } from "../../../plan/index.ts";
import { citeSource, sources } from "../../../sources.ts";
import type { Block, Inline } from "../../document/index.ts";
import { body, chineseDay, ends, heading, names, say } from "../facts.ts";
import { binding, wordsOf } from "../pack-words.ts";
import { BASE, HALF, ONCE, type Subject } from "../subject.ts";

/** 一、概述: on what it rests, what it covers, and what comes out. */
export function overview(subject: Subject): Block[] {
  return [
    { kind: "heading", level: 1, text: "概述", newPage: true },
    heading(2, "评估依据"),
    body([grounds(subject)]),
    heading(2, "评估范围和数据来源"),
    body(scope(subject)),
    ...intake(subject).map(body),
    heading(2, "评估方法"),
    body(method(subject)),
    heading(2, "主要结论"),
    ...conclusions(subject).map((sentences, index) => body([`${index + 1}. `, ...sentences])),
  ];
}

/** Local documents in front, then by the weight of who issued them. */
const weights = ["county", "city", "province", "law", "state-council", "ministry", "standard", "practice"];

function grounds({ report, pack }: Subject): string {
  const { order, plan, ordered } = wordsOf(pack);
  const cited = new Set<string>(["zp-2018-98"]);
  for (const { basis } of report.findings) for (const { source } of basis) cited.add(source);
  cited.delete("practice");
  cited.delete("policy-pack");
  const found = binding(cited, pack).sort(
    (a, b) =>
      weights.indexOf(sources[a].authority) - weights.indexOf(sources[b].authority) || (a < b ? -1 : 1),
  );
  const others = found.map((id) => citeSource(id)).filter((text) => text !== order);
  const further = others.length === 0 ? "" : `，参照${others.join("、")}`;
  const on = order === "" ? "政策包设定的口径" : `${order}（以下简称${plan}）`;
  return (
    `本报告依据${on}编制${further}。` +
    (ordered ? `${plan}明确，对外公布的政务服务事项清单作为各编制单位“最多跑一次”考核依据；` : "") +
    "本报告的各项数字均由报送的清单按统一口径计算，可以据所附数据逐项复算。"
  );
}

function scope({ facts, report, snapshot }: Subject): Inline[] {
  const base = report.metrics.overall[BASE];
  const left = base === undefined ? [] : facts.exclusions(["overall"], BASE, base);
  const counted =
    base === undefined
      ? []
      : say`。其中在用的依申请事项${facts.count("overall", BASE, "counted")}项，为各项指标的基本范围${
          left.length === 0 ? [] : say`；${left}不计入`
        }`;
  return say`截至${chineseDay(snapshot.takenOn)}，清单涉及编制单位${facts.count("units")}个、实施清单事项${facts.count(
    "items",
  )}项、目录清单事项${facts.count("entries")}条${counted}。`;
}

function intake({ facts, intake: { expectation, notCounted } }: Subject): Inline[][] {
  const sentences: Inline[][] = [];
  const files = say`收到清单文件${facts.count("intake", "given")}份，已计${facts.count("intake", "read")}/${facts.count("intake", "given")}份`;
  if (notCounted.length === 0) {
    sentences.push(say`${files}。`);
  } else {
    const named = notCounted
      .slice(0, 5)
      .map(({ file, because }) => `${file}（${because.replace(/。$/, "")}）`);
    const more = notCounted.length > 5 ? say`等${facts.count("intake", "notCounted")}份` : "";
    sentences.push(
      say`${files}。未计入的有：${named.join("；")}${more}。这些清单的事项不在本报告的数字之内。`,
    );
  }
  if (expectation !== undefined) {
    const { missing, unexpected } = expectation;
    sentences.push(
      say`应报单位${facts.count("intake", "expected")}个，已报${facts.count("intake", "submitted")}个${
        missing.length === 0
          ? "，全部报齐"
          : say`，未报${facts.count("intake", "missing")}个：${names(missing, 10, facts.count("intake", "missing"), "个单位")}`
      }${unexpected.length === 0 ? "" : say`。不在应报名单、仍予计入的有：${names(unexpected, 10, facts.count("unexpected"), "个单位")}`}。`,
    );
  }
  return sentences;
}

function method({ facts, pack, report }: Subject): Inline[] {
  return say`按政策包“${pack.title}”（${pack.id}，第${pack.version}版），以${chineseDay(
    report.asOf,
  )}为判定日，用${facts.count("rules")}条有依据的规则逐项检查。每条规则对每个事项给出符合、不符合、不适用、未检查四种结论之一，未检查的另行说明，不作符合处理。空白不作0，也不作“不适用”；缺少所需列的，指标为“无法计算”。`;
}

function conclusions(subject: Subject): Inline[][] {
  const { facts, report, profile } = subject;
  const all: Inline[][] = [atMostOnce(subject), withinHalf(subject)];
  const instant = report.metrics.overall["handling/instant-rate"];
  if (instant !== undefined && instant.state !== "not-measured") {
    all.push(
      say`即办件占在用依申请事项的${facts.share(["overall"], "handling/instant-rate")}，“零跑动”事项占${facts.share(
        ["overall"],
        "visits/zero",
      )}。`,
    );
  }
  all.push(
    say`清单要素完整率${facts.share(["overall"], "elements/completeness")}。报送前必须改的问题${facts.count(
      "piles",
      "must-fix",
    )}处，建议改的${facts.count("piles", "should-fix")}处，需由${wordsOf(subject.pack).centre}统一处理的${facts.count(
      "piles",
      "for-the-centre",
    )}类。`,
  );
  if (facts.has("notChecked", "rules")) {
    all.push(
      say`有${facts.count("notChecked", "rules")}条规则因缺列或未填没能查全，涉及缺列${facts.count(
        "notChecked",
        "columns",
      )}处、未填或读不出的单元格${facts.count("notChecked", "cells")}处，相应问题可能尚未发现。`,
    );
  }
  if (profile.items === 0) return [["清单中没有在用的依申请事项，各项指标无法计算。"]];
  return all;
}

function atMostOnce({ facts, report, ranking, whole }: Subject): Inline[] {
  const measurement = report.metrics.overall[ONCE];
  if (measurement === undefined || measurement.state === "not-measured")
    return ["各表都没有“到办事现场次数”列，“最多跑一次”事项占比无法计算。"];
  const share = say`“最多跑一次”事项占${facts.share(["overall"], ONCE)}`;
  const { target } = measurement;
  if (target === undefined) return say`${share}。`;
  if (measurement.state === "thin")
    return say`${share}，但已判定的事项不足应判定事项的规定比例，仅供参考，不作达标结论。`;
  const goal = conventionText(target.least);
  const gap = facts.figure({ less: [{ over: ends(["overall"], ONCE) }, { exact: target.least }] }, "points");
  const units = ranking.filter(({ unit }) => report.metrics.byUnit[unit]?.[ONCE]?.target?.reached === false);
  const behind =
    units.length === 0
      ? ""
      : say`；未达到目标的单位有${facts.count("unitVerdicts", "missed")}个，即${names(units.map(({ unit }) => unit).reverse(), 6, facts.count("unitVerdicts", "missed"), "个单位")}`;
  return target.reached
    ? say`${share}，高于${goal}的目标${gap}个百分点，${whole}达到目标${behind}。`
    : say`${share}，低于${goal}的目标${gap}个百分点，${whole}至少还差${facts.count("overall", ONCE, "missing")}项${behind}。`;
}

function withinHalf({ facts, report, pack }: Subject): Inline[] {
  const measurement = report.metrics.overall[HALF];
  if (measurement === undefined || measurement.state === "not-measured")
    return say`没有能够判定的承诺件，承诺时限是否压缩至法定时限的50%以内无法判定${whyNotJudged(facts, measurement)}。`;
  const above = facts.figure(aboveHalf(["overall"]), "count");
  const thin = measurement.state === "thin" ? "判定面不足，结论仅供参考；" : "";
  const judged = judgedItems(measurement);
  return say`${judged}${facts.count("overall", HALF, "denominator")}项，其中承诺时限不超过法定时限一半的占${facts.share(
    ["overall"],
    HALF,
  )}，超过一半的${above}项。${thin}${
    asksCeiling(pack)
      ? "50%是对每个事项的上限要求，不是清单的达标线，超过的应逐项压缩、改为即办或登记豁免。"
      : `${wordsOf(pack).plan}没有规定承诺时限的上限，此数只作参考。`
  }`;
}

/** Whose share it is: instant items are among them where the pack counts them. */
export const judgedItems = ({ options }: Measurement): string =>
  options.instantInHalf === "counted" ? "能够判定的承诺件连同即办件" : "能够判定的承诺件";

/** For what reasons no item can be judged: “（单位不明或不同 320项）”. */
export function whyNotJudged(
  facts: Subject["facts"],
  measurement: Measurement | undefined,
  metric: string = HALF,
): Inline[] {
  const left = measurement === undefined ? [] : facts.exclusions(["overall"], metric, measurement);
  return left.length === 0 ? [] : say`（${left}）`;
}

/** Judged items above half: all that were judged, less those within. */
export const aboveHalf = (group: readonly string[]) =>
  ({
    less: [{ at: [...group, HALF, "denominator"] }, { at: [...group, HALF, "numerator"] }],
  }) as const;
