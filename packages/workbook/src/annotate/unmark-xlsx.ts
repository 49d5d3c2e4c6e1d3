import { parseAddress } from "../grid/address.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import {
  type CellChange,
  cutLinks,
  cutNotes,
  editSheet,
  linksPartOf,
  type RowChange,
  removeDefaultType,
  type SheetChange,
  SheetOutline,
  WorkbookEditor,
} from "../patch/index.ts";
import { isBackLink } from "./back-link.ts";
import { Cleaner } from "./cleaner.ts";
import { findTraces, type Traces } from "./find-own.ts";
import { LIST_NAME } from "./list-columns.ts";
import type { Memory, SheetMemory } from "./memory.ts";
import { AUTHOR, findNote, withoutNote } from "./note-text.ts";

/** Whether a file carries marks of ours, and whether somebody has changed or saved it since they were written. */
export type MarkedState = "unmarked" | "as-written" | "changed";

/** A workbook without marks of ours. */
export interface Unmarked {
  /** The very bytes that came, where there was nothing to take away. */
  readonly bytes: Uint8Array;
  /** Whether there was; `changed` where somebody has saved the file since. */
  readonly state: MarkedState;
  /** What the unit wrote beside the problems, by their keys. */
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * Takes an earlier marking away: the list of problems, the colours, the comments.
 *
 * A file that nobody saved since gets back what it was, part by part. After another program has saved it, the fill of
 * each cell is restored from what its colour remembers, wherever the cell is by now.
 */
export function unmarkXlsx(bytes: Uint8Array, limits: ReadLimits): Unmarked {
  const editor = new WorkbookEditor(bytes, limits);
  const traces = findTraces(editor, bytes, limits);
  if (traces === undefined) return { bytes, state: "unmarked", answers: new Map() };
  const unmarking = new Unmarking(editor, traces);
  const clean = unmarking.run();
  return { bytes: clean, state: unmarking.exact ? "as-written" : "changed", answers: traces.answers };
}

class Unmarking {
  private readonly editor: WorkbookEditor;
  private readonly traces: Traces;
  private readonly memory: Memory | undefined;
  private readonly cleaner: Cleaner | undefined;
  /** Nobody numbered the formats anew. */
  private readonly sameStyles: boolean;
  /** All that was changed in sheets and formats could be undone to the letter. */
  exact: boolean;

  constructor(editor: WorkbookEditor, traces: Traces) {
    this.editor = editor;
    this.traces = traces;
    this.memory = traces.memory;
    const part = editor.stylesPart();
    this.sameStyles =
      this.memory !== undefined &&
      part !== undefined &&
      editor.package.checksum(part) === this.memory.styles.crc;
    this.exact = this.sameStyles;
    this.cleaner = part === undefined ? undefined : new Cleaner(editor.styles, this.memory);
  }

  run(): Uint8Array {
    const { editor, memory } = this;
    for (const list of this.traces.lists) editor.removeSheet(list);
    for (const { part } of editor.sheets()) if (part !== undefined) this.unmark(part);
    if (memory?.newType) removeDefaultType(editor.package, "vml");
    if (this.exact && memory !== undefined) {
      if (memory.styles.added) editor.removeStyles();
      else editor.styles.cutTo(memory.styles.before);
    } else this.cleaner?.finish();
    return editor.finish();
  }

  private unmark(part: string): void {
    const { editor } = this;
    const own = this.memory?.sheets.find((sheet) => sheet.part === part);
    const same = this.isSame(part, own);
    const change = this.changeOf(own, same);
    const commented = editor.links(part).some(({ type }) => type === "comments");
    // A sheet without marks was not touched; one that another program saved may have been anything.
    if (change === undefined && !commented && this.sameStyles) return;
    const outline = SheetOutline.read(editor.package, part);
    const links = cutLinks(editor, part, outline, (link) => isBackLink(link, (sheet) => this.isList(sheet)));
    const drawingGone =
      commented &&
      cutNotes(editor, part, outline, {
        cut: ({ ref, text }) => {
          const found = findNote(text);
          if (found === undefined) return undefined;
          // A comment that was there before stays, even with nothing in it.
          const remove = withoutNote(text) === undefined && !(same && own?.lengthened.includes(ref));
          return { ...found, unwrap: own?.wrapped.includes(ref) ?? false, remove };
        },
        author: AUTHOR,
        newComments: !same || (own?.newComments ?? true),
        newDrawing: !same || (own?.newDrawing ?? true),
      });
    if (change !== undefined || drawingGone || links !== undefined) {
      editSheet(editor.package, part, outline, {
        rows: new Map(),
        ...change,
        cutLinks: links,
        ...(drawingGone ? { legacyDrawing: "remove" as const } : {}),
      });
    }
    if (own?.newLinks && editor.links(part).length === 0) editor.package.remove(linksPartOf(part));
  }

  /** Ours by what it holds; or by its name, where somebody threw it away and its links lead nowhere. */
  private isList(name: string): boolean {
    const gone = !this.editor.sheets().some((sheet) => sheet.name === name);
    return this.traces.lists.includes(name) || (gone && name.startsWith(LIST_NAME));
  }

  /** Whether nobody has written the sheet since it was marked. */
  private isSame(part: string, own: SheetMemory | undefined): boolean {
    return this.sameStyles && own !== undefined && this.editor.package.checksum(part) === own.crc;
  }

  /** What to do with the cells of a sheet; undefined where there is nothing to do. */
  private changeOf(own: SheetMemory | undefined, same: boolean): SheetChange | undefined {
    if (this.sameStyles && own === undefined) return undefined;
    if (own !== undefined && same) return undoing(own);
    if (!this.cleaner?.needed) return undefined;
    this.exact = false;
    return { rows: new Map(), restyle: this.cleaner.forSheet(own) };
  }
}

/** The changes of a marking, backwards. */
function undoing({ cells, rows, empty }: SheetMemory): SheetChange {
  const changes = new Map<number, Map<number, CellChange>>();
  for (const [ref, before] of cells) {
    const place = parseAddress(ref);
    if (place === undefined) continue;
    const row = changes.get(place.row) ?? new Map<number, CellChange>();
    changes.set(place.row, row);
    const format = typeof before === "number" ? before : undefined;
    row.set(place.column, before === "+" ? { remove: true } : { format: () => format, onlyThere: true });
  }
  const result = new Map<number, RowChange>([...changes].map(([row, own]) => [row, { cells: own }]));
  for (const [row, what] of rows) {
    const before = result.get(row) ?? { cells: new Map() };
    if (what === "+") result.set(row, { ...before, remove: true });
    else if (what === "0") result.set(row, { ...before, empty: true });
    else result.set(row, { ...before, spans: what });
  }
  return { rows: result, ...(empty ? { empty: true } : {}) };
}
