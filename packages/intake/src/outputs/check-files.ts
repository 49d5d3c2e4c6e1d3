import { metricTables, problemRows } from "@zp/catalog-core/report-model";
import { writeMetricsWorkbook, writeProblemList } from "@zp/workbook";
import type { Judged } from "./judged.ts";
import { countsAndProvenance } from "./provenance-line.ts";

/**
 * 问题清单.xlsx of lists that were checked.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const report = check(reading.catalogue);
 * const summary = summarise(report, zhenping2018);
 * const judged = { reading, report, summary, snapshot: "sha-256:3f2a9c1e5b7d" };
 * (await problemListFile(judged)).length > 1000; // true
 */
export const problemListFile = (judged: Judged): Promise<Uint8Array> => {
  const { report, summary, reading } = judged;
  const rows = problemRows(report, summary, reading.catalogue, reading.placeOf);
  return writeProblemList(rows, countsAndProvenance(judged));
};

/**
 * 指标.xlsx of the same.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const report = check(reading.catalogue);
 * const summary = summarise(report, zhenping2018);
 * const judged = { reading, report, summary, snapshot: "sha-256:3f2a9c1e5b7d" };
 * (await metricsFile(judged)).length > 1000; // true
 */
export const metricsFile = (judged: Judged): Promise<Uint8Array> =>
  writeMetricsWorkbook(metricTables(judged.report.metrics), countsAndProvenance(judged));
