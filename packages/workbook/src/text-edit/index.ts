export { editTextFile } from "./edit-text-file.ts";
export type { FieldEdit } from "./edited-text.ts";
