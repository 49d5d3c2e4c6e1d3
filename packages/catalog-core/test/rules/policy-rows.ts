import type { ExclusionReasonId } from "../../src/engine/exclusion.ts";
import type { Conventions } from "../../src/engine/index.ts";

/*
 * Every row of the policy that lists are judged by (one id per demand; titles are ours) and who answers for it: a rule,
 * a metric, another check of the tool, or nobody, with the reason. `docs/rules/not-rules.md` is made of this list.
 */

/** A check that is no rule: what a command holds against each other, a convention of the pack, a reason of exclusion. */
export type Check =
  | { readonly command: string; readonly what: string }
  | { readonly convention: keyof Conventions; readonly what: string }
  | { readonly exclusion: ExclusionReasonId; readonly what: string };

/** One demand, and who answers for it. */
export interface PolicyRow {
  readonly id: `${"TL" | "ST" | "VT" | "HT" | "GL" | "MT" | "LB" | "FE" | "CT" | "LC"}-${number}`;
  readonly title: string;
  readonly rules?: readonly string[];
  readonly metrics?: readonly string[];
  readonly checks?: readonly Check[];
  /** Chinese: what of the row nobody answers for, and why; of the whole row where nothing else is named. */
  readonly not?: string;
}

const timeLimits: readonly PolicyRow[] = [
  { id: "TL-01", title: "承诺不超过法定", rules: ["time-limit/promised-within-statutory"] },
  {
    id: "TL-02",
    title: "时限有数有单位",
    rules: ["time-limit/amount-and-unit", "time-limit/unit-stated", "time-limit/column-unit-stated"],
  },
  { id: "TL-03", title: "许可用工作日", rules: ["time-limit/permit-in-workdays"] },
  {
    id: "TL-04",
    title: "无法定时限的说明并承诺",
    rules: ["time-limit/promise-required", "time-limit/no-statutory-limit-explained"],
  },
  { id: "TL-05", title: "承诺不超过法定的一半", rules: ["time-limit/promised-within-half"] },
  {
    id: "TL-06",
    title: "许可时限长于法律一般规定的，有法律法规依据",
    rules: ["time-limit/longer-limit-grounded"],
  },
  {
    id: "TL-07",
    title: "延长的时间不并入时限",
    rules: ["time-limit/note-agrees", "time-limit/extension-approved"],
  },
  { id: "TL-08", title: "不计时的环节有法律依据", rules: ["time-limit/special-procedures-allowed"] },
  { id: "TL-09", title: "不计时的环节写全", rules: ["time-limit/special-procedures-complete"] },
  { id: "TL-10", title: "自受理之日起算", rules: ["time-limit/clock-starts-at-acceptance"] },
  { id: "TL-11", title: "十日内送达", rules: ["time-limit/delivery-within-ten-days"] },
  { id: "TL-12", title: "各环节之和不超过承诺", rules: ["time-limit/steps-within-promise"] },
  { id: "TL-13", title: "时限与说明一致", rules: ["time-limit/note-agrees"] },
  { id: "TL-14", title: "同一事项法定时限各处一致", rules: ["time-limit/same-statutory-limit"] },
];

const statistics: readonly PolicyRow[] = [
  {
    id: "ST-01",
    title: "达标占比带分子、分母和排除数",
    metrics: ["time-limit/within-half"],
  },
  {
    id: "ST-02",
    title: "压缩比写明算法",
    metrics: [
      "time-limit/pooled-compression",
      "time-limit/pooled-compression-without-instant",
      "time-limit/mean-compression",
    ],
    not: "按办件量加权的压缩比不算：清单里没有各事项的办件量，办件量表也只有期间总数，与时限不是同一时点。",
  },
  {
    id: "ST-03",
    title: "不同单位不相加",
    checks: [
      { exclusion: "other-unit", what: "合计压缩比只用工作日的事项，其余单列。" },
      { convention: "conversion", what: "要折算的，由政策包写明怎么折，口径随数字印出。" },
    ],
  },
  {
    id: "ST-04",
    title: "即办件怎样计入时限统计",
    metrics: ["time-limit/pooled-compression", "time-limit/pooled-compression-without-instant"],
    checks: [{ convention: "instantPromise", what: "办件类型未填时，何种承诺算即办。" }],
  },
  {
    id: "ST-05",
    title: "公布的比率与公布的件数相符",
    checks: [{ command: "verify", what: "从快照重算报告中的每个数字。" }],
    not: "别处公布的文章、新闻里的比率不核对：清单和表格里没有这样的栏。",
  },
  {
    id: "ST-06",
    title: "各项数字分单位、类型、层级给出",
    checks: [{ command: "metrics", what: "每个指标同时给出全县和各单位的数，没有基数的写“无”。" }],
  },
  {
    id: "ST-07",
    title: "“压缩至”与“压缩了”不混",
    checks: [
      {
        convention: "promisedShare",
        what: "上限写成承诺占法定的份额（1/2），不写成“压缩百分之几”，没有歧义。",
      },
    ],
    not: "不从文字里读压缩幅度：清单没有这样的要素，目标由政策包以分数写明。",
  },
];

const visits: readonly PolicyRow[] = [
  { id: "VT-01", title: "写明到现场次数", rules: ["visits/stated"] },
  {
    id: "VT-02",
    title: "次数是最多的次数",
    checks: [{ convention: "visitSemantics", what: "次数是最多还是最少由政策包写明，随数字印出。" }],
    not: "一个数字本身看不出是最多还是最少，逐项无从判断；写成“1至2次”的按口径取一端。",
  },
  { id: "VT-03", title: "最多跑一次占比达到目标", rules: ["visits/at-most-once-target"] },
  {
    id: "VT-04",
    title: "分母只按上级公布的例外扣减",
    checks: [
      {
        exclusion: "out-of-scope",
        what: "能从分母中扣除的理由只有固定的几种，没有“不宜”一类，扣了多少逐项列出。",
      },
    ],
    not: "没有省级例外目录可对照；政策包也不设例外名单，所以谁也扣不掉。",
  },
  { id: "VT-05", title: "要到现场的写原因", rules: ["visits/reason-when-needed"] },
  { id: "VT-06", title: "零次的有不到场的渠道", rules: ["visits/zero-needs-a-way"] },
  { id: "VT-07", title: "全程网办的零次", rules: ["visits/full-online-is-zero"] },
  { id: "VT-08", title: "流程里说的次数不多于所填", rules: ["visits/no-fewer-than-told"] },
  { id: "VT-09", title: "能网办的不强制到场", rules: ["visits/online-needs-no-presence"] },
  {
    id: "VT-10",
    title: "网上申请、窗口领取算一次，邮寄算零次",
    rules: ["visits/zero-needs-a-way"],
    metrics: ["visits/at-most-once"],
    checks: [{ convention: "selfServiceIsVisit", what: "到自助终端、代办、邮寄算不算到场由政策包写明。" }],
  },
  { id: "VT-11", title: "“最多跑一次”写明材料齐全的前提", rules: ["visits/once-claim-conditioned"] },
  { id: "VT-12", title: "四办标记一致", rules: ["visits/four-marks-agree"] },
];

const handling: readonly PolicyRow[] = [
  {
    id: "HT-01",
    title: "只列依申请的事项",
    rules: ["scope/on-application", "scope/application-described"],
    checks: [{ convention: "typesOutOfScope", what: "不属依申请的类型由政策包列出。" }],
  },
  { id: "HT-02", title: "事项类型在规定的几种之内", rules: ["scope/known-type"] },
  { id: "HT-03", title: "即办件与承诺一致", rules: ["handling/instant-agrees-with-promise"] },
  { id: "HT-04", title: "即办件没有当场办不完的环节", rules: ["handling/instant-without-procedures"] },
  {
    id: "HT-05",
    title: "一个工作日内的承诺件可转即办",
    checks: [{ command: "plan", what: "列出可以转为即办件的候选，作为达标方案的一部分。" }],
    not: "不作为逐项的检查结果：能不能当场办由窗口决定，是建议，不是问题。",
  },
  { id: "HT-06", title: "网办深度与是否网办一致", rules: ["handling/depth-agrees-with-online"] },
  {
    id: "HT-07",
    title: "办理形式与地点、时间、网址相配",
    rules: ["elements/implementation-complete", "handling/online-has-address", "handling/postal-has-express"],
  },
  { id: "HT-08", title: "服务对象与主题分类一致", rules: ["handling/audience-agrees-with-topics"] },
  { id: "HT-09", title: "受委托的写明委托机关", rules: ["handling/entrusting-body-named"] },
  {
    id: "HT-10",
    title: "联办的写明联办机构",
    rules: ["handling/joint-bodies-named", "time-limit/longer-limit-grounded"],
    not: "清单没有“是否联办”一栏，只有办件类型写成联办件、或写了联办机构的才看得出来。",
  },
  { id: "HT-11", title: "结果名称与类型一致", rules: ["handling/result-type-agrees"] },
];

const guides: readonly PolicyRow[] = [
  { id: "GL-01", title: "目录清单要素齐全", rules: ["elements/directory-complete"] },
  {
    id: "GL-02",
    title: "实施清单要素齐全",
    rules: ["elements/implementation-complete", "elements/columns-present"],
    metrics: ["elements/completeness"],
  },
  { id: "GL-03", title: "不用占位文字", rules: ["elements/no-placeholder"] },
  { id: "GL-04", title: "环节不止写名称", rules: ["procedure/steps-described"] },
  { id: "GL-05", title: "流程有五个环节", rules: ["procedure/five-steps-of-permit", "procedure/five-steps"] },
  { id: "GL-06", title: "网上流程有五个环节", rules: ["procedure/online-steps"] },
  {
    id: "GL-07",
    title: "受理与否给书面凭证",
    rules: ["procedure/acceptance-in-writing"],
    not: "不予许可时是否告知复议、诉讼的途径不判断：那写在决定书里，不在清单里。",
  },
  {
    id: "GL-08",
    title: "咨询、监督电话",
    rules: [
      "contact/phones-stated",
      "contact/phones-wellformed",
      "contact/area-code-stated",
      "contact/phones-differ",
    ],
  },
  {
    id: "GL-09",
    title: "许可附审查细则",
    rules: ["procedure/review-rules-of-permit"],
    not: "细则里的条件、材料是否都在清单内不判断：清单只收细则的名称、文号或网址，没有可逐条对照的正文。",
  },
  {
    id: "GL-10",
    title: "地点、时间写到能用",
    rules: ["contact/place-can-be-found", "contact/hours-say-when"],
  },
  { id: "GL-11", title: "条件与材料不混写", rules: ["elements/conditions-are-conditions"] },
  { id: "GL-12", title: "许可有常见问题", rules: ["elements/questions-answered"] },
  {
    id: "GL-13",
    title: "线上线下同一内容",
    checks: [{ command: "reconcile", what: "报备的一份与公布的一份逐要素对照，列出不同之处。" }],
  },
  { id: "GL-14", title: "序号连续", rules: ["elements/numbering-continuous"] },
];

const materials: readonly PolicyRow[] = [
  { id: "MT-01", title: "不设兜底", rules: ["materials/no-catch-all"] },
  { id: "MT-02", title: "不以“等”收尾", rules: ["materials/no-open-list"] },
  { id: "MT-03", title: "能共享的不要", rules: ["materials/shared-not-asked"] },
  {
    id: "MT-04",
    title: "能网上核验的不要",
    rules: ["materials/no-merged-certificate", "materials/shared-not-asked"],
    not: "哪些信息能网上核验，清单没有这一栏；只管已经并入营业执照、注明可以共享的材料。",
  },
  { id: "MT-05", title: "同一材料不重复", rules: ["materials/not-twice"] },
  {
    id: "MT-06",
    title: "不要求购买、接受有偿服务",
    rules: ["materials/no-tied-purchase"],
    not: "材料与事项是否有关要懂业务，不逐项判；只找购买指定商品、接受指定服务的说法。",
  },
  {
    id: "MT-07",
    title: "已取消的证明、盖章不再出现",
    checks: [{ command: "reconcile", what: "材料和流程与减证便民取消清单对照。" }],
  },
  { id: "MT-08", title: "证明有依据、有开具单位", rules: ["materials/proof-has-basis"] },
  {
    id: "MT-09",
    title: "每份材料写全",
    rules: ["materials/named", "materials/copies-stated", "materials/form-has-blank"],
  },
  { id: "MT-10", title: "一份材料一个名称", rules: ["materials/one-document-each"] },
  {
    id: "MT-11",
    title: "不在清单之外要材料",
    not: "要比的另一半不在报送的表里：窗口告知单、口头要求没有报送，审查细则只报名称或网址。报备的与公布的两份清单之间材料多少，zp reconcile 能对照；窗口上多要的，只能靠抽查和监督电话。",
  },
  {
    id: "MT-12",
    title: "只在某种情形才要的写明情形",
    rules: ["materials/condition-stated"],
    not: "只管委托办理才要的材料；别的情形从名称看不出来。",
  },
];

const legalBasis: readonly PolicyRow[] = [
  {
    id: "LB-01",
    title: "有规章以上的依据",
    rules: [
      "legal-basis/present-and-readable",
      "legal-basis/present-in-services",
      "legal-basis/lawful-ground",
      "legal-basis/lawful-ground-in-services",
    ],
  },
  {
    id: "LB-02",
    title: "许可由有权的文件设定",
    rules: ["legal-basis/permit-ground", "legal-basis/permit-by-local-rule"],
  },
  {
    id: "LB-03",
    title: "在行政许可事项清单之内",
    not: "要有一份现行的许可清单才能判断，手头没有；国家清单 2022 年才有，2018 年的清单不受它约束。县里有本级许可清单的，按权责清单的样表填写，zp reconcile 列出只在一边的。凭名称猜测是否在单上，误报会多于发现，不做。",
  },
  { id: "LB-04", title: "额外的审批环节有依据", rules: ["legal-basis/steps-grounded"] },
  { id: "LB-05", title: "依据从高到低", rules: ["legal-basis/high-to-low"] },
  {
    id: "LB-06",
    title: "设定依据与实施依据分开",
    not: "清单只有“设定依据”一栏，手头的真实清单里没有一处标明“实施依据”，哪一部是设定、哪一部是实施，要看条文内容。依据能不能设定许可，由 legal-basis/permit-ground 按层级判断。",
  },
  { id: "LB-07", title: "依据有效、条款存在", rules: ["legal-basis/in-force", "legal-basis/article-exists"] },
  {
    id: "LB-08",
    title: "实施机构就是条文指定的机关",
    not: "条文指定的是“价格主管部门”“人防主管部门”这样的职能，不是机构名称；在本县是哪个局，由机构改革和“三定”规定决定，手头没有这张对应表。引了条文原文的清单也是如此（丹阳 2018），凭字面比对，物价并入发改的都会误报。",
  },
  { id: "LB-09", title: "不变相设许可", rules: ["legal-basis/no-disguised-permit"] },
];

const fees: readonly PolicyRow[] = [
  { id: "FE-01", title: "收费各栏一致", rules: ["fees/consistent"] },
  { id: "FE-02", title: "许可收费依法律、行政法规", rules: ["fees/permit-fee-ground"] },
  {
    id: "FE-03",
    title: "在收费目录清单之内",
    not: "收费目录清单由省、市逐年公布，手头没有任何一年的；收费项目的名称各地写法不一，没有目录就没有可比的另一半。有没有写明收费依据、许可收费依据的层级，由 fees/consistent、fees/permit-fee-ground 判断。",
  },
  { id: "FE-04", title: "金额有币种和单位", rules: ["fees/amount-has-currency"] },
];

const citations: readonly PolicyRow[] = [
  { id: "CT-01", title: "发文字号的写法", rules: ["legal-basis/document-number-form"] },
  {
    id: "CT-02",
    title: "令号、公告、案号不按发文字号判",
    rules: ["legal-basis/document-number-form"],
  },
  { id: "CT-03", title: "书名号", rules: ["legal-basis/title-form"] },
  {
    id: "CT-04",
    title: "名称与文号相配",
    rules: ["legal-basis/number-agrees", "legal-basis/rank-agrees"],
    not: "只核对国务院令：法规登记簿里有文号的只有行政法规。规范性文件的文号没有可靠的登记簿，不核对。",
  },
  { id: "CT-05", title: "条款项的写法", rules: ["legal-basis/article-form"] },
  {
    id: "CT-06",
    title: "条文存在、引文相符",
    rules: ["legal-basis/article-exists"],
    not: "引文与原文是否一字不差不判断：登记簿不收法规正文。",
  },
  { id: "CT-07", title: "标准编号的写法", rules: ["legal-basis/standard-number-form"] },
  { id: "CT-08", title: "不写“等有关规定”", rules: ["legal-basis/no-vague-basis"] },
  {
    id: "CT-09",
    title: "同一依据只列一次，先全称后简称",
    rules: ["legal-basis/cited-once", "legal-basis/title-in-full"],
  },
];

const lifecycle: readonly PolicyRow[] = [
  {
    id: "LC-01",
    title: "阶段不跳、日期不倒",
    rules: ["schedule/stages-in-order", "schedule/one-date-each", "schedule/dates-not-ahead"],
  },
  {
    id: "LC-02",
    title: "联审四方和单位人员到会",
    checks: [{ command: "template", what: "附件3 人员信息表和实施清单下方的会签栏，供打印签字。" }],
    not: "谁到了会只在纸上，不在报送的表里。",
  },
  {
    id: "LC-03",
    title: "备案由主要领导签字盖章",
    checks: [{ command: "template", what: "清单下方印有签字、盖章栏。" }],
    not: "签字和公章在纸上，电子表里看不到，也不应凭电子表认定。",
  },
  {
    id: "LC-04",
    title: "电子版与盖章纸质件一致",
    checks: [
      { command: "snapshot", what: "电子版定稿时生成快照编号，可印在纸质件上。" },
      { command: "reconcile", what: "电子版之间（报备与公布）逐要素对照。" },
    ],
    not: "纸质件本身不识别。",
  },
  {
    id: "LC-05",
    title: "先审定后公开",
    rules: ["schedule/approved-before-published"],
  },
  {
    id: "LC-06",
    title: "挂起的不计数、不公布、两份清单都挂起",
    checks: [
      { exclusion: "suspended", what: "挂起的事项不进任何分母，另列数目。" },
      { command: "reconcile", what: "与权责清单、公共服务事项清单对照挂起状态。" },
    ],
    not: "多久没有办件算“长期”，方案没有规定，由县里定，不逐项判。",
  },
  {
    id: "LC-07",
    title: "公布后的变动重新审核",
    checks: [
      { command: "diff", what: "两个快照之间变了哪些事项、哪些要素。" },
      { command: "ledger", what: "变动后的问题逐次跟踪到销号。" },
    ],
    not: "变动有没有重新送审是机关内部的过程，清单里没有记录。",
  },
  {
    id: "LC-08",
    title: "各阶段的期限",
    rules: ["schedule/within-deadline"],
    checks: [{ command: "progress", what: "某一天各单位各阶段的进度和迟报。" }],
  },
  {
    id: "LC-09",
    title: "取消、下放的不留在原级，承接的有文件",
    rules: ["handling/handed-down-grounded"],
    checks: [{ exclusion: "cancelled", what: "状态为取消的事项不计入，另列数目。" }],
    not: "上级取消、下放了哪些，没有名单可对照。",
  },
  {
    id: "LC-10",
    title: "与目录清单、权责清单、公共服务清单对应",
    rules: ["codes/in-directory", "codes/directory-implemented"],
    checks: [{ command: "reconcile", what: "与权责清单、公共服务事项清单对照：只在此、只在彼、不同。" }],
  },
  {
    id: "LC-11",
    title: "不强求一一对应",
    checks: [{ command: "reconcile", what: "一项对多项照列，分不清的列为“待人工确认”，不硬配。" }],
  },
  {
    id: "LC-12",
    title: "权责清单中该有而没有的",
    checks: [{ command: "reconcile", what: "权责清单中在用的依申请职权没有对应事项的，列为遗漏。" }],
  },
  { id: "LC-13", title: "依据废止的事项要调整", rules: ["legal-basis/in-force"] },
  {
    id: "LC-14",
    title: "实施编码唯一、基本编码各级相同",
    rules: [
      "codes/implementation-code-unique",
      "codes/parts-agree",
      "codes/implementation-code-form",
      "codes/basic-code-form",
    ],
    not: "取消的编码有没有再用于别的事项，要有历年清单：用两个快照对照可以看出，单份清单看不出。",
  },
];

/** Every row, in the order of the policy. */
export const policyRows: readonly PolicyRow[] = [
  ...timeLimits,
  ...statistics,
  ...visits,
  ...handling,
  ...guides,
  ...materials,
  ...legalBasis,
  ...fees,
  ...citations,
  ...lifecycle,
];

/** Rules and metrics that no row asks for, with why there are. */
export const beyondPolicy: Readonly<Record<string, string>> = {
  "elements/readable": "读不懂的要素不能判断，要先说出来，不能当作没填或者填对了。",
  "elements/undamaged": "从网页、别的系统导出时截断的文字，补全了才谈得上准确。",
  "elements/code-table-named": "只写代码不附代码表的列，谁也读不准。",
  "codes/known-shape": "认不出是哪一种编码的，提醒核对，不判为错。",
  "codes/credit-code": "实施主体的代码错了，与别的系统就对不上。",
  "codes/one-generation": "两代编码混用，同一事项会被当成两项。",
  "handling/instant-rate": "方案要求尽可能转为即办件，没有定占比；列出供比较。",
  "visits/zero": "不用跑的占比，方案没有定目标；列出供比较。",
  "visits/average": "平均次数，方案没有定目标；列出供比较。",
};
