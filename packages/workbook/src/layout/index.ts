export { findTables, type Layout } from "./find-tables.ts";
export type { Form, FormValue } from "./form-drafts.ts";
export { FormTable } from "./form-table.ts";
export type { LayoutNote, LayoutNoteKind } from "./notes.ts";
export type { Subject } from "./subject.ts";
export { holdsItems } from "./subject.ts";
export type { FoundTable } from "./table.ts";
