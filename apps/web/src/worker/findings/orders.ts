import type { SortBy } from "../../session/protocol.ts";
import { type Held, remembered } from "../held.ts";
import { byPinyin } from "./by-pinyin.ts";
import { type Column, columns } from "./columns.ts";
import { indexedFindings } from "./rows.ts";
import { ruleTitles } from "./rule-titles.ts";

const orders = remembered((_held: Held) => new Map<string, Int32Array>());

/** Places in the report of all findings, in the order that is asked for; equal ones stay in the order of the report. */
export function orderOf(held: Held, sortBy: SortBy, descending: boolean): Int32Array {
  const known = orders(held);
  const key = `${sortBy} ${descending}`;
  const found = known.get(key) ?? order(held, sortBy, descending);
  known.set(key, found);
  return found;
}

function order(held: Held, sortBy: SortBy, descending: boolean): Int32Array {
  const { severities, units, rules, labels } = columns(held);
  const sorted = (column: Column, ranks: Int32Array): Int32Array => byRank(column.of, ranks, descending);
  switch (sortBy) {
    case "severity":
      return sorted(severities, Int32Array.from(severities.values.keys()));
    case "unit":
      return sorted(units, ranksOf(units.values));
    case "item":
      return sorted(labels, ranksOf(labels.values));
    case "rule":
      return sorted(rules, ranksOf(ruleTitles(held)));
    default:
      return Int32Array.from(indexedFindings(held).keys());
  }
}

/** The rank of each text among all; texts that no reader would tell apart in an order have the same. */
function ranksOf(texts: readonly string[]): Int32Array {
  const compare = byPinyin(texts);
  const sorted = [...texts.keys()].sort((a, b) => compare(texts[a]!, texts[b]!));
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  sorted.forEach((number, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && compare(texts[before]!, texts[number]!) !== 0) rank += 1;
    ranks[number] = rank;
  });
  return ranks;
}

/** By counting: there are far fewer ranks than findings. */
function byRank(of: Int32Array, ranks: Int32Array, descending: boolean): Int32Array {
  const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const rankAt = (at: number): number => (descending ? last - ranks[of[at]!]! : ranks[of[at]!]!);
  const next = new Int32Array(last + 2);
  for (let at = 0; at < of.length; at += 1) next[rankAt(at) + 1]! += 1;
  for (let rank = 0; rank <= last; rank += 1) next[rank + 1]! += next[rank]!;
  const sorted = new Int32Array(of.length);
  for (let at = 0; at < of.length; at += 1) {
    const rank = rankAt(at);
    sorted[next[rank]!] = at;
    next[rank]! += 1;
  }
  return sorted;
}
