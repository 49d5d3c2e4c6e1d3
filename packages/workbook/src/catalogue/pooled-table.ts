import type { RecordTable } from "@zp/catalog-core/records";

/** Tables of the same headers seen as one: what their columns hold is asked once, of all their cells together. */
export class PooledTable implements RecordTable {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly { readonly header: string }[];
  readonly recordCount: number;
  readonly unit?: NonNullable<RecordTable["unit"]>;
  readonly #tables: readonly RecordTable[];
  /** The number of the first record of each table. */
  readonly #firsts: readonly number[];
  /** For each table where it has the columns of the first: the same headers may stand in another order. */
  readonly #places: readonly (readonly number[])[];

  constructor(tables: readonly [RecordTable, ...RecordTable[]]) {
    const [first] = tables;
    this.#tables = tables;
    this.id = first.id;
    this.label = tables.length === 1 ? first.label : `${first.label}等 ${tables.length} 个表`;
    this.file = first.file;
    if (first.sheet !== undefined) this.sheet = first.sheet;
    if (first.unit !== undefined) this.unit = first.unit;
    this.columns = first.columns;
    const firsts: number[] = [];
    let count = 0;
    for (const table of tables) {
      firsts.push(count);
      count += table.recordCount;
    }
    this.#firsts = firsts;
    this.recordCount = count;
    this.#places = tables.map((table) => placesOf(first, table));
  }

  lineCount(record: number): number {
    const at = this.#tableOf(record);
    return this.#tables[at]!.lineCount(record - this.#firsts[at]!);
  }

  cell(record: number, line: number, column: number): string | undefined {
    const at = this.#tableOf(record);
    return this.#tables[at]!.cell(record - this.#firsts[at]!, line, this.#places[at]![column] ?? -1);
  }

  has(record: number, column: number): boolean {
    const at = this.#tableOf(record);
    const place = this.#places[at]![column] ?? -1;
    return place >= 0 && (this.#tables[at]!.has?.(record - this.#firsts[at]!, place) ?? true);
  }

  address(record: number, line: number, column: number): string {
    const at = this.#tableOf(record);
    return this.#tables[at]!.address(record - this.#firsts[at]!, line, this.#places[at]![column] ?? -1);
  }

  #tableOf(record: number): number {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firsts[middle]! <= record) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function placesOf(first: RecordTable, table: RecordTable): readonly number[] {
  const used = new Set<number>();
  return first.columns.map(({ header }, at) => {
    const same = table.columns[at]?.header === header && !used.has(at);
    const place = same
      ? at
      : table.columns.findIndex((column, index) => column.header === header && !used.has(index));
    used.add(place);
    return place;
  });
}
