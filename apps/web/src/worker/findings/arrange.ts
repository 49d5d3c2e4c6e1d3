import type { FindingsQuery, GroupBy, GroupRow } from "../../session/protocol.ts";
import type { Held } from "../held.ts";
import { type Column, columns, severities } from "./columns.ts";
import { orderOf } from "./orders.ts";
import { indexedFindings } from "./rows.ts";
import { fixable, sift } from "./sift.ts";

/** What is asked of an arrangement, without which groups are folded in. */
export type Arranging = Pick<FindingsQuery, "filter" | "groupBy" | "sortBy" | "descending">;

/** Findings that pass a filter, in groups or in one row. */
export interface Arrangement {
  /** Places in the report, group by group. */
  readonly found: Int32Array;
  /** Where each group begins in `found`, in the order of the groups, and the end of the last; without groups only ends. */
  readonly starts: Int32Array;
  readonly groupBy: GroupBy;
}

/** The last one: a table asks for one window after the other of the same, folded and unfolded. */
const last = new WeakMap<Held, { readonly key: string; readonly made: Arrangement }>();

export async function arrange(held: Held, query: Arranging): Promise<Arrangement> {
  const { filter, groupBy, sortBy = "list", descending = false } = query;
  const key = JSON.stringify([filter, groupBy, sortBy, descending]);
  const known = last.get(held);
  if (known?.key === key) return known.made;
  const found = await selected(held, { filter, sortBy, descending });
  const made =
    groupBy === "none" ? { found, starts: new Int32Array(1), groupBy } : grouped(held, found, query);
  last.set(held, { key, made });
  return made;
}

/** Places in the report of what passes a filter, in the order that is asked for. */
export async function selected(
  held: Held,
  { filter, sortBy = "list", descending = false }: Omit<Arranging, "groupBy">,
): Promise<Int32Array> {
  const sifted = await sift(held, filter);
  return orderOf(held, sortBy, descending).filter((at) => sifted[at] === 0);
}

export const columnOf = (held: Held, by: Exclude<GroupBy, "none">): Column =>
  columns(held)[by === "rule" ? "rules" : by === "unit" ? "units" : "subjects"];

/** More findings than there are: places in the number that groups are sorted by. */
const MOST = 2 ** 24;

function grouped(held: Held, found: Int32Array, { groupBy, sortBy }: Arranging): Arrangement {
  const { values, of } = columnOf(held, groupBy as Exclude<GroupBy, "none">);
  const weights = columns(held).severities.of;
  const counts = new Int32Array(values.length);
  const gravest = new Uint8Array(values.length).fill(severities.length);
  /** Groups by their first finding. */
  const groups: number[] = [];
  for (const at of found) {
    const group = of[at]!;
    if (counts[group] === 0) groups.push(group);
    counts[group]! += 1;
    gravest[group] = Math.min(gravest[group]!, weights[at]!);
  }
  // Findings come in their order: groups of equal weight, and groups by name, stand in that of their first one.
  const ordered =
    sortBy === "count"
      ? sorted(groups, (group) => MOST - counts[group]!)
      : sortBy === "severity"
        ? sorted(groups, (group) => gravest[group]! * MOST + MOST - counts[group]!)
        : groups;
  const starts = new Int32Array(ordered.length + 1);
  const next = new Int32Array(values.length);
  ordered.forEach((group, at) => {
    next[group] = starts[at]!;
    starts[at + 1] = starts[at]! + counts[group]!;
  });
  const members = new Int32Array(found.length);
  for (const at of found) {
    const group = of[at]!;
    members[next[group]!] = at;
    next[group]! += 1;
  }
  return { found: members, starts, groupBy: groupBy };
}

/** By a number each; equal ones stay as they are. As one number for each group, which sorts many times faster. */
function sorted(groups: readonly number[], weightOf: (group: number) => number): number[] {
  const keys = Float64Array.from(groups, (group, at) => weightOf(group) * MOST + at).sort();
  return Array.from(keys, (key) => groups[key % MOST]!);
}

/** A group as its row shows it, whether folded in or not. */
export function groupRow(
  held: Held,
  { found, starts, groupBy }: Arrangement,
  group: number,
): Omit<GroupRow, "closed"> {
  const own = found.subarray(starts[group], starts[group + 1]);
  const offers = fixable(held);
  const weights = columns(held).severities.of;
  let [errors, fixes, gravest] = [0, 0, severities.length - 1];
  for (const at of own) {
    const weight = weights[at]!;
    gravest = Math.min(gravest, weight);
    if (weight === 0) errors += 1;
    fixes += offers[at]!;
  }
  const { finding, rule } = indexedFindings(held)[own[0]!]!;
  const { subject, ruleId, trial } = finding;
  const note = errors === 0 ? "" : `错误 ${errors} 处`;
  const words =
    groupBy === "rule"
      ? { key: ruleId, label: rule, note: trial ? "试行" : "" }
      : groupBy === "unit"
        ? { key: subject.unit ?? "", label: subject.unit ?? "未写明单位", note }
        : { key: subject.id, label: subject.label, note: subject.unit ?? "" };
  return { kind: "group", ...words, severity: severities[gravest]!, count: own.length, fixable: fixes };
}
