import { verdict } from "@zp/catalog-core";
import type { CheckReport, Finding, PolicyPack, Summary } from "@zp/catalog-core/engine";
import { metricTables, problemRows } from "@zp/catalog-core/report-model";
import { shortId } from "@zp/catalog-core/snapshot";
import { writeMetricsWorkbook, writeProblemList } from "@zp/workbook";
import { type Expectation, expectationLines } from "../input/expected.ts";
import type { Reading } from "../input/reading.ts";
import type { Io } from "../io.ts";
import { details } from "../print/details.ts";
import { type FileCounts, firstScreen } from "../print/first-screen.ts";
import { paintFor } from "../print/paint.ts";
import { saveFile } from "./save.ts";

/** What of a reading the outputs of a check need: `zp merge` has it from several machines. */
export type CheckedLists = Pick<Reading, "catalogue" | "files" | "problems" | "remarks" | "placeOf">;

/** Which outputs are asked for. */
export interface OutputFlags {
  readonly details?: boolean;
  readonly json?: boolean;
  readonly problems?: string;
  readonly metrics?: string;
}

/** Lists that were checked. */
export interface Judged {
  readonly reading: CheckedLists;
  readonly report: CheckReport;
  readonly summary: Summary;
  /** Id of the snapshot; empty where nothing is written that would bear it. */
  readonly snapshot: string;
}

/** 3 before 2 before 1: our own fault hides nothing, an undecided file is said before findings of the others. */
export function exitCodeOf(
  reading: CheckedLists,
  report: CheckReport,
  failOn: Finding["severity"] = "error",
): number {
  const { outcome } = verdict(report, { failOn });
  if (outcome === "faults") return 3;
  if (reading.files.some(({ status }) => status === "undecided" || status === "failed")) return 2;
  return outcome === "findings" ? 1 : 0;
}

const fileCounts = (reading: CheckedLists): FileCounts => {
  const count = (status: Reading["files"][number]["status"]): number =>
    reading.files.filter((file) => file.status === status).length;
  return {
    given: reading.files.length,
    read: count("read"),
    undecided: count("undecided"),
    passedOver: count("passed-over"),
    failed: count("failed"),
  };
};

/** By what, as of when and of which data: it stands on everything that is written. */
export const provenanceOf = ({
  report: { pack, asOf },
  snapshot,
}: Pick<Judged, "report" | "snapshot">): string =>
  `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

export async function saveOutputs(
  flags: OutputFlags,
  { reading, report, summary, snapshot }: Judged,
  io: Io,
): Promise<string[]> {
  const saved: string[] = [];
  const subtitle = `共 ${report.items} 项，${report.units} 个单位；${provenanceOf({ report, snapshot })}`;
  if (flags.problems !== undefined) {
    const rows = problemRows(report, summary, reading.catalogue, reading.placeOf);
    saveFile(flags.problems, await writeProblemList(rows, subtitle), io.cwd);
    saved.push(`问题清单：${flags.problems}`);
  }
  if (flags.metrics !== undefined) {
    saveFile(flags.metrics, await writeMetricsWorkbook(metricTables(report.metrics), subtitle), io.cwd);
    saved.push(`指标：${flags.metrics}`);
  }
  return saved;
}

/** All that the screen shows. */
export interface Shown extends Judged {
  readonly pack: PolicyPack;
  readonly expectation: Expectation | undefined;
  readonly saved: readonly string[];
}

/**
 * The first screen, and with `--details` everything under it.
 *
 * @param again the command that would show more
 */
export function printScreen(again: string, flags: OutputFlags, shown: Shown, io: Io): void {
  const { reading, report, summary, pack, expectation, saved } = shown;
  const paint = paintFor(io);
  const further =
    saved.length > 0 || flags.details
      ? saved
      : [`逐条明细：${again} --details；存成表格：--problems 问题清单.xlsx`];
  const lines = firstScreen(
    {
      report,
      summary,
      pack,
      files: fileCounts(reading),
      notices: [
        ...noticesOf(reading, flags.details === true),
        ...(expectation === undefined ? [] : expectationLines(expectation)),
      ],
      further,
      columns: io.columns,
    },
    paint,
  );
  io.out(`${lines.join("\n")}\n`);
  if (!flags.details) return;
  const place = (finding: Finding): string | undefined => {
    const found = reading.placeOf(finding);
    return found === undefined ? undefined : [found.file, found.sheet, found.cell].filter(Boolean).join(" ");
  };
  io.out(`${["", ...reading.remarks, ...details(report, summary, place, paint)].join("\n")}\n`);
}

/** Files that were not counted, at most three by name: the screen is short. */
function noticesOf(reading: CheckedLists, all: boolean): string[] {
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  const shown = all ? troubled : troubled.slice(0, 3);
  const lines = shown.map(({ path, sentence }) => `${path}：${sentence}`);
  if (troubled.length > shown.length)
    lines.push(`另有 ${troubled.length - shown.length} 个文件未计，见 --details。`);
  return lines;
}

export const quoted = (name: string): string => (/[\s"'$&()]/.test(name) ? `"${name}"` : name);

/** What `--json` prints. */
export const asJson = (
  reading: CheckedLists,
  report: CheckReport,
  summary: Summary,
  expectation: Expectation | undefined,
): Readonly<Record<string, unknown>> => ({
  files: reading.files,
  summary: {
    piles: summary.piles,
    waived: summary.waived,
    floods: summary.floods.map(({ ruleId, element, sourceId, count, of }) => ({
      ruleId,
      element,
      sourceId,
      count,
      of,
    })),
    notChecked: summary.notChecked,
    blocked: summary.blocked,
  },
  ...(expectation === undefined ? {} : { expectation }),
  problems: reading.problems,
  report: {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, place: reading.placeOf(finding) })),
  },
});
