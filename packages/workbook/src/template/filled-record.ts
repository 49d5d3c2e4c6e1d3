import type { Catalogue } from "@zp/catalog-core/model";
import { type ListLayer, writeCell } from "@zp/catalog-core/records";
import { isRowKind, type RowKind, termsOf } from "@zp/catalog-core/terms";

/** One entry of a list as texts of cells, by element. */
export interface FilledRecord {
  /** Elements of the entry itself; a kind of rows where it is stated that there are none. */
  readonly values: ReadonlyMap<string, string>;
  /** Rows under an item, each with the elements that it fills (`materials.name`). */
  readonly rows: ReadonlyMap<RowKind, readonly ReadonlyMap<string, string>[]>;
  /** Columns of the source that no element was found for: header and text. */
  readonly rest: readonly (readonly [header: string, text: string])[];
}

/** The entries of one list in a catalogue. */
export function entriesOf(catalogue: Catalogue, layer: ListLayer): readonly Entry[] {
  if (layer === "implementation") return catalogue.items;
  if (layer === "directory") return catalogue.directory;
  return catalogue[layer] ?? [];
}

/** An entry of any list; what its elements are, its layer says. */
export interface Entry {
  readonly id: string;
}

/** An entry as texts that read back as the same values. */
export function filledRecord(layer: ListLayer, entry: Entry, rest: FilledRecord["rest"] = []): FilledRecord {
  const values = new Map<string, string>();
  const rows = new Map<RowKind, ReadonlyMap<string, string>[]>();
  const own = layer === "implementation" || layer === "directory" ? "" : `${layer}.`;
  for (const { element, value, none, companionOf } of termsOf(layer)) {
    if (companionOf !== undefined) continue;
    const stated = (entry as unknown as Record<string, unknown>)[element.slice(own.length)];
    if (stated === undefined) continue;
    if (typeof value === "object" && "rows" in value) {
      const list = stated as readonly Readonly<Record<string, unknown>>[];
      if (list.length > 0)
        rows.set(
          value.rows,
          list.map((row) => rowTexts(value.rows, row)),
        );
      else if (none === "stated-none") values.set(element, "无");
      continue;
    }
    const text = writeCell(element, stated);
    if (text !== "") values.set(element, text);
  }
  return { values, rows, rest };
}

function rowTexts(kind: RowKind, row: Readonly<Record<string, unknown>>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { element } of termsOf(kind)) {
    const text = writeCell(element, row[element.slice(kind.length + 1)]);
    if (text !== "") texts.set(element, text);
  }
  return texts;
}

/** The kind of rows that an element belongs to. */
export function kindOf(element: string | undefined): RowKind | undefined {
  const kind = element?.split(".")[0] ?? "";
  return element?.includes(".") && isRowKind(kind) ? kind : undefined;
}
