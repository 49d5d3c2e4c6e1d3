import type { FindingFilter, SortBy } from "../../session/protocol.ts";
import { fixesOfFindings } from "../fixes/index.ts";
import { type Held, remembered } from "../held.ts";
import { type IndexedFinding, indexedFindings } from "./rows.ts";
import { textSieve } from "./text-index.ts";

/** One reason to leave a finding out; facets leave out all but one. */
export type Sieve = (one: IndexedFinding) => boolean;
export type SieveName = keyof FindingFilter;

/** What each part of a filter lets through; what it does not say lets all through. */
export async function sievesOf(held: Held, filter: FindingFilter): Promise<ReadonlyMap<SieveName, Sieve>> {
  const { severities, piles, units, rules, files, subject, fixable, waived, text } = filter;
  const sieves = new Map<SieveName, Sieve>();
  const among = (
    name: SieveName,
    wanted: readonly string[] | undefined,
    of: (one: IndexedFinding) => string,
  ) => {
    if (wanted === undefined || wanted.length === 0) return;
    const set = new Set(wanted);
    sieves.set(name, (one) => set.has(of(one)));
  };
  among("severities", severities, ({ finding }) => finding.severity);
  among("piles", piles, ({ pile }) => pile);
  among("units", units, ({ finding }) => finding.subject.unit ?? "");
  among("rules", rules, ({ finding }) => finding.ruleId);
  among("files", files, (one) => fileOf(held)(one));
  if (subject !== undefined) sieves.set("subject", ({ finding }) => finding.subject.id === subject);
  if (fixable !== undefined) {
    const offers = fixesOfFindings(held);
    sieves.set("fixable", ({ finding }) => offers.has(finding.key) === fixable);
  }
  if (!waived) sieves.set("waived", ({ finding }) => finding.waiver === undefined);
  if (text !== undefined && text.trim() !== "") sieves.set("text", await textSieve(held, text));
  return sieves;
}

const fileOf = remembered(({ reading }: Held) => {
  const files = new Map<string | undefined, string>();
  return ({ finding }: IndexedFinding): string => {
    const { sourceId } = finding.subject;
    const known = files.get(sourceId);
    if (known !== undefined) return known;
    const file = reading.fileOfSource(sourceId) ?? "";
    files.set(sourceId, file);
    return file;
  };
});

/** The gravest first. */
export const weights = { error: 0, warning: 1, info: 2 } as const;
/** By pinyin, as a Chinese reader looks for names. */
const { compare: byText } = new Intl.Collator("zh-CN", { numeric: true });

const orders: Readonly<Record<SortBy, (a: IndexedFinding, b: IndexedFinding) => number>> = {
  list: () => 0,
  count: () => 0,
  severity: (a, b) => weights[a.finding.severity] - weights[b.finding.severity],
  unit: (a, b) => byText(a.finding.subject.unit ?? "", b.finding.subject.unit ?? ""),
  item: (a, b) => byText(a.finding.subject.label, b.finding.subject.label),
  rule: (a, b) => byText(a.rule, b.rule),
};

/** What passes all sieves, in the order that is asked for; equal ones stay in the order of the report. */
export async function selected(
  held: Held,
  filter: FindingFilter,
  sortBy: SortBy = "list",
  descending = false,
): Promise<IndexedFinding[]> {
  const sieves = [...(await sievesOf(held, filter)).values()];
  const found = indexedFindings(held).filter((one) => sieves.every((lets) => lets(one)));
  const order = orders[sortBy];
  const sign = descending ? -1 : 1;
  return found.sort((a, b) => sign * order(a, b) || a.at - b.at);
}
