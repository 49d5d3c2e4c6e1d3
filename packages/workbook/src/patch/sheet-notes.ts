import { cellAddress } from "../grid/address.ts";
import { COMMENTS_TYPE, CommentList, newCommentsPart, type Run } from "./comment-list.ts";
import { addDefaultType } from "./content-types.ts";
import { anchorOf } from "./note-box.ts";
import { linksPartOf } from "./relations.ts";
import type { SheetOutline } from "./sheet-outline.ts";
import { addShapes, hasShapes, highestBlock, newShapesPart, removeShapes } from "./vml-shapes.ts";
import type { WorkbookEditor } from "./workbook-editor.ts";

/** A note to be shown at a cell. Row and column count from 0. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly Run[];
}

/** What was done to a sheet's comments, so that it can be undone. */
export interface NotesRecord {
  /** Comments that were there and were lengthened; of these, those without formats, whose text had to become a run. */
  readonly lengthened: readonly string[];
  readonly wrapped: readonly string[];
  /** Whether the sheet had no part of links, and no part of comments. */
  readonly newLinks: boolean;
  readonly newComments: boolean;
  /** The sheet had no shapes: the link that `<legacyDrawing>` has to name. */
  readonly newDrawing: string | undefined;
  /** The workbook had no part of this kind: its type had to be said. */
  readonly newType: boolean;
}

const SHAPES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The parts that show the comments of a sheet. */
interface NoteParts {
  readonly comments: string | undefined;
  readonly shapes: string | undefined;
  /** Parts of conversations. */
  readonly threads: readonly string[];
}

function partsOf(editor: WorkbookEditor, part: string, outline: SheetOutline): NoteParts {
  const links = editor.links(part).filter(({ target }) => target !== undefined && editor.package.has(target));
  const drawing = links.find(({ id, type }) => type === "vmlDrawing" && id === outline.legacyDrawing);
  return {
    comments: links.find(({ type }) => type === "comments")?.target,
    shapes: drawing?.target,
    threads: links.flatMap(({ type, target }) => (type === "threadedComment" ? (target ?? []) : [])),
  };
}

/** Cells whose comment belongs to a conversation: what is written into it is lost when the file is saved. */
export function conversations(editor: WorkbookEditor, part: string, outline: SheetOutline): Set<string> {
  const { comments, threads } = partsOf(editor, part, outline);
  const refs = new Set<string>();
  for (const thread of threads) {
    const document = editor.package.document(thread);
    for (const element of document?.all("threadedComment") ?? []) {
      refs.add((document?.attribute(element, "ref") ?? "").toUpperCase());
    }
  }
  if (comments !== undefined) {
    for (const { ref, mirrored } of new CommentList(editor.package, comments).comments) {
      if (mirrored) refs.add(ref);
    }
  }
  return refs;
}

/** Adds notes to a sheet: behind the text of a comment that is there, else as a comment of its own. */
export function addNotes(
  editor: WorkbookEditor,
  part: string,
  outline: SheetOutline,
  notes: readonly Note[],
  author: string,
): NotesRecord {
  const pkg = editor.package;
  const newLinks = !pkg.has(linksPartOf(part));
  const parts = partsOf(editor, part, outline);
  const comments =
    parts.comments ??
    editor.addPart(
      part,
      { type: "comments", contentType: COMMENTS_TYPE, name: "xl/comments", extension: "xml" },
      newCommentsPart(editor.words.main),
    ).part;
  const list = new CommentList(pkg, comments);
  const there = new Set(list.comments.map(({ ref }) => ref));
  const lengthened: string[] = [];
  const wrapped: string[] = [];
  const alone: Note[] = [];
  for (const note of notes) {
    const ref = cellAddress(note.row, note.column);
    if (!there.has(ref)) {
      list.add(ref, note.runs, author);
      alone.push(note);
    } else {
      lengthened.push(ref);
      if (list.lengthen(ref, [{ text: "\n" }, ...note.runs])) wrapped.push(ref);
    }
  }
  list.save();
  const record = { lengthened, wrapped, newLinks, newComments: parts.comments === undefined };
  if (alone.length === 0) return { ...record, newDrawing: undefined, newType: false };
  const shapes = alone.map(({ row, column, runs }) => {
    const text = runs.map((run) => run.text).join("");
    return { row, column, anchor: anchorOf(outline, row, column, text) };
  });
  if (parts.shapes !== undefined) {
    pkg.setText(parts.shapes, addShapes(pkg.text(parts.shapes) ?? "", shapes));
    return { ...record, newDrawing: undefined, newType: false };
  }
  const newType = addDefaultType(pkg, "vml", SHAPES_TYPE);
  const blocks = pkg.names().filter((name) => name.toLowerCase().endsWith(".vml"));
  const used = Math.max(0, ...blocks.map((name) => highestBlock(pkg.text(name) ?? "")));
  const { link } = editor.addPart(
    part,
    { type: "vmlDrawing", name: "xl/drawings/vmlDrawing", extension: "vml" },
    addShapes(newShapesPart(used, shapes.length), shapes),
  );
  return { ...record, newDrawing: link, newType };
}

/** How notes are cut out of comments again. */
export interface NoteCutter {
  /** What to do with a comment: take a stretch out of it, or take it away; undefined leaves it. */
  readonly cut: (comment: {
    readonly ref: string;
    readonly text: string;
  }) =>
    | { readonly from: number; readonly to: number; readonly unwrap: boolean; readonly remove: boolean }
    | undefined;
  /** The author to be taken away. */
  readonly author: string;
  /** Parts that go when nothing is left in them: those that were not there before. */
  readonly newComments: boolean;
  readonly newDrawing: boolean;
}

/**
 * Cuts notes out of the comments of a sheet.
 *
 * @returns whether the sheet's `<legacyDrawing>` has to go, since its part went
 */
export function cutNotes(
  editor: WorkbookEditor,
  part: string,
  outline: SheetOutline,
  { cut, author, newComments, newDrawing }: NoteCutter,
): boolean {
  const pkg = editor.package;
  const { comments, shapes } = partsOf(editor, part, outline);
  if (comments === undefined) return false;
  const list = new CommentList(pkg, comments);
  const gone = new Set<string>();
  let touched = false;
  for (const comment of list.comments) {
    const stretch = cut(comment);
    if (stretch === undefined) continue;
    touched = true;
    if (stretch.remove) {
      list.remove(comment.ref);
      gone.add(`${comment.row},${comment.column}`);
    } else list.cut(comment.ref, stretch.from, stretch.to, stretch.unwrap);
  }
  if (!touched) return false;
  list.removeAuthor(author);
  if (list.size === 0 && newComments) editor.removePart(part, comments);
  else list.save();
  if (shapes === undefined) return false;
  const rest = removeShapes(pkg.text(shapes) ?? "", (row, column) => gone.has(`${row},${column}`));
  if (hasShapes(rest) || !newDrawing) {
    pkg.setText(shapes, rest);
    return false;
  }
  editor.removePart(part, shapes);
  return true;
}
