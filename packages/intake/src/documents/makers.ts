import {
  assessmentTables,
  comparisonTables,
  composeAssessment,
  diffTables,
  type ProblemRow,
  planTables,
  problemRows,
  progressTables,
} from "@zp/catalog-core/report-model";
import { progressOf } from "@zp/catalog-core/schedule";
import { renderDocx, renderHtml } from "@zp/report";
import { writeMetricsWorkbook, writeProblemList, writeTextTables } from "@zp/workbook";
import type { DocumentId } from "./ids.ts";
import type { Job, Maker } from "./job.ts";
import { ledgerMaker } from "./ledger.ts";
import { paperMakers } from "./papers.ts";

const problemsOf = ({ report, summary, catalogue }: Job["input"], reading: Job["reading"]): ProblemRow[] =>
  problemRows(report, summary, catalogue, (finding) => reading?.placeOf(finding));

/** How each document is made. A new one is a function and a line here, and its name in `ids.ts`. */
export const makers: Readonly<Record<DocumentId, Maker>> = {
  async *assessment({ input, logo }) {
    yield {
      name: "考核评估报告.docx",
      bytes: await renderDocx(composeAssessment(input), input.identity.date, logo),
    };
  },
  async *data({ input, provenance }) {
    yield {
      name: "考核评估数据.xlsx",
      bytes: await writeMetricsWorkbook(
        assessmentTables(input),
        provenance,
        composeAssessment(input).blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
      ),
    };
  },
  async *page({ input, reading, logo }) {
    yield {
      name: "report.html",
      bytes: new TextEncoder().encode(renderHtml(composeAssessment(input), problemsOf(input, reading), logo)),
    };
  },
  async *problems({ input, reading, provenance }) {
    yield {
      name: "问题清单.xlsx",
      bytes: await writeProblemList(problemsOf(input, reading), provenance),
    };
  },
  ledger: ledgerMaker,
  async *comparison({ input: { within, pack }, provenance }) {
    const { comparisons, cutProofs } = within;
    const tables = comparisonTables(comparisons, cutProofs === undefined ? [] : [cutProofs], pack);
    if (tables.length === 0) return;
    yield {
      name: "清单比对.xlsx",
      bytes: await writeTextTables("comparison", "清单比对", tables, provenance),
    };
  },
  async *changes({ input: { previous }, provenance }) {
    if (previous === undefined) return;
    yield {
      name: "清单变动.xlsx",
      bytes: await writeTextTables("changes", "清单变动", diffTables(previous.diff), provenance),
    };
  },
  async *plan({ input: { plan, pack }, provenance }) {
    yield {
      name: "整改建议清单.xlsx",
      bytes: await writeTextTables("plan", "整改建议清单", planTables(plan, pack), provenance),
    };
  },
  async *progress({ input, reading, provenance }) {
    const { catalogue, pack, report, intake } = input;
    if ((catalogue.stageDates ?? []).length === 0) return;
    const expected = intake.expectation?.expected ?? Object.keys(report.metrics.byUnit);
    const progress = progressOf(catalogue, { pack, asOf: report.asOf, expected });
    const tables = progressTables(progress, report.findings, (finding) => reading?.placeOf(finding));
    yield {
      name: "编制公开工作进度.xlsx",
      bytes: await writeTextTables("progress", "编制公开工作进度", tables, provenance),
    };
  },
  ...paperMakers,
};
