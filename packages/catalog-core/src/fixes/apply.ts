import type { Replacement } from "../engine/index.ts";

/**
 * A text with its replacements made: each written form becomes its corrected one, wherever it stands.
 *
 * @example
 * applyReplacements("国办函[2016]108号", [{ written: "国办函[2016]108号", corrected: "国办函〔2016〕108号" }]); // "国办函〔2016〕108号"
 */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  // The longest first: one written form may be part of another.
  return [...replacements]
    .sort((a, b) => b.written.length - a.written.length)
    .reduce((fixed, { written, corrected }) => fixed.split(written).join(corrected), text);
}
