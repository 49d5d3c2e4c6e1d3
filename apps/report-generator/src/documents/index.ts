import { emptyLedger, updateLedger } from "@zp/catalog-core/ledger";
import {
  comparisonTables,
  composeAssessment,
  diffTables,
  ledgerTables,
  metricTables,
  problemRows,
} from "@zp/catalog-core/report-model";
import { renderDocx } from "@zp/report";
import { writeMetricsWorkbook, writeProblemList, writeTextTables } from "@zp/workbook";
import type { DocumentId } from "./ids.ts";
import type { Maker } from "./job.ts";

/** How each document is made. A new one is a function and a line here, and its name in `ids.ts`. */
export const makers: Readonly<Record<DocumentId, Maker>> = {
  async *assessment({ input }) {
    yield {
      name: "考核评估报告.docx",
      bytes: await renderDocx(composeAssessment(input), input.identity.date),
    };
  },
  async *data({ input, provenance }) {
    yield {
      name: "考核评估数据.xlsx",
      bytes: await writeMetricsWorkbook(metricTables(input.report.metrics), provenance),
    };
  },
  async *problems({ input, reading, provenance }) {
    const { report, summary, catalogue } = input;
    const rows = problemRows(report, summary, catalogue, (finding) => reading?.placeOf(finding));
    yield { name: "问题清单.xlsx", bytes: await writeProblemList(rows, provenance) };
  },
  async *ledger({ input: { report, catalogue, identity, snapshot } }) {
    const ledger = updateLedger(emptyLedger(), {
      report,
      catalogue,
      on: identity.date,
      snapshot: snapshot.id,
      due: identity.due,
    });
    yield {
      name: "整改台账.xlsx",
      bytes: await writeTextTables(
        "ledger",
        "整改台账",
        ledgerTables(ledger, identity.date),
        `截至 ${identity.date}`,
      ),
    };
  },
  async *comparison({ input: { within }, provenance }) {
    const { comparisons, cutProofs } = within;
    const tables = comparisonTables(comparisons, cutProofs === undefined ? [] : [cutProofs]);
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
};
