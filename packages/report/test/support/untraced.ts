import { type PolicyPack, rules } from "@zp/catalog-core";
import type { CheckReport } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { type AssessmentInput, proposalCells } from "@zp/catalog-core/report-model";
import { shortId } from "@zp/catalog-core/snapshot";
import { formatTimeLimit } from "@zp/catalog-core/time-limit";
import { type Cell, documentOf, type Run } from "./docx-text.ts";

/*
 * A number in a paper is a figure, which is reckoned a second time elsewhere, or it is one of what stands here: words that
 * others wrote and the paper quotes, values of the list in cells, dates, numbers of documents, what the order asks for. The
 * list is short, so that a number put into a sentence by hand is found.
 */

const patterns = [
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{4}-\d{2}-\d{2}/g,
  // Numbers of headings, tables, charts and annexes.
  /^\d+\. /g,
  /[表图]\d+(?=[　）。、])|[表图]\d+$/g,
  /附件\d+/g,
  // Numbers of documents and standards.
  /〔\d{4}〕\d+号/g,
  /第\d+版/g,
  /GB(?:\/T)? ?\d+(?:\.\d+)?—\d{4}/g,
] as const;

/** What stands in the sentences of the papers themselves: kinds of visits, what is not a 0, what the order asks for. */
const said = [
  "到办事现场0次的",
  "，1次的",
  "，2次及以上的",
  "到办事现场超过1次",
  "（即办件按0计）",
  "空白不作0，",
  "50%是对每个事项的上限要求",
  "压缩至法定时限的50%以内",
] as const;

/** What the pack asks for. */
const asked = ({ conventions }: PolicyPack): string[] => [
  "高于80%的目标",
  "低于80%的目标",
  "不低于80%",
  `少于${conventions.smallBase}项`,
  `不少于${conventions.smallBase}项`,
  `不足${conventions.smallBase}项`,
  "应判定事项80%的",
];

export interface Quoted {
  /** Sentences of others, longest first: wherever they stand they are theirs. */
  readonly texts: readonly string[];
  /** Values of the list and of the plan: they fill a cell below a label. */
  cells(header: string, text: string): boolean;
}

/** What papers about this input quote. */
export function quotedBy(input: AssessmentInput, report: CheckReport): Quoted {
  const texts = new Set<string>([...said, ...asked(input.pack)]);
  for (const source of [rules, metrics, report.findings, input.plan.proposals, input.pack, input.snapshot])
    collect(source, texts);
  for (const { name } of [...input.catalogue.items, ...input.catalogue.directory]) texts.add(name ?? "");
  // A page for a unit cuts long sentences short.
  for (const { message } of report.findings) texts.add([...message].slice(0, 60).join(""));
  texts.add(shortId(input.snapshot.id));
  const limits = new Set(
    input.catalogue.items.flatMap(({ statutoryTimeLimit, promisedTimeLimit }) => [
      formatTimeLimit(statutoryTimeLimit),
      formatTimeLimit(promisedTimeLimit),
    ]),
  );
  const changes = input.plan.proposals.map(proposalCells);
  const below: Readonly<Record<string, (text: string) => boolean>> = {
    法定时限: (text) => limits.has(text),
    承诺时限: (text) => limits.has(text),
    次数: (text) =>
      input.catalogue.items.some(
        ({ maxVisits }) => maxVisits?.kind === "count" && text === `${maxVisits.count}次`,
      ),
    现在: (text) => changes.some(({ from }) => from === text),
    改为: (text) => changes.some(({ to }) => to === text),
    口径: (text) => text === "80%" || text === "50%",
  };
  return {
    // A short one would explain away any number.
    texts: [...texts]
      .filter((text) => /\d/.test(text) && [...text].length >= 4 && !/^[\d.%]+.?$/u.test(text))
      .sort((a, b) => b.length - a.length),
    cells: (header, text) => below[header]?.(text) ?? false,
  };
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, into);
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) collect(one, into);
}

/** The numbers of a document that are no figures and not explained, each with what stands around it. */
export function untraced(documentXml: string, { texts, cells }: Quoted): string[] {
  return documentOf(documentXml).flatMap(({ runs, cell }) => {
    const words = wordsOf(runs);
    if (!/\d/.test(words) || isOrdinal(words, cell) || (cell !== undefined && cells(cell.header, words)))
      return [];
    const rest = patterns.reduce(
      (text, pattern) => text.replaceAll(pattern, "…"),
      texts.reduce((text, quoted) => text.replaceAll(quoted, "…"), words),
    );
    return /\d/.test(rest) ? [`${cell === undefined ? "" : `${cell.header}：`}${rest}`] : [];
  });
}

/** Text with its figures blanked. */
const wordsOf = (runs: readonly Run[]): string =>
  runs.map(({ text, figure }) => (figure ? "◇" : text)).join("");

/** Rows are counted from 1. */
const isOrdinal = (words: string, cell: Cell | undefined): boolean =>
  cell?.header === "序号" && words === String(cell.row);
