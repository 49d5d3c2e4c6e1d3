export type { Run } from "./comment-list.ts";
export { addType, removeDefaultType } from "./content-types.ts";
export { damaged, PackageEditor } from "./package-editor.ts";
export { addLink, linksPartOf } from "./relations.ts";
export type { CellChange, RowChange, SheetChange, SheetRecord } from "./sheet-changes.ts";
export { editSheet } from "./sheet-editor.ts";
export { cutLinks, hasLink, type SheetLink } from "./sheet-links.ts";
export {
  addNotes,
  conversations,
  cutNotes,
  type Note,
  type NoteCutter,
  type NotesRecord,
} from "./sheet-notes.ts";
export { SheetOutline } from "./sheet-outline.ts";
export { type FillFacts, fillFacts, type StyleBook, type StyleCounts } from "./style-book.ts";
export { type ListedSheet, WorkbookEditor } from "./workbook-editor.ts";
export { cellXml, writable, xmlAttribute, xmlText } from "./xml-text.ts";
