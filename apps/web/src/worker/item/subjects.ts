import type { Catalogue } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { isRowKind, type Layer, termsOf } from "@zp/catalog-core/terms";
import type { ElementView } from "../../session/protocol.ts";
import { type Held, remembered } from "../held.ts";

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** Somebody that findings speak of, with its place in its list. */
interface Known {
  readonly entry: Entry;
  readonly layer: Layer;
  readonly previous?: string;
  readonly next?: string;
}

const lists = [
  ["implementation", "items"],
  ["directory", "directory"],
  ["stageDates", "stageDates"],
] as const satisfies readonly (readonly [Layer, keyof Catalogue])[];

/** Entries of all lists that findings speak of, by their id. */
export const entriesById = remembered(({ reading: { catalogue } }: Held): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>();
  for (const [layer, key] of lists) {
    const entries = (catalogue[key] ?? []) as readonly Entry[];
    for (const [at, entry] of entries.entries()) {
      const previous = entries[at - 1]?.id;
      const next = entries[at + 1]?.id;
      known.set(entry.id, {
        entry,
        layer,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      });
    }
  }
  return known;
});

/** What was read of an entry, element by element, and the cell of each; elements without a column are left out. */
export function elementsOf(
  { reading: { result } }: Held,
  { entry, layer }: Known,
  findingsOf: ReadonlyMap<string, readonly string[]>,
): ElementView[] {
  const own = layer === "implementation" || layer === "directory" ? "" : `${layer}.`;
  return termsOf(layer).flatMap(({ element, label, companionOf }): ElementView[] => {
    if (companionOf !== undefined) return [];
    const field = element.slice(own.length);
    const places = result.provenance.locate(entry.id, [field]);
    const value = entry[field];
    const [first] = places;
    if (first === undefined && value === undefined) return [];
    const raws = places.map(({ raw }) => raw).filter((raw) => raw !== "");
    return [
      {
        element: field,
        label,
        value: valueText(element, value),
        raw: raws.join("\n"),
        file: first?.file ?? "",
        sheet: first?.sheet ?? "",
        cell: places
          .map(({ cell }) => cell)
          .filter((cell) => cell !== "")
          .join("、"),
        findings: findingsOf.get(field) ?? [],
      },
    ];
  });
}

/** Rows of materials and the like say their names; everything else what its cell would. */
function valueText(element: string, value: unknown): string {
  if (value === undefined) return "";
  if (!isRowKind(element) || !Array.isArray(value)) return writeCell(element, value);
  return (value as readonly Readonly<Record<string, unknown>>[])
    .map((row, at) => `${at + 1}. ${String(row.name ?? row.question ?? row.content ?? "")}`)
    .join("\n");
}
