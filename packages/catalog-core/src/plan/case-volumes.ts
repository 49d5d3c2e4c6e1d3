import { codeKey, unitOf } from "../engine/index.ts";
import { nameParts, unitKey } from "../matching/index.ts";
import type { CaseCount, ImplementationItem } from "../model/index.ts";
import type { CaseBook } from "./plan-schema.ts";

/** Cases by id of the item, and what became of the rows. */
export interface CaseVolumes {
  readonly byItem: ReadonlyMap<string, number>;
  readonly book: CaseBook;
}

/** Accepted cases, else completed ones; “无” is none, in words; `undefined` where neither is stated. */
function casesOf({ accepted, completed }: CaseCount): number | undefined {
  for (const stated of [accepted, completed]) {
    if (stated?.kind === "count") return stated.count;
    if (stated?.kind === "none") return 0;
  }
  return undefined;
}

/**
 * Gives each row of the table of cases to its item: by implementation code, else by basic code, else by name, the unit
 * agreeing where both state one. A row that fits several items is given to none. Several rows of an item are added up: they
 * are periods, or windows.
 */
export function caseVolumes(items: readonly ImplementationItem[], rows: readonly CaseCount[]): CaseVolumes {
  const byCode = index(items, ({ implementationCode }) => implementationCode && codeKey(implementationCode));
  const byBasic = index(items, ({ basicCode }) => basicCode && codeKey(basicCode));
  const byName = index(items, ({ name }) => name && nameParts(name).full);
  const byItem = new Map<string, number>();
  const book = { rows: rows.length, used: 0, unmatched: 0, unstated: 0 };
  for (const row of rows) {
    const ofUnit = (item: ImplementationItem): boolean => {
      const unit = unitOf(item);
      return (
        row.compilingUnit === undefined || unit === undefined || unitKey(unit) === unitKey(row.compilingUnit)
      );
    };
    const tries = [
      row.implementationCode === undefined ? [] : (byCode.get(codeKey(row.implementationCode)) ?? []),
      row.basicCode === undefined ? [] : (byBasic.get(codeKey(row.basicCode)) ?? []).filter(ofUnit),
      row.name === undefined ? [] : (byName.get(nameParts(row.name).full) ?? []).filter(ofUnit),
    ];
    const only = tries.find(({ length }) => length === 1)?.[0];
    const cases = casesOf(row);
    if (only === undefined) book.unmatched += 1;
    else if (cases === undefined) book.unstated += 1;
    else {
      book.used += 1;
      byItem.set(only.id, (byItem.get(only.id) ?? 0) + cases);
    }
  }
  return { byItem, book };
}

function index(
  items: readonly ImplementationItem[],
  keyOf: (item: ImplementationItem) => string | undefined,
): Map<string, ImplementationItem[]> {
  const found = new Map<string, ImplementationItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined || key === "") continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [item]);
    else known.push(item);
  }
  return found;
}
