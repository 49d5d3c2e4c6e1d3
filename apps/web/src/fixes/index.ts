/** Corrections of form: what can be corrected, what was accepted, and the way back. */

export { ChangedText } from "./changed-text.tsx";
export { Standing } from "./standing.tsx";
export { useCorrections } from "./use-corrections.ts";
