import type { ReadProblem, ReadProblemKind, ReadSeverity } from "./grid.ts";

const PLACES_KEPT = 20;

interface Entry {
  readonly kind: ReadProblemKind;
  readonly severity: ReadSeverity;
  readonly sheet: string | undefined;
  readonly cells: string[];
  count: number;
  readonly message: (places: string) => string;
}

/** What to tell of one kind of problem. `message` gets the places as text: "B12", "B12、B13 等 40 处". */
export interface ProblemText {
  readonly kind: ReadProblemKind;
  readonly severity: ReadSeverity;
  readonly message: (places: string) => string;
}

/** Gathers problems while a file is read: those of one text and one sheet become one, with number and first places. */
export class ProblemLog {
  private readonly file: string;
  private readonly entries = new Map<ProblemText, Map<string | undefined, Entry>>();
  private readonly single: ReadProblem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** A problem of the file, or of a sheet as a whole. */
  add(kind: ReadProblemKind, severity: ReadSeverity, message: string, sheet?: string): void {
    this.single.push({ kind, severity, file: this.file, ...(sheet === undefined ? {} : { sheet }), message });
  }

  /** One more place of a problem that may occur in many. */
  addPlace(text: ProblemText, sheet: string | undefined, place: string | (() => string)): void {
    const bySheet = this.entries.get(text) ?? new Map<string | undefined, Entry>();
    this.entries.set(text, bySheet);
    let entry = bySheet.get(sheet);
    if (!entry) {
      entry = { kind: text.kind, severity: text.severity, sheet, cells: [], count: 0, message: text.message };
      bySheet.set(sheet, entry);
    }
    entry.count++;
    if (entry.cells.length < PLACES_KEPT) entry.cells.push(typeof place === "string" ? place : place());
  }

  finish(): ReadProblem[] {
    const counted = [...this.entries.values()].flatMap((bySheet) =>
      [...bySheet.values()].map((entry): ReadProblem => {
        const { kind, severity, sheet, cells, count } = entry;
        const message = entry.message(placesText(cells, count));
        return {
          kind,
          severity,
          file: this.file,
          ...(sheet === undefined ? {} : { sheet }),
          cell: cells[0]!,
          cells,
          count,
          message,
        };
      }),
    );
    return [...this.single, ...counted];
  }
}

function placesText(cells: readonly string[], count: number): string {
  const named = cells.slice(0, 3).join("、");
  return count <= 3 ? named : `${named} 等 ${count} 处`;
}
