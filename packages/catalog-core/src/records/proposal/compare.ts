import type { Term } from "../../terms/index.ts";
import { columnReader } from "../reading/column-reader.ts";
import { filledLine, sameValue } from "../reading/read-element.ts";
import type { RecordTable } from "../record-table.ts";
import { spread } from "./sample.ts";

/** How two columns stand to each other, record by record, when both are read as one element. */
export interface Comparison {
  readonly same: number;
  readonly differ: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** The first record in which they differ. */
  readonly example?: readonly [first: string, second: string];
}

const PAIRS = 20_000;

export function compareColumns(
  table: RecordTable,
  term: Term,
  first: { readonly index: number; readonly table?: string | undefined },
  second: { readonly index: number; readonly table?: string | undefined },
): Comparison {
  const [readFirst, readSecond] = [first, second].map(({ table: codes }) =>
    columnReader(term.element, codes === undefined ? {} : { table: codes }),
  ) as [ReturnType<typeof columnReader>, ReturnType<typeof columnReader>];
  const counts = { same: 0, differ: 0, onlyFirst: 0, onlySecond: 0 };
  let example: readonly [string, string] | undefined;
  for (const record of spread(table.recordCount, PAIRS)) {
    const a = textAt(table, record, first.index);
    const b = textAt(table, record, second.index);
    if (a === "" && b === "") continue;
    if (b === "") counts.onlyFirst++;
    else if (a === "") counts.onlySecond++;
    else if (a === b || sameValue(readFirst(a)?.value, readSecond(b)?.value)) counts.same++;
    else {
      counts.differ++;
      example ??= [a, b];
    }
  }
  return example === undefined ? counts : { ...counts, example };
}

function textAt(table: RecordTable, record: number, column: number): string {
  const line = filledLine({ table, record, from: 0, to: table.lineCount(record) }, column);
  return line === undefined ? "" : (table.cell(record, line, column) ?? "").trim();
}
