/** Every document that a rule or a metric may cite, with its dates and how its sentences bind. */

/** Who issued a document: bounds how strictly a rule that rests on it may judge. */
export type Authority =
  | "law"
  | "state-council"
  | "ministry"
  | "province"
  | "city"
  | "county"
  | "standard"
  | "practice";

/** A document that a rule or a metric may cite. It says from when it holds, or why that cannot be said. */
export type Source = {
  readonly title: string;
  readonly number?: string;
  readonly authority: Authority;
} & (
  | {
      /** Day of issue, `YYYY-MM-DD`. */
      readonly issued: string;
      /** From when it holds, `YYYY-MM-DD`: the day of issue where it names no other. */
      readonly inForce: string;
      /** From when this text of it no longer holds. */
      readonly repealed?: string;
    }
  | {
      /** Why there is no day, in Chinese. */
      readonly undated: string;
      /** By when it held at the latest, where that is certain; without it, it holds on every day. */
      readonly inForceBy?: string;
    }
);

/** Every citable document. A rule cites by key, so that a slip does not compile. */
export const sources = {
  "zp-2018-98": {
    title: "镇坪县编制公开政务服务事项目录清单和实施清单工作方案",
    number: "镇政办发〔2018〕98号",
    authority: "county",
    issued: "2018-06-08",
    inForce: "2018-06-08",
  },
  // The text of 2019: of the articles that are cited here it changed none.
  "permit-law": {
    title: "中华人民共和国行政许可法",
    authority: "law",
    issued: "2003-08-27",
    inForce: "2004-07-01",
  },
  "business-environment-regulation": {
    title: "优化营商环境条例",
    number: "国务院令第722号",
    authority: "state-council",
    issued: "2019-10-22",
    inForce: "2020-01-01",
  },
  "state-council-order-716": {
    title: "国务院关于在线政务服务的若干规定",
    number: "国务院令第716号",
    authority: "state-council",
    issued: "2019-04-26",
    inForce: "2019-04-26",
  },
  "gbt-39046-2020": {
    title: "政务服务平台基础数据规范",
    number: "GB/T 39046—2020",
    authority: "standard",
    issued: "2020-07-21",
    inForce: "2020-10-01",
  },
  "gbt-39554-1-2020": {
    title: "全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求",
    number: "GB/T 39554.1—2020",
    authority: "standard",
    issued: "2020-11-19",
    inForce: "2020-11-19",
  },
  "gb-32100-2015": {
    title: "法人和其他组织统一社会信用代码编码规则",
    number: "GB 32100—2015",
    authority: "standard",
    issued: "2015-09-17",
    inForce: "2015-10-01",
  },
  "gb-11714-1997": {
    title: "全国组织机构代码编制规则",
    number: "GB 11714—1997",
    authority: "standard",
    issued: "1997-12-29",
    inForce: "1998-01-01",
  },
  "gbt-9704-2012": {
    title: "党政机关公文格式",
    number: "GB/T 9704—2012",
    authority: "standard",
    issued: "2012-06-29",
    inForce: "2012-07-01",
  },
  "state-council-2016-108": {
    title: "“互联网+政务服务”技术体系建设指南",
    number: "国办函〔2016〕108号",
    authority: "state-council",
    issued: "2016-12-20",
    inForce: "2016-12-20",
  },
  "state-council-2017-115": {
    title: "国务院办公厅关于全国互联网政务服务平台检查情况的通报",
    number: "国办函〔2017〕115号",
    authority: "state-council",
    undated: "手头的文本没有写明成文日期；文号的年份是 2017 年",
    inForceBy: "2017-12-31",
  },
  "state-council-2016-53": {
    title: "国务院办公厅关于加快推进“五证合一、一照一码”登记制度改革的通知",
    number: "国办发〔2016〕53号",
    authority: "state-council",
    issued: "2016-06-30",
    inForce: "2016-10-01",
  },
  "legislation-law": {
    title: "中华人民共和国立法法",
    number: "2015年修正",
    authority: "law",
    issued: "2015-03-15",
    inForce: "2015-03-15",
    repealed: "2023-03-15",
  },
  "legislation-law-2023": {
    title: "中华人民共和国立法法",
    number: "2023年修正",
    authority: "law",
    issued: "2023-03-13",
    inForce: "2023-03-15",
  },
  // The text revised by 国务院令第695号: article 7 was article 6 before.
  "rules-procedure-regulation": {
    title: "规章制定程序条例",
    number: "国务院令第322号公布、第695号修订",
    authority: "state-council",
    issued: "2017-12-22",
    inForce: "2018-05-01",
  },
  "court-citation-2009": {
    title: "最高人民法院关于裁判文书引用法律、法规等规范性法律文件的规定",
    number: "法释〔2009〕14号",
    authority: "practice",
    issued: "2009-10-26",
    inForce: "2009-11-04",
  },
  "gbt-15834-2011": {
    title: "标点符号用法",
    number: "GB/T 15834—2011",
    authority: "standard",
    issued: "2011-12-30",
    inForce: "2012-06-01",
  },
  // What a place sets itself, where no order that is known here does: a target, a ceiling, a day.
  "policy-pack": {
    title: "当地所用的政策包",
    authority: "practice",
    undated: "不是文件；随所用的政策包，用到它的清单都受它约束",
  },
  practice: {
    title: "政务服务清单编制惯例",
    authority: "practice",
    undated: "不是文件，没有施行日期；只作参考",
  },
} as const satisfies Record<string, Source>;

/** The key of a document in {@link sources}. */
export type SourceId = keyof typeof sources;

/** From which day a document holds, and from which no longer; where no day is known, why. */
export interface PeriodInForce {
  /** `YYYY-MM-DD`; left out where it holds on every day. */
  readonly from?: string;
  readonly until?: string;
  /** Chinese: why `from` is not the day itself but one by which it held, or why there is none. */
  readonly undated?: string;
}

/**
 * When a document is in force.
 *
 * @example
 * periodOf("permit-law"); // { from: "2004-07-01" }
 * periodOf("legislation-law"); // { from: "2015-03-15", until: "2023-03-15" }
 * periodOf("state-council-2017-115").from; // "2017-12-31"
 */
export function periodOf(id: SourceId): PeriodInForce {
  const source: Source = sources[id];
  if ("undated" in source) {
    const { undated, inForceBy } = source;
    return inForceBy === undefined ? { undated } : { from: inForceBy, undated };
  }
  const { inForce, repealed } = source;
  return repealed === undefined ? { from: inForce } : { from: inForce, until: repealed };
}

/**
 * Whether a document holds on a day.
 *
 * @param day `YYYY-MM-DD`
 * @example
 * isInForce("business-environment-regulation", "2018-08-25"); // false: in force from 2020-01-01
 */
export function isInForce(id: SourceId, day: string): boolean {
  const { from } = periodOf(id);
  return (from === undefined || from <= day) && !hasEnded(id, day);
}

/**
 * Whether a document, or this text of it, no longer holds on a day.
 *
 * @param day `YYYY-MM-DD`
 * @example
 * hasEnded("legislation-law", "2026-01-01"); // true: the text of 2023 took its place
 */
export function hasEnded(id: SourceId, day: string): boolean {
  const { until } = periodOf(id);
  return until !== undefined && until <= day;
}

/** How the cited sentence binds. It bounds the severity: must → error, should → warning, may → info. */
export type Force = "must" | "should" | "may";

/** Where a rule or a metric comes from. */
export interface Citation {
  readonly source: SourceId;
  /** As written in Chinese: `五(三)`, `第四十二条第一款`. */
  readonly article: string;
  /** Word for word, where the text is at hand; tested against the stored text. */
  readonly quote?: string;
  readonly force: Force;
}

/**
 * The document as a person cites it: 《title》（number）.
 *
 * @example
 * citeSource("gb-32100-2015"); // "《法人和其他组织统一社会信用代码编码规则》（GB 32100—2015）"
 */
export const citeSource = (id: SourceId): string => {
  const source: Source = sources[id];
  return `《${source.title}》${source.number === undefined ? "" : `（${source.number}）`}`;
};
