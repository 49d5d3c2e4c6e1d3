import type { RowKind } from "@zp/catalog-core/terms";
import { cellString } from "../write/inert.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { FilledRecord } from "./filled-record.ts";
import { cellOf } from "./validation.ts";

/** Whether an element names a row: what a list in one cell is made of. */
export const isName = (element: string): boolean => /\.(?:name|question|title)$/u.test(element);

/** A list of rows whose set gives it a single cell. */
export function namesIn(record: FilledRecord, element: string): string {
  const rows = record.rows.get(element as RowKind);
  if (rows === undefined) return "";
  const names = rows.map((row) => [...row].find(([key]) => isName(key))?.[1] ?? "");
  return names.length === 1 ? names[0]! : names.map((name, at) => `${at + 1}.${name}`).join("\n");
}

/** What a cell holds for a text: a number where the element is one, else a text that no program runs. */
export function heldText({ column }: PlannedColumn, text: string): string | number {
  const value = cellOf(column.element, text);
  return typeof value === "string" ? cellString(value) : value;
}
