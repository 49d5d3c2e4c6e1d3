import type { InstrumentNumber, Rank } from "./basis.ts";

/** What is known of an instrument when its rank is asked for. */
export interface RankEvidence {
  readonly title?: string | undefined;
  readonly numbers?: readonly InstrumentNumber[] | undefined;
  /** As the list states it: 行政法规. */
  readonly label?: string | undefined;
  /** What stands in brackets behind the title: who adopted it. */
  readonly notes?: string | undefined;
}

/** What the evidence leaves open. */
export interface RankJudgement {
  /** Where exactly one is left. */
  readonly rank?: Rank;
  /** All that are left; empty where title, number and label cannot all be right. */
  readonly ranks: readonly Rank[];
}

/** Without a label, what it is called in Chinese. */
export const rankLabels: Readonly<Record<Rank, string>> = {
  law: "法律",
  "administrative-regulation": "行政法规",
  "state-council-decision": "国务院决定",
  "local-regulation": "地方性法规",
  "department-rule": "部门规章",
  "local-rule": "地方政府规章",
  "judicial-interpretation": "司法解释",
  "normative-document": "规范性文件",
  standard: "标准",
};

/** From the highest; ranks of one number are equal (立法法: 部门规章 and 地方政府规章). */
export const rankOrder: Readonly<Record<Rank, number>> = {
  law: 1,
  "judicial-interpretation": 1,
  "administrative-regulation": 2,
  "state-council-decision": 3,
  "local-regulation": 3,
  "department-rule": 4,
  "local-rule": 4,
  "normative-document": 5,
  standard: 6,
};

/** Laws that are called 条例 (see the register): by their names alone they would be taken for regulations. */
const lawsCalledRegulation =
  /^(?:中华人民共和国)?(?:学位条例|户口登记条例|人民警察警衔条例|海关关衔条例|消防救援衔条例|治安管理处罚条例|公民出境入境管理条例|惩治军人违反职责罪暂行条例|全国人民代表大会.*条例)$/u;

/** Begins with the name of a place. */
const local =
  /^(?!中华|中国|国家|全国|国务院)[\u4e00-\u9fff]{1,10}?(?:(?<=[\u4e00-\u9fff]{2})(?<!各|本|跨|全|外)省|自治区|(?<=[\u4e00-\u9fff]{2})(?<!上|城|超|门|集|夜|股|都|入|黑|各|的|跨)市(?!场|政|民|长|际|域|级|属|容|县|区)|自治州|自治县|(?<=[\u4e00-\u9fff]{2})(?<!各|市|的|全)县(?!级|域|乡|市)|经济特区|新区|自由贸易试验区)/u;
const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|自治区|省|本省|全省)/u;
const party = /^(?:中国共产党|中共|党|中央|共青团)/u;

const decreed = ["administrative-regulation", "department-rule", "normative-document"] as const;
const localKinds = ["local-regulation", "local-rule", "normative-document"] as const;

function byTitle(title: string): readonly Rank[] | undefined {
  const bare = title
    .replace(/^[“"‘]|[”"’]$/gu, "")
    .replace(/(?:[（(][^（）()]{0,20}[）)])+$/u, "")
    .trim();
  // 《条例》, 《办法》: a name that the cell itself gave, or none at all.
  if (bare.length < 3) return undefined;
  if (/宪法$/u.test(bare)) return ["law"];
  if (/关于(?:印发|转发|批转|下发)/u.test(bare)) return ["normative-document"];
  if (/^最高人民(?:法院|检察院).*(?:解释|批复|规定|规则)/u.test(bare)) {
    return ["judicial-interpretation", "normative-document"];
  }
  if (/^(?:第.{1,4}届)?全国人(?:民代表大会|大)(?:常务委员会|常委会)?关于.+(?:决定|决议|解释)$/u.test(bare))
    return ["law"];
  const ofPlace = (local.test(bare) || provinces.test(bare)) && !/^国/u.test(bare);
  if (/(?:标准|规范|规程|导则|分级|定额)$/u.test(bare))
    return ["standard", "department-rule", "normative-document"];
  if (
    /(?:通知|意见|函|批复|方案|通报|公告|通告|纲要|规划|计划|指南|指引|要点|纪要|清单|目录|名录|措施|倡议|公报)$/u.test(
      bare,
    )
  ) {
    return /^国务院关于.+(?:目录|决定)$/u.test(bare)
      ? ["state-council-decision", "normative-document"]
      : /(?:目录|名录|清单)$/u.test(bare)
        ? ["normative-document", "department-rule", "local-rule", "state-council-decision"]
        : ["normative-document"];
  }
  if (/^国务院.*决定$/u.test(bare)) return ["state-council-decision", "administrative-regulation"];
  if (/决定$/u.test(bare)) return ofPlace ? localKinds : decreed;
  if (party.test(bare)) return ["normative-document"];
  if (/(?<!办|做|方|书|(?<!公)司|执|说|用|看|想|立)法$/u.test(bare) && !ofPlace) return ["law"];
  if (/条例$/u.test(bare)) {
    if (lawsCalledRegulation.test(bare)) return ["law"];
    if (/^军队|解放军/u.test(bare)) return ["administrative-regulation", "normative-document"];
    return ofPlace ? ["local-regulation"] : ["administrative-regulation"];
  }
  if (/(?:办法|规定|细则|规则|章程|制度)$/u.test(bare)) return ofPlace ? localKinds : decreed;
  return undefined;
}

/** Before 2002 rules and even regulations were given out under document numbers (规章制定程序条例 is in force since). */
const firstYearOfOrders = 2002;

function byNumber(number: InstrumentNumber): readonly Rank[] | undefined {
  const { issuer, kind } = number;
  switch (kind) {
    case "standard":
      return ["standard"];
    case "order":
      if (/主席$/u.test(issuer)) return ["law"];
      if (/国务院(?:[、和]?(?:中央军委|中央军事委员会))?$/u.test(issuer)) {
        return ["administrative-regulation", "state-council-decision"];
      }
      if (/(?:政府|省|市|自治区)$/u.test(issuer)) return ["local-rule"];
      return /(?:部|委|委员会|局|署|院|行|会|办|厅)$/u.test(issuer)
        ? // Until then ministries also gave out regulations that the State Council had approved.
          (number.year ?? firstYearOfOrders) < firstYearOfOrders
          ? ["department-rule", "administrative-regulation"]
          : ["department-rule"]
        : undefined;
    case "announcement":
      return /人大|人民代表大会|常委会|常务委员会/u.test(issuer)
        ? ["local-regulation", "law"]
        : ["normative-document", "department-rule"];
    case "document": {
      const old = (number.year ?? firstYearOfOrders) < firstYearOfOrders;
      if (/^国(?:发|办发|函|办函)$/u.test(issuer)) {
        const now = ["normative-document", "state-council-decision"] as const;
        return old ? [...now, "administrative-regulation"] : now;
      }
      return old
        ? ["normative-document", "department-rule", "local-rule", "administrative-regulation"]
        : ["normative-document"];
    }
  }
}

/**
 * The ranks that a label before a title claims; `undefined` where it claims none.
 *
 * @example
 * ranksOfLabel("规章"); // ["department-rule", "local-rule"]
 */
export function ranksOfLabel(label: string): readonly Rank[] | undefined {
  if (/宪法|^(?:国家)?法律$/u.test(label)) return ["law"];
  if (/行政法规/u.test(label)) return ["administrative-regulation"];
  if (/地方性?法规|自治条例|单行条例/u.test(label)) return ["local-regulation"];
  if (/部门规章|部委规章|国务院部门/u.test(label)) return ["department-rule"];
  if (/地方(?:政府|性)?规章|政府规章|省规章/u.test(label)) return ["local-rule"];
  if (/^法规$/u.test(label)) return ["administrative-regulation", "local-regulation"];
  if (/^规章$/u.test(label)) return ["department-rule", "local-rule"];
  if (/规范性|文件|政策/u.test(label)) return ["normative-document", "state-council-decision"];
  if (/司法解释/u.test(label)) return ["judicial-interpretation"];
  return /标准/u.test(label) ? ["standard"] : undefined;
}

function byNotes(notes: string): readonly Rank[] | undefined {
  if (/(?:全国人民代表大会|全国人大)[^，,；;。]{0,24}通过/u.test(notes)) return ["law"];
  if (
    /(?:省|市|自治区|州|县)[^，,；;。]{0,16}(?:人民代表大会|人大)[^，,；;。]{0,24}(?:通过|批准)/u.test(notes)
  ) {
    return ["local-regulation"];
  }
  if (/国务院第?[^，,；;。]{0,10}常务会议[^，,；;。]{0,6}通过/u.test(notes)) {
    return ["administrative-regulation", "state-council-decision"];
  }
  return /部长?办公会|部务会|局务会|委务会/u.test(notes)
    ? ["department-rule", "normative-document"]
    : undefined;
}

/**
 * The ranks that an instrument can have by its title, its numbers, the label before it and the words about its
 * adoption. Each says what is possible; what all of them allow is left. 《…条例》 with an order of a ministry leaves
 * nothing: rules must not be called 条例 (规章制定程序条例 第七条), so one of the two is wrong.
 *
 * The label is what the list claims; it narrows what is open and never decides against title and number.
 *
 * @example
 * rankBy({ title: "住房公积金管理条例" }).rank; // "administrative-regulation"
 * rankBy({ title: "出生登记办法" }).ranks; // ["administrative-regulation", "department-rule", "normative-document"]
 */
export function rankBy({ title, numbers = [], label, notes }: RankEvidence): RankJudgement {
  const own = numbers.find((number) => number.of === "itself");
  const named = title === undefined ? undefined : byTitle(title);
  const numbered = own === undefined ? undefined : byNumber(own);
  const adopted = notes === undefined ? undefined : byNotes(notes);
  let ranks = both(both(named, numbered), adopted) ?? [];
  if (ranks.length === 0) {
    // A title without the name of a place may well be local: who gave the order or adopted it says so.
    const issued = both(numbered, adopted) ?? [];
    const place = issued.filter((rank) => rank === "local-regulation" || rank === "local-rule");
    if (
      named?.includes("administrative-regulation") === true &&
      !(place[0] === "local-rule" && named.length === 1)
    ) {
      ranks = place;
    }
  }
  if (label !== undefined) {
    const stated = ranksOfLabel(label) ?? ranks;
    const narrowed =
      ranks.length === 0 && named === undefined ? stated : ranks.filter((rank) => stated.includes(rank));
    if (narrowed.length > 0) ranks = narrowed;
  }
  return ranks.length === 1 ? { rank: ranks[0]!, ranks } : { ranks };
}

function both(
  one: readonly Rank[] | undefined,
  other: readonly Rank[] | undefined,
): readonly Rank[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((rank) => other.includes(rank));
}
