import type { CellFix } from "@zp/catalog-core/fixes";

/** A correction goes by its cell: there is one for each. */
export const fixId = ({ file, sheet = "", cell }: Pick<CellFix, "file" | "sheet" | "cell">): string =>
  JSON.stringify([file, sheet, cell]);

/** Corrections that were accepted one after the other, as one for each cell: from the text at first to the text at last. */
export function mergedFixes(accepted: readonly (readonly CellFix[])[]): CellFix[] {
  const cells = new Map<string, CellFix>();
  for (const fix of accepted.flat()) {
    const key = fixId(fix);
    const known = cells.get(key);
    cells.set(
      key,
      known === undefined ? fix : { ...known, after: fix.after, reasons: [...known.reasons, ...fix.reasons] },
    );
  }
  return [...cells.values()];
}

/** What was accepted, without some cells, whatever was done to them; a step of which nothing is left is gone. */
export const withoutCells = (
  accepted: readonly (readonly CellFix[])[],
  ids: ReadonlySet<string>,
): readonly (readonly CellFix[])[] =>
  accepted.map((step) => step.filter((fix) => !ids.has(fixId(fix)))).filter((step) => step.length > 0);
