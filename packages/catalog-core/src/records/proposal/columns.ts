import type { MappedColumn } from "../mapping.ts";
import type { Weighed } from "./weigh.ts";

/** The line of a mapping for a column that was weighed. */
export function mappedColumn(header: string, weighed: Weighed | undefined, element?: string): MappedColumn {
  if (weighed === undefined) return { column: header, element: null };
  return {
    column: header,
    element: element ?? weighed.term.element,
    ...(weighed.table === undefined ? {} : { table: weighed.table }),
  };
}
