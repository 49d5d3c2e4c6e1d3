import { check, formatShare, fromRecords } from "@zp/catalog-core";

/** A script of ten lines: records in, the two headline figures out. */
export function headlines(rows: readonly Record<string, unknown>[]): string[] {
  const { catalogue } = fromRecords(rows);
  const { overall } = check(catalogue).metrics;
  return ["visits/at-most-once", "time-limit/within-half"].map((id) => {
    const { numerator, denominator } = overall[id]!;
    return `${id} ${numerator}/${denominator} ${formatShare(overall[id]!)}`;
  });
}
