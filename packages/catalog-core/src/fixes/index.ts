/**
 * Form put right where no person is needed: blanks, width, dashes, brackets of document numbers. Content is never touched.
 * Start with `planFixes` for lists, `formFix` for one text.
 */

export { applyReplacements } from "./apply.ts";
export { type ChangedStretch, changedStretches } from "./changed-stretches.ts";
export { type FormFix, type FormFixKind, formFix, formFixLabels } from "./form-fix.ts";
export { type CellFix, type FixReason, planFixes, type ReadForFixes } from "./plan-fixes.ts";
