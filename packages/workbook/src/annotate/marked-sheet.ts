import { cellAddress } from "../grid/address.ts";
import {
  addNotes,
  type CellChange,
  conversations,
  editSheet,
  hasLink,
  type ListedSheet,
  type Note,
  type NotesRecord,
  type RowChange,
  SheetOutline,
  type SheetRecord,
  type WorkbookEditor,
} from "../patch/index.ts";
import { backLink } from "./back-link.ts";
import { gravest, type MarkSeverity, type PlacedMark } from "./mark.ts";
import type { SheetMemory } from "./memory.ts";
import { AUTHOR, type NumberedMark, noteRuns } from "./note-text.ts";
import type { Painter } from "./painter.ts";
import { type SheetTargets, type Target, targetsOf } from "./targets.ts";

/** Enters a mark in the list of problems. @returns its number there */
type List = (mark: PlacedMark, place: { sheet: string; cell: string }, remark: string | undefined) => number;

const IN_CONVERSATION = "该单元格已有会话式批注，说明只列于此处";

/** One sheet of a workbook on its way from marks to colours and comments. */
export class MarkedSheet {
  private readonly editor: WorkbookEditor;
  private readonly name: string;
  private readonly part: string;
  private readonly outline: SheetOutline;
  private readonly found: SheetTargets;
  /** Cells into whose comment nothing is written. */
  private readonly conversations: ReadonlySet<string>;
  private readonly painter: Painter;
  private readonly numbers = new Map<Target, NumberedMark[]>();
  private readonly fills = new Map<string, number>();
  private notes: NotesRecord | undefined;
  private record: SheetRecord | undefined;

  constructor(
    editor: WorkbookEditor,
    { name, part }: ListedSheet,
    marks: readonly PlacedMark[],
    painter: Painter,
  ) {
    this.editor = editor;
    this.name = name;
    this.part = part ?? "";
    this.painter = painter;
    this.outline = SheetOutline.read(editor.package, this.part);
    this.found = targetsOf(marks, this.outline);
    this.conversations = conversations(editor, this.part, this.outline);
  }

  /** Whether drawing comments was new to the workbook. */
  get newType(): boolean {
    return this.notes?.newType ?? false;
  }

  /** Enters the sheet's marks in the list of problems, cell by cell. */
  number(list: List): void {
    for (const target of this.found.targets) {
      const cell = cellAddress(target.row, target.column);
      const remark = this.conversations.has(cell) ? IN_CONVERSATION : undefined;
      this.numbers.set(
        target,
        target.marks.map((mark) => ({ mark, number: list(mark, { sheet: this.name, cell }, remark) })),
      );
    }
  }

  /** Writes colours, comments and the way to the list. @param listName the name of the sheet with the list of problems */
  write(listName: string): void {
    const notes = this.found.targets.flatMap((target): Note[] => {
      const { row, column } = target;
      if (this.conversations.has(cellAddress(row, column))) return [];
      return [{ row, column, runs: noteRuns(this.numbers.get(target) ?? [], listName) }];
    });
    if (notes.length > 0) this.notes = addNotes(this.editor, this.part, this.outline, notes, AUTHOR);
    const add = this.notes?.newDrawing;
    this.record = editSheet(this.editor.package, this.part, this.outline, {
      rows: this.changes(),
      ...(hasLink(this.outline, 0, 0) ? {} : { addLink: backLink(listName) }),
      ...(add === undefined ? {} : { legacyDrawing: { add, office: this.editor.words.office } }),
    });
  }

  /** What has to be known to undo it. */
  memory(): SheetMemory {
    const { record, notes } = this;
    return {
      name: this.name,
      part: this.part,
      crc: this.editor.package.checksum(this.part) ?? 0,
      cells: (record?.cells ?? []).map(({ row, column, before }) => {
        const ref = cellAddress(row, column);
        return [ref, before === null ? "+" : (before ?? "-"), this.fills.get(ref) ?? 0] as const;
      }),
      rows: (record?.rows ?? []).map(({ row, added, spans }) => [row, added ? "+" : (spans ?? "0")] as const),
      empty: record?.empty ?? false,
      lengthened: notes?.lengthened ?? [],
      wrapped: notes?.wrapped ?? [],
      newLinks: notes?.newLinks ?? false,
      newComments: notes?.newComments ?? false,
      newDrawing: notes?.newDrawing !== undefined,
    };
  }

  private changes(): Map<number, RowChange> {
    const rows = new Map<number, Map<number, CellChange>>();
    const put = (row: number, column: number, change: CellChange) => {
      const cells = rows.get(row) ?? new Map<number, CellChange>();
      rows.set(row, cells);
      cells.set(column, change);
    };
    for (const { row, column, severity } of this.found.alongside) {
      put(row, column, { ...this.colour(row, column, severity), onlyThere: true });
    }
    for (const { row, column, marks } of this.found.targets) {
      put(row, column, this.colour(row, column, gravest(marks)));
    }
    return new Map([...rows].map(([row, cells]) => [row, { cells }]));
  }

  private colour(row: number, column: number, severity: MarkSeverity): CellChange {
    return {
      format: (now = 0) => {
        this.fills.set(cellAddress(row, column), this.painter.fillNumber(now));
        return this.painter.paint(now, severity);
      },
    };
  }
}
