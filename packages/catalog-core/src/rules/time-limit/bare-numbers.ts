import type { CheckContext, SubjectRef } from "../../engine/index.ts";
import { unitOf } from "../../engine/index.ts";
import { compare, fromText, ONE, rational } from "../../exact/index.ts";
import { outOfPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";

/*
 * A bare number says nothing by itself; whether the unit was forgotten in one cell or lost for a whole column shows only
 * when the column is in. Two rules look at the same counts: one speaks of the cell, the other of the column.
 */

export const limitElements = ["statutoryTimeLimit", "promisedTimeLimit"] as const;
export type LimitElement = (typeof limitElements)[number];

/** A cell with a number and no unit. */
export interface BareCell {
  readonly subject: SubjectRef;
  readonly amount: number;
}

/** What the cells of one column of one table say of their unit. */
export interface ColumnOfLimits {
  readonly sourceId: string | undefined;
  readonly element: LimitElement;
  /** Cells with a length of time and its unit. */
  stated: number;
  readonly bare: BareCell[];
}

/** By table and element. */
export type ColumnsOfLimits = Map<string, ColumnOfLimits>;

/** Plain JSON of the columns. */
export type SavedColumns = readonly ColumnOfLimits[];

const keyOf = (sourceId: string | undefined, element: LimitElement): string =>
  `${element}\u0001${sourceId ?? ""}`;

function columnOf(
  columns: ColumnsOfLimits,
  sourceId: string | undefined,
  element: LimitElement,
): ColumnOfLimits {
  const key = keyOf(sourceId, element);
  let column = columns.get(key);
  if (column === undefined) {
    column = { sourceId, element, stated: 0, bare: [] };
    columns.set(key, column);
  }
  return column;
}

/** Takes in both limits of an item. A 0 is 0 in any unit. */
export function addLimits(columns: ColumnsOfLimits, item: ImplementationItem, context: CheckContext): void {
  if (outOfPopulation(item, context.conventions, context.asOf) !== undefined) return;
  for (const element of limitElements) {
    const limit = item[element];
    if (limit?.kind !== "duration" || limit.amount === 0) continue;
    const column = columnOf(columns, item.sourceId, element);
    if (limit.unit !== "unstated") column.stated += 1;
    else {
      const subject: SubjectRef = {
        kind: "implementation-item",
        id: item.id,
        label: item.name ?? item.id,
        unit: unitOf(item),
        sourceId: item.sourceId,
      };
      column.bare.push({ subject, amount: limit.amount });
    }
  }
}

export function mergeColumns(columns: ColumnsOfLimits, later: ColumnsOfLimits): void {
  for (const { sourceId, element, stated, bare } of later.values()) {
    const column = columnOf(columns, sourceId, element);
    column.stated += stated;
    for (const cell of bare) column.bare.push(cell);
  }
}

export const saveColumns = (columns: ColumnsOfLimits): SavedColumns =>
  [...columns.values()].map((column) => ({ ...column, bare: [...column.bare] }));

export function loadColumns(saved: SavedColumns): ColumnsOfLimits {
  const columns: ColumnsOfLimits = new Map();
  for (const column of saved) {
    columns.set(keyOf(column.sourceId, column.element), { ...column, bare: [...column.bare] });
  }
  return columns;
}

/** A single bare cell is a slip, even if it is all there is. */
const FEWEST = 2;

/**
 * Whether the column as a whole has lost its unit: all its cells are bare, or more of them than the share from which the
 * pack shows a rule once.
 */
export function isWholeColumn({ stated, bare }: ColumnOfLimits, { conventions }: CheckContext): boolean {
  if (bare.length < FEWEST) return false;
  const least = fromText(conventions.floodShare) ?? ONE;
  return stated === 0 || compare(rational(bare.length, bare.length + stated), least) > 0;
}
