import { fingerprintOf, type MappedColumn, type Mapping, proposeMapping } from "@zp/catalog-core/records";
import type { FoundTable } from "../layout/index.ts";
import { lentElement } from "./fit-mapping.ts";
import { KEY_HEADER, type OwnColumns } from "./own-sheets.ts";

/** Headers that number the entries or tell which was sent: ours, and no elements. */
const silent = new Set(["序号", KEY_HEADER]);

/**
 * The mapping of a table in a template of ours: what the template says of its columns, whatever has been filled in. A
 * column that somebody added is read as its header and cells propose, if its element is not taken.
 *
 * @returns undefined where the table has little in common with the template: another one that somebody put beside it
 */
export function templateMapping(table: FoundTable, { layer, elements }: OwnColumns): Mapping | undefined {
  const headers = table.columns.map(({ header }) => header);
  const own = headers.slice(0, table.ownColumns);
  const known = own.filter((header) => elements.has(header));
  if (known.length === 0 || known.length * 2 < own.length) return undefined;
  const taken = new Set(known.flatMap((header) => elements.get(header) ?? []));
  const added = own.filter((header) => !elements.has(header) && !silent.has(header));
  const proposed = added.length === 0 ? [] : proposeMapping(table, { layer }).mapping.columns;
  const columns = headers.map((column, at): MappedColumn => {
    if (at >= table.ownColumns) return { column, element: lentElement(column, layer) };
    if (!added.includes(column)) return { column, element: elements.get(column) ?? null };
    const element = proposed.find((one) => one.column === column)?.element ?? null;
    return { column, element: element === null || taken.has(element) ? null : element };
  });
  return { schema: "zp.mapping/1", fingerprint: fingerprintOf(headers), layer, columns };
}
