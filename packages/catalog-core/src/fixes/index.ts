export { applyReplacements } from "./apply.ts";
export { type FormFix, type FormFixKind, formFix, formFixLabels } from "./form-fix.ts";
