import { verdict } from "@zp/catalog-core";
import type { CheckReport, Finding, PolicyPack } from "@zp/catalog-core/engine";
import { type CheckedLists, fileCounts, type Judged, metricsFile, problemListFile } from "@zp/intake";
import { type Expectation, expectationLines } from "../input/expected.ts";
import type { Io } from "../io.ts";
import { details } from "../print/details.ts";
import { firstScreen } from "../print/first-screen.ts";
import { paintFor } from "../print/paint.ts";
import type { CheckJson } from "./json.ts";
import { saveFile } from "./save.ts";

/** Which outputs are asked for. */
export interface OutputFlags {
  readonly details?: boolean;
  readonly json?: boolean;
  readonly problems?: string;
  readonly metrics?: string;
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

export async function saveOutputs(flags: OutputFlags, judged: Judged, io: Io): Promise<string[]> {
  const saved: string[] = [];
  if (flags.problems !== undefined) {
    saveFile(flags.problems, await problemListFile(judged), io.cwd);
    saved.push(`问题清单：${flags.problems}`);
  }
  if (flags.metrics !== undefined) {
    saveFile(flags.metrics, await metricsFile(judged), io.cwd);
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
  const { reading, report, summary, snapshot, pack, expectation, saved } = shown;
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
      snapshot,
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
  { reading, report, summary, snapshot }: Judged,
  expectation: Expectation | undefined,
): CheckJson => ({
  snapshot,
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
