import { type CellFix, planFixes } from "@zp/catalog-core/fixes";
import { type Held, remembered } from "../held.ts";

/** Corrections of form that can still be made, in the order of the lists. */
export const offeredFixes = remembered(({ report, reading }: Held): readonly CellFix[] =>
  planFixes(report.findings, reading.result),
);
