import { type CellFix, type FixReason, planFixes } from "@zp/catalog-core/fixes";
import { type Held, remembered } from "../held.ts";
import { fixId } from "./merged.ts";

/** Corrections of form that can still be made, in the order of the lists; not those that a cell has refused. */
export const offeredFixes = remembered(({ report, reading, refused }: Held): readonly CellFix[] =>
  planFixes(report.findings, reading.result).filter((fix) => !refused.has(fixId(fix))),
);

/** What is offered for each finding that offers something, by the finding's key. */
export const fixesOfFindings = remembered((held: Held): ReadonlyMap<string, readonly CellFix[]> => {
  const cells = new Map(offeredFixes(held).map((fix) => [fixId(fix), fix]));
  const { provenance } = held.reading.result;
  const found = new Map<string, readonly CellFix[]>();
  for (const { key, ruleId, subject, path, fix, waiver } of held.report.findings) {
    if (fix === undefined || waiver !== undefined) continue;
    const own = provenance.locate(subject.id, path).flatMap((place) => {
      const offered = cells.get(fixId(place));
      return offered !== undefined && hasReason(offered, ruleId) ? [offered] : [];
    });
    if (own.length > 0) found.set(key, [...new Set(own)]);
  }
  return found;
});

/** A kind of form or a rule, by one id. */
export const reasonId = (reason: FixReason): string => ("kind" in reason ? reason.kind : reason.ruleId);

export const hasReason = ({ reasons }: CellFix, id: string): boolean =>
  reasons.some((reason) => reasonId(reason) === id);
