import type { CellFix } from "@zp/catalog-core/fixes";

/** Corrections that were accepted one after the other, as one for each cell: from the text at first to the text at last. */
export function mergedFixes(accepted: readonly (readonly CellFix[])[]): CellFix[] {
  const cells = new Map<string, CellFix>();
  for (const fix of accepted.flat()) {
    const key = JSON.stringify([fix.file, fix.sheet ?? "", fix.cell]);
    const known = cells.get(key);
    cells.set(
      key,
      known === undefined ? fix : { ...known, after: fix.after, reasons: [...known.reasons, ...fix.reasons] },
    );
  }
  return [...cells.values()];
}
