import { IntList } from "./int-list.ts";

/** A heading that holds for the records below it until the next of its kind. */
export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The rows of the records of a list, and the headings in force where each began. */
export class RecordRows {
  readonly #rows = new IntList();
  readonly #starts = new IntList();
  readonly #unitOf = new IntList();
  readonly #typeOf = new IntList();
  readonly units: Heading[] = [];
  readonly types: Heading[] = [];

  get count(): number {
    return this.#starts.length;
  }

  /** The first row of the record that is being read. */
  get start(): number {
    return this.#rows.at(this.#starts.at(this.#starts.length - 1));
  }

  /** The last row that was taken. */
  get last(): number {
    return this.#rows.length === 0 ? -1 : this.#rows.at(this.#rows.length - 1);
  }

  begin(row: number): void {
    this.#starts.push(this.#rows.length);
    this.#unitOf.push(this.units.length - 1);
    this.#typeOf.push(this.types.length - 1);
    this.#rows.push(row);
  }

  extend(row: number): void {
    this.#rows.push(row);
  }

  finish() {
    return {
      rows: this.#rows.finish(),
      starts: this.#starts.finish(),
      unitOf: this.#unitOf.finish(),
      typeOf: this.#typeOf.finish(),
      units: this.units,
      types: this.types,
    };
  }
}
