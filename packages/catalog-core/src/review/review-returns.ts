import { matchRows } from "./match-rows.ts";
import { changesOf, restOf, struckChanges } from "./row-changes.ts";
import type {
  ReturnedRow,
  Review,
  ReviewCounts,
  ReviewedEntry,
  ReviewedRow,
  RowOutcome,
  SentEntry,
  SentOutcome,
} from "./types.ts";

/** Chinese words for what became of a row or an entry. */
export const outcomeLabels: Readonly<Record<RowOutcome | SentOutcome, string>> = {
  unchanged: "未改",
  changed: "修改",
  moved: "移到别的单位",
  struck: "划去",
  added: "新增",
  repeated: "重复",
  removed: "缺少",
  unanswered: "未回",
};

/**
 * Holds what came back against what was sent. Every entry that was sent and every row that came back has exactly one
 * outcome, so that nothing can be lost between the two.
 *
 * @param sent all that was sent, to all units; keys are unique
 * @param rows all that came back
 * @param answered whether the unit that an entry was sent to has answered
 * @example
 * const sent = { key: "1", layer: "implementation", unit: "县民政局", entry: { id: "1", name: "临时救助金给付" }, rest: [] } as const;
 * const row = { ...sent, id: "a", entry: { id: "a", name: "临时救助金给付", charges: "no" }, struck: false, struckCells: [] } as const;
 * const { rows } = reviewReturns([sent], [row], () => true);
 * rows[0]?.outcome; // "changed"
 * rows[0]?.changes; // [{ element: "charges", label: "是否收费", beforeText: "", afterText: "否" }]
 */
export function reviewReturns(
  sent: readonly SentEntry[],
  rows: readonly ReturnedRow[],
  answered: (sent: SentEntry) => boolean,
): Review {
  const matches = matchRows(sent, rows);
  const reviewed = rows.map((row): ReviewedRow => {
    const { sent: own, knownBy, repeats, remarks } = matches.get(row)!;
    if (own === undefined)
      return { row, outcome: "added", changes: [...restOf(row.rest), ...struckChanges(row)], remarks };
    const changes = changesOf(own, row);
    return {
      row,
      outcome: repeats ? "repeated" : outcomeOf(own, row, changes.length),
      sent: own,
      ...(knownBy === undefined ? {} : { knownBy }),
      changes,
      remarks,
    };
  });
  const rowOf = new Map<SentEntry, ReviewedRow>();
  for (const one of reviewed)
    if (one.sent !== undefined && one.outcome !== "repeated") rowOf.set(one.sent, one);
  const entries = sent.map((own): ReviewedEntry => {
    const row = rowOf.get(own);
    if (row === undefined) return { sent: own, outcome: answered(own) ? "removed" : "unanswered" };
    return { sent: own, outcome: row.outcome as SentOutcome, row };
  });
  return { rows: reviewed, entries };
}

function outcomeOf(sent: SentEntry, row: ReturnedRow, changes: number): RowOutcome {
  if (row.struck) return "struck";
  if (row.unit !== undefined && row.unit !== sent.unit) return "moved";
  return changes > 0 ? "changed" : "unchanged";
}

/**
 * The books of a review: of one unit, or of all.
 *
 * @param unit whose entries and rows are counted; left out, all
 * @example
 * countsOf({ rows: [], entries: [] }).sent; // 0
 */
export function countsOf(
  { rows, entries }: Review,
  unit?: { readonly name: string | undefined },
): ReviewCounts {
  const own = unit === undefined ? entries : entries.filter(({ sent }) => sent.unit === unit.name);
  const back = unit === undefined ? rows : rows.filter(({ row }) => row.unit === unit.name);
  const sent = (outcome: SentOutcome): number => own.filter((one) => one.outcome === outcome).length;
  const came = (outcome: RowOutcome): number => back.filter((one) => one.outcome === outcome).length;
  return {
    sent: own.length,
    returned: back.length,
    unchanged: sent("unchanged"),
    changed: sent("changed"),
    moved: sent("moved"),
    struck: sent("struck"),
    removed: sent("removed"),
    unanswered: sent("unanswered"),
    added: came("added"),
    repeated: came("repeated"),
    movedIn: back.filter(
      ({ outcome, sent: was, row }) => outcome !== "repeated" && was !== undefined && was.unit !== row.unit,
    ).length,
  };
}
