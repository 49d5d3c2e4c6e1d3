import type { FindingRow, FindingsQuery, FindingsWindow, GroupRow } from "../../session/protocol.ts";
import type { Held } from "../held.ts";
import { type Arrangement, arrange, columnOf, groupRow } from "./arrange.ts";
import { indexedFindings, rowOf } from "./rows.ts";

/** Rows of the table of findings, as many as are asked for. */
export async function windowOf(held: Held, query: FindingsQuery): Promise<Omit<FindingsWindow, "revision">> {
  const { offset, limit } = query;
  const arrangement = await arrange(held, query);
  const { found, groupBy, starts } = arrangement;
  const findings = found.length;
  const all = indexedFindings(held);
  const rowAt = (at: number): FindingRow => rowOf(all[found[at]!]!, held);
  if (groupBy === "none") {
    const to = Math.max(offset, Math.min(offset + limit, findings));
    const rows = Array.from({ length: to - offset }, (_, at) => rowAt(offset + at));
    return { offset, rows, total: findings, findings, groups: 0 };
  }
  const groups = starts.length - 1;
  const folded = foldedIn(held, arrangement, query);
  const rows: (GroupRow | FindingRow)[] = [];
  let [total, group] = [0, 0];
  for (; group < groups; group += 1) {
    const from = starts[group]!;
    const lines = folded[group] === 1 ? 1 : 1 + starts[group + 1]! - from;
    for (let line = Math.max(0, offset - total); line < lines && total + line < offset + limit; line += 1) {
      rows.push(
        line === 0
          ? { ...groupRow(held, arrangement, group), closed: folded[group] === 1 }
          : rowAt(from + line - 1),
      );
    }
    total += lines;
  }
  return { offset, rows, total, findings, groups };
}

/** By the number of the group, 1 where only its own row is shown. */
function foldedIn(
  held: Held,
  { found, starts, groupBy }: Arrangement,
  { toggled = [], allClosed = false }: FindingsQuery,
): Uint8Array {
  const { values, of } = columnOf(held, groupBy as Exclude<typeof groupBy, "none">);
  const flipped = new Set(toggled);
  return Uint8Array.from({ length: starts.length - 1 }, (_, group) => {
    if (flipped.size === 0) return allClosed ? 1 : 0;
    return flipped.has(values[of[found[starts[group]!]!]!]!) !== allClosed ? 1 : 0;
  });
}
