import type { TableUnit } from "@zp/catalog-core/records";
import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import { unitLineOf } from "./furniture.ts";
import { filled, slotsOf } from "./slots.ts";
import { unitOfTitle } from "./unit-names.ts";

const mostTitles = 6;
const longestTitle = 80;

/** The title rows above a table, the nearest first. */
export function titlesAbove(sheet: Sheet, rows: FilledRows, from: number, top: number): string[] {
  const titles: string[] = [];
  for (const row of rows.from(from, top)) {
    const slots = filled(slotsOf(sheet, row));
    const [first] = slots;
    if (first === undefined || slots.length > 2 || first.text.length > longestTitle) continue;
    if (unitLineOf(slots) === undefined) titles.unshift(first.text);
  }
  return titles.slice(0, mostTitles);
}

/** The unit that the rows above a table name: the last "填报单位" line, else the nearest title. */
export function unitAbove(
  sheet: Sheet,
  rows: FilledRows,
  from: number,
  top: number,
  titles: readonly string[],
): TableUnit | undefined {
  let name: string | undefined;
  for (const row of rows.from(from, top)) {
    const line = unitLineOf(filled(slotsOf(sheet, row)));
    if (line !== undefined && line !== "") name = line;
  }
  name ??= titles.map(unitOfTitle).find((unit) => unit !== undefined);
  return name === undefined ? undefined : { name, from: "line" };
}
