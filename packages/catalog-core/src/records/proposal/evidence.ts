import { labelOf } from "../../terms/index.ts";
import { codeTablesOf } from "../code-tables.ts";
import type { HeaderMatch } from "../headers/index.ts";
import type { Assigned } from "./assign.ts";
import type { Candidate, ColumnEvidence } from "./types.ts";
import type { Weighed } from "./weigh.ts";

const EXAMPLES = 3;
const SHORT = 40;

const named: Readonly<Record<HeaderMatch, (label: string) => string>> = {
  exact: (label) => `表头就是“${label}”`,
  national: (label) => `表头是国家接口中“${label}”的字段名`,
  synonym: (label) => `表头是“${label}”的常见写法`,
  contained: (label) => `表头中含有“${label}”的写法`,
};

const candidate = ({ term, match, fit, table }: Weighed): Candidate => ({
  element: term.element,
  label: term.label,
  ...(match === undefined ? {} : { header: match }),
  read: fit.read,
  of: fit.of,
  ...(table === undefined ? {} : { table }),
});

/** What was found about a column, and why it is read as it is. `asked`: a question about it is open. */
export function evidenceOf(assigned: Assigned, asked: boolean): ColumnEvidence {
  const { column, weighed } = assigned;
  const { sample, likely, refused } = column;
  const element = asked ? null : (weighed?.term.element ?? null);
  return {
    column: sample.header,
    index: sample.index,
    element,
    sampled: sample.texts.length,
    candidates: [...likely, ...refused].map(candidate),
    examples: sample.distinct
      .slice(0, EXAMPLES)
      .map((text) => (text.length <= SHORT ? text : `${text.slice(0, SHORT)}…`)),
    because: because(assigned, asked),
  };
}

function because(assigned: Assigned, asked: boolean): string {
  const { column, weighed, rival, second } = assigned;
  if (asked) return "有待确认，见下面的问题。";
  if (weighed !== undefined) return `${why(weighed)}${second ? "；前一列空白时取这一列" : ""}。`;
  if (rival !== undefined) {
    const { differ } = rival.comparison;
    return differ === 0
      ? `与“${rival.header}”内容相同，不重复读取。`
      : `与“${rival.header}”有 ${differ} 处不同，取表头更明确的那一列。`;
  }
  const [refused] = column.refused;
  if (refused !== undefined) return `${why(refused)}，内容不像，未采用。`;
  if (column.looksLikeLimit) return "内容是时限，但法定、承诺两个时限都已有列，原样保留。";
  return "没有认出对应的要素，原样保留。";
}

function why({ term, match, fit, table, unclear }: Weighed): string {
  const label = labelOf(term.element);
  const header = match === undefined ? `内容都是“${label}”的写法` : named[match](label);
  if (fit.of === 0) return `${header}，单元格都是空白或“无”`;
  const code = table === undefined ? "" : `，代码按${codeTablesOf(table)?.title ?? table}解释，请核对`;
  if (unclear !== undefined && fit.codes > 0)
    return `${header}，看过的 ${fit.of} 个单元格有 ${fit.codes} 个是代码，含义未定`;
  return `${header}，看过的 ${fit.of} 个单元格有 ${fit.read} 个读得出${code}`;
}
