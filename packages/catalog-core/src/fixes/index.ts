export { applyReplacements } from "./apply.ts";
export { type ChangedStretch, changedStretches } from "./changed-stretches.ts";
export { type FormFix, type FormFixKind, formFix, formFixLabels } from "./form-fix.ts";
export { type CellFix, type FixReason, planFixes, type ReadForFixes } from "./plan-fixes.ts";
