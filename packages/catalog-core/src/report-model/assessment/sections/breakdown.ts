import type { Block, Inline } from "../../document/index.ts";
import { visitKinds, visitsChart } from "../charts.ts";
import { body, heading, joined, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import { savedDays } from "../saved-days.ts";
import { ONCE, type Subject } from "../subject.ts";
import { whyNotJudged } from "./overview.ts";

const POOLED = "time-limit/pooled-compression";
const POOLED_PROMISED = "time-limit/pooled-compression-without-instant";
const MEAN = "time-limit/mean-compression";

/** 五、分项分析: limits, visits, instant items, online, materials, fees, steps. */
export function breakdown(subject: Subject): Block[] {
  return [
    heading(1, "分项分析"),
    heading(2, "办理时限"),
    ...limits(subject),
    heading(2, "到办事现场次数"),
    ...visits(subject),
    heading(2, "即办件"),
    body(instant(subject)),
    heading(2, "网上办理"),
    body(online(subject)),
    heading(2, "申请材料"),
    body(materials(subject)),
    heading(2, "收费"),
    body(fees(subject)),
    heading(2, "办理流程"),
    body(steps(subject)),
  ];
}

function limits(subject: Subject): Block[] {
  const { facts, report } = subject;
  const pooled = report.metrics.overall[POOLED];
  if (pooled === undefined || pooled.state === "not-measured")
    return [
      body(say`没有两个时限都能以工作日计的事项${whyNotJudged(facts, pooled, POOLED)}，压缩率无法计算。`),
    ];
  const blocks: Block[] = [
    body(
      say`两个时限都能以工作日计的事项，法定时限合计${facts.count("overall", POOLED, "denominator")}个工作日，承诺减少${facts.count("overall", POOLED, "numerator")}个工作日，总量压缩率${facts.percent(["overall"], POOLED)}（即办件按0计）；不含即办件的为${facts.share(["overall"], POOLED_PROMISED)}；按事项平均的压缩率为${facts.percent(["overall"], MEAN)}。三者含义不同：总量压缩率受法定时限长的事项影响大，平均压缩率每项权重相同，引用时应注明是哪一个。`,
    ),
  ];
  const saved = savedDays(subject, 10);
  if (saved.length > 0) {
    blocks.push({
      kind: "table",
      caption: "承诺比法定减少最多的承诺件",
      columns: [
        { label: "事项", width: 46 },
        { label: "单位", width: 32 },
        { label: "法定时限", width: 17, align: "right" },
        { label: "承诺时限", width: 17, align: "right" },
      ],
      rows: saved.map(({ name, unit, statutory, promised }) => [name, unit, statutory, promised]),
      notes: [["只列两个时限都以工作日计、且不是即办件的事项，按减少的工作日数排列。"]],
    });
  }
  return blocks;
}

function visits(subject: Subject): Block[] {
  const { facts, report } = subject;
  if ((report.metrics.overall[ONCE]?.state ?? "not-measured") === "not-measured")
    return [body(["各表都没有“到办事现场次数”列，本项无法分析。"])];
  const said = joined(
    visitKinds
      .map(({ name, of }) => ({ name, of, value: facts.value(of(["overall"]))?.value ?? 0 }))
      .filter(({ value }) => value > 0)
      .map(
        ({ name, of }) =>
          say`${name}的${facts.figure(of(["overall"]), "count")}项（${facts.figure(
            { over: [of(["overall"]), { at: ["overall", ONCE, "denominator"] }] },
            "percent",
          )}）`,
      ),
    "，",
  );
  return [
    body(
      say`在${facts.count("overall", ONCE, "denominator")}项中，到办事现场${said}。已填写次数的事项平均到办事现场${facts.share(["overall"], "visits/average")}次。`,
    ),
    ...visitsChart(subject),
  ];
}

/** A sentence of the order, where it binds the place. */
function asked(pack: Subject["pack"], what: string): string {
  const { plan, ordered } = wordsOf(pack);
  return ordered ? `${plan}要求${what}。` : "";
}

function instant({ pack, facts, report }: Subject): Inline[] {
  const id = "handling/instant-rate";
  const measurement = report.metrics.overall[id];
  if (measurement === undefined || measurement.state === "not-measured")
    return ["各表都没有“办件类型”和“承诺办结时限”列，即办件占比无法计算。"];
  const unstated = facts.has("overall", id, "parts", "case-type-unstated")
    ? say`其中办件类型未填、按承诺时限认定的${facts.count("overall", id, "parts", "case-type-unstated")}项，宜补填办件类型。`
    : "";
  return say`即办件占${facts.share(["overall"], id)}。${unstated}${asked(pack, "尽可能通过授权窗口等方式将承诺件转变成即办件")}`;
}

function online({ pack, facts, profile }: Subject): Inline[] {
  const { full, partly, none, unstated } = profile.online;
  if (full + partly + none === 0)
    return ["清单没有写明办理形式、是否网办和网上办理深度，网上办理情况无法统计。"];
  const parts = [
    full > 0 ? say`全程网上办理的${of(facts, "online", "full")}` : [],
    partly > 0 ? say`可以网上或邮寄申请、未写明全程网办的${of(facts, "online", "partly")}` : [],
    none > 0 ? say`只能到现场申请的${of(facts, "online", "none")}` : [],
    unstated > 0 ? say`没有写明办理渠道的${of(facts, "online", "unstated")}` : [],
  ].filter((part) => part.length > 0);
  return say`按填写的办理形式、是否网办和网上办理深度统计，${joined(parts, "，")}。${asked(pack, "凡是能实现网上办理的事项，不得要求必须到现场办理")}`;
}

const of = (facts: Subject["facts"], group: "online" | "fees", key: string): Inline[] =>
  say`${facts.count("profile", group, key)}项（${facts.figure(
    { over: [{ at: ["profile", group, key] }, { at: ["profile", "items"] }] },
    "percent",
  )}）`;

function materials({ facts, profile, report }: Subject): Inline[] {
  const { listed, none, unstated } = profile.materials;
  if (listed === 0) return ["清单没有逐项列出申请材料，材料情况无法统计。"];
  const rest = [
    none > 0 ? say`写明不需要材料的${facts.count("profile", "materials", "none")}项` : [],
    unstated > 0 ? say`没有填写材料的${facts.count("profile", "materials", "unstated")}项` : [],
  ].filter((part) => part.length > 0);
  const failed = (rule: string): boolean =>
    report.coverage.some(({ ruleId, failed: count }) => ruleId === rule && count > 0);
  const faults = [
    failed("materials/no-catch-all")
      ? say`设有“其他材料”一类兜底要求的${facts.count("coverage", "materials/no-catch-all", "failed")}项`
      : [],
    failed("materials/shared-not-asked")
      ? say`要求提交可以共享取得的材料的${facts.count("coverage", "materials/shared-not-asked", "failed")}项`
      : [],
    failed("materials/proof-has-basis")
      ? say`证明没有写明依据的${facts.count("coverage", "materials/proof-has-basis", "failed")}项`
      : [],
  ].filter((part) => part.length > 0);
  return say`列出申请材料的${facts.count("profile", "materials", "listed")}项，共${facts.count(
    "profile",
    "materials",
    "rows",
  )}份，平均每项${facts.figure(
    { over: [{ at: ["profile", "materials", "rows"] }, { at: ["profile", "materials", "listed"] }] },
    "decimal",
  )}份${rest.length === 0 ? "" : say`；${joined(rest, "，")}`}。${
    faults.length === 0 ? "" : say`检查发现，${joined(faults, "，")}，应当逐项明确或取消。`
  }材料压减率需要有压减前的清单才能计算，本报告不作推算。`;
}

function fees({ facts, profile }: Subject): Inline[] {
  const { yes, no, unstated } = profile.fees;
  if (yes + no === 0) return ["清单没有写明是否收费，收费情况无法统计。"];
  const parts = [
    say`收费的${of(facts, "fees", "yes")}`,
    say`不收费的${of(facts, "fees", "no")}`,
    unstated > 0 ? say`没有写明的${of(facts, "fees", "unstated")}` : [],
  ].filter((part) => part.length > 0);
  return say`${joined(parts, "，")}。收费的应当写明收费标准和收费依据。`;
}

function steps({ facts, profile, report }: Subject): Inline[] {
  const { listed, text, unstated } = profile.steps;
  if (listed + text === 0) return ["清单没有填写办理流程，流程情况无法统计。"];
  const parts: Inline[][] = [];
  if (listed > 0)
    parts.push(
      say`逐环节列出办理流程的${facts.count("profile", "steps", "listed")}项，平均每项${facts.figure(
        { over: [{ at: ["profile", "steps", "rows"] }, { at: ["profile", "steps", "listed"] }] },
        "decimal",
      )}个环节`,
    );
  if (text > 0) parts.push(say`只用文字叙述流程的${facts.count("profile", "steps", "text")}项`);
  if (unstated > 0) parts.push(say`没有填写流程的${facts.count("profile", "steps", "unstated")}项`);
  const failed = report.coverage.filter(
    ({ ruleId, failed: count }) => /^procedure\/five-steps/.test(ruleId) && count > 0,
  );
  const faults =
    failed.length === 0
      ? ""
      : say`申请、受理、审查、决定、送达五个环节不全的${facts.figure(
          { sum: failed.map(({ ruleId }) => ({ at: ["coverage", ruleId, "failed"] })) },
          "count",
        )}项，应当补齐。`;
  return say`${joined(parts, "，")}。${faults}`;
}
