import type { Finding } from "../engine/index.ts";
import type { Catalogue } from "../model/index.ts";
import type { Place, Provenance } from "../records/index.ts";
import { isRowKind, type Layer, termsOf } from "../terms/index.ts";
import { applyReplacements } from "./apply.ts";
import { type FormFixKind, formFix } from "./form-fix.ts";

/** Why a cell is put right: the kind of form, or the rule that its text breaks. */
export type FixReason = { readonly kind: FormFixKind } | { readonly ruleId: string };

/** A cell whose text has its form put right. */
export interface CellFix {
  readonly file: string;
  readonly sheet?: string;
  /** "B12"; in JSON "data[3].name". */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly reasons: readonly FixReason[];
  /** Whose text it is, and which element: `materials.name` of a row. */
  readonly label: string;
  readonly element: string;
}

/** What was read, as far as fixes need it. */
export interface ReadForFixes {
  readonly catalogue: Catalogue;
  readonly provenance: Pick<Provenance, "locate">;
}

/**
 * The safe corrections of form in all that was read, one for each cell: blanks, full width and letter case by what the
 * element holds, and what the rules of the findings offer (brackets of document numbers). Content is never changed.
 *
 * @returns in the order of the lists; a cell that several entries share comes once
 * @example
 * const { catalogue, provenance } = fromRecords([{ 事项名称: "临时救助金给付", 承诺时限: "５个工作日" }]);
 * planFixes([], { catalogue, provenance }).map(({ before, after }) => [before, after]); // [["５个工作日", "5个工作日"]]
 */
export function planFixes(findings: readonly Finding[], read: ReadForFixes): CellFix[] {
  return new Planner(read, findings).run();
}

const layers = [
  ["implementation", "items"],
  ["directory", "directory"],
  ["roster", "roster"],
  ["powersList", "powersList"],
  ["publicServices", "publicServices"],
  ["cutProofs", "cutProofs"],
  ["caseCounts", "caseCounts"],
  ["stageDates", "stageDates"],
] as const satisfies readonly (readonly [Layer, keyof Catalogue])[];

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

class Planner {
  readonly #read: ReadForFixes;
  readonly #cells = new Map<string, CellFix>();
  /** Texts of the cells that something is planned for: most cells have another, and need not be looked up. */
  readonly #texts = new Set<string>();
  /** What the rules offer, by the subject. */
  readonly #offers = new Map<string, Finding[]>();

  constructor(read: ReadForFixes, findings: readonly Finding[]) {
    this.#read = read;
    for (const finding of findings) {
      if (finding.fix === undefined || finding.waiver !== undefined) continue;
      const own = this.#offers.get(finding.subject.id) ?? [];
      this.#offers.set(finding.subject.id, own);
      own.push(finding);
    }
  }

  run(): CellFix[] {
    for (const [layer, key] of layers) {
      for (const entry of (this.#read.catalogue[key] ?? []) as readonly Entry[]) this.#addEntry(layer, entry);
    }
    return [...this.#cells.values()].filter(({ before, after }) => before !== after);
  }

  #addEntry(layer: Layer, entry: Entry): void {
    const own = layer === "implementation" || layer === "directory" ? "" : `${layer}.`;
    const label = typeof entry["name"] === "string" ? entry["name"] : entry.id;
    const offers = this.#offers.get(entry.id) ?? [];
    for (const { element, companionOf } of termsOf(layer)) {
      const field = element.slice(own.length);
      const value = entry[field];
      // What a rule offers quotes the text as it was: it comes first.
      for (const finding of offers) if (finding.path[0] === field) this.#addFinding(finding);
      if (value === undefined || companionOf !== undefined) continue;
      if (isRowKind(element) && Array.isArray(value)) {
        for (const row of value as readonly Entry[]) this.#addRow(element, entry.id, row, label);
      } else this.#form(element, label, this.#read.provenance.locate(entry.id, [field]));
    }
  }

  #addRow(kind: Layer & string, id: string, row: Entry, label: string): void {
    const filled = termsOf(kind).flatMap(({ element }) => {
      const field = element.slice(kind.length + 1);
      if (row[field] === undefined) return [];
      return [{ element, places: this.#read.provenance.locate(id, [kind, row.id, field]) }];
    });
    // Most rows have nothing to put right.
    if (
      filled.every(({ element, places }) =>
        places.every((place) => this.#fixed(element, place) === undefined),
      )
    )
      return;
    // A cell that holds the whole row, or all rows, is none of the row's elements.
    const uses = new Map<string, number>();
    for (const place of filled.flatMap(({ places }) => places)) {
      uses.set(keyOf(place), (uses.get(keyOf(place)) ?? 0) + 1);
    }
    for (const { element, places } of filled) {
      this.#form(
        element,
        label,
        places.filter((place) => uses.get(keyOf(place)) === 1),
      );
    }
  }

  #form(element: string, label: string, places: readonly Place[]): void {
    for (const place of places) {
      const fixed = this.#fixed(element, place);
      if (fixed === undefined) continue;
      const kinds = fixed.kinds.map((kind) => ({ kind }));
      this.#put(place, fixed.text, kinds, { element, label });
    }
  }

  #fixed(element: string, place: Place): ReturnType<typeof formFix> {
    return formFix(element, this.#textAt(place));
  }

  #addFinding({ ruleId, fix = [], path, subject }: Finding): void {
    const [element = "", row, field] = path;
    for (const place of this.#read.provenance.locate(subject.id, path)) {
      const text = this.#textAt(place);
      const after = applyReplacements(text, fix);
      if (after === text) continue;
      const of = row === undefined || field === undefined ? element : `${element}.${field}`;
      this.#put(place, after, [{ ruleId }], { element: of, label: subject.label });
    }
  }

  /** The text as it will be after what is planned already. */
  #textAt(place: Place): string {
    if (!this.#texts.has(place.raw)) return place.raw;
    return this.#cells.get(keyOf(place))?.after ?? place.raw;
  }

  #put(
    place: Place,
    after: string,
    reasons: readonly FixReason[],
    of: { readonly element: string; readonly label: string },
  ): void {
    if (place.cell === "" || place.raw === "") return;
    const known = this.#cells.get(keyOf(place));
    const { file, sheet, cell, raw } = place;
    this.#texts.add(raw);
    this.#cells.set(keyOf(place), {
      ...(known ?? { file, ...(sheet === undefined ? {} : { sheet }), cell, before: raw, ...of }),
      after,
      reasons: [...(known?.reasons ?? []), ...reasons],
    });
  }
}

const keyOf = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ""}\n${cell}`;
