import { metricTables, problemRows } from "@zp/catalog-core/report-model";
import { writeMetricsWorkbook, writeProblemList } from "@zp/workbook";
import type { Judged } from "./judged.ts";
import { countsAndProvenance } from "./provenance-line.ts";

/** 问题清单.xlsx of lists that were checked. */
export const problemListFile = (judged: Judged): Promise<Uint8Array> => {
  const { report, summary, reading } = judged;
  const rows = problemRows(report, summary, reading.catalogue, reading.placeOf);
  return writeProblemList(rows, countsAndProvenance(judged));
};

/** 指标.xlsx of the same. */
export const metricsFile = (judged: Judged): Promise<Uint8Array> =>
  writeMetricsWorkbook(metricTables(judged.report.metrics), countsAndProvenance(judged));
