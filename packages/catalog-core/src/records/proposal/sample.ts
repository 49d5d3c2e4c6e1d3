import { tidyText } from "../cells/index.ts";
import type { RecordTable } from "../record-table.ts";

/** Non-blank cells that are looked at in a column. */
const ENOUGH = 400;
/** Records that are looked into for them: sparse columns need more. */
const PROBES = 5_000;

/** A look at one column: texts of records spread over the whole table. */
export interface ColumnSample {
  readonly index: number;
  readonly header: string;
  /** As stored: outer blanks and the page's buttons off. */
  readonly texts: readonly string[];
  /** Each text once, in order of appearance. */
  readonly distinct: readonly string[];
}

/** Records spread evenly over a table, the first and last among them. */
export function* spread(count: number, most = PROBES): Generator<number> {
  const probes = Math.min(count, most);
  for (let i = 0; i < probes; i++) yield Math.floor((i * count) / probes);
}

export function sampleColumn(table: RecordTable, index: number): ColumnSample {
  const texts: string[] = [];
  // A short walk first; the long one only where the column is sparse.
  for (const most of [ENOUGH, PROBES]) {
    texts.length = 0;
    for (const record of spread(table.recordCount, most)) {
      const lines = table.lineCount(record);
      for (let line = 0; line < lines && texts.length < ENOUGH; line++) {
        const text = tidyText(table.cell(record, line, index) ?? "");
        if (text !== undefined) texts.push(text);
      }
      if (texts.length >= ENOUGH) break;
    }
    if (texts.length >= ENOUGH / 2 || table.recordCount <= most) break;
  }
  return { index, header: table.columns[index]!.header, texts, distinct: [...new Set(texts)] };
}
