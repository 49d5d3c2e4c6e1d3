import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runJob } from "../child/run-job.ts";
import { COLUMN_COUNT } from "../reading/list-shape.ts";
import { least, median } from "../report/statistics.ts";
import { aim, ratio, table, whole } from "../report/table.ts";
import type { Marked } from "./count-marks.ts";
import type { MarkOnce } from "./mark-once.ts";
import { type MarkerId, markers } from "./markers.ts";

export interface MarkingOptions {
  readonly rows: number;
  readonly marks: number;
  /** Processes for each way. */
  readonly runs: number;
}

/** All runs of one way, and what its marked file holds. */
export interface Markings {
  readonly marker: MarkerId;
  readonly marked: Marked;
  readonly runs: readonly (MarkOnce & { readonly peakMb: number })[];
}

/** The aims speak of many marks on a long list; of a short one, most of the time is the start of a cold program. */
const AIMED_AT = 50_000;

const ids = Object.keys(markers) as MarkerId[];

/** Writes a list, marks it each way by turns, and answers the section of the report. */
export async function benchmarkMarking(
  { rows, marks, runs }: MarkingOptions,
  progress: (text: string) => void,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "zp-benchmark-"));
  try {
    const file = join(folder, "list.xlsx");
    progress(`writing a workbook of ${whole(rows)} rows`);
    await runJob("write-workbook", { file, rows });
    const done = new Map<MarkerId, Markings["runs"][number][]>(ids.map((id) => [id, []]));
    const outOf = (marker: MarkerId): string => join(folder, `${marker}.xlsx`);
    // By turns: whatever else the machine does meets all of them alike.
    for (let run = 0; run < runs; run += 1) {
      for (const marker of ids) {
        progress(`${whole(marks)} marks, run ${run + 1} of ${runs}: ${markers[marker].name}`);
        const task = { file, rows, marks, marker, out: outOf(marker) };
        const { output, peakMb } = await runJob("mark-workbook", task);
        done.get(marker)!.push({ ...output, peakMb });
      }
    }
    const all: Markings[] = [];
    for (const marker of ids) {
      const { output } = await runJob("count-marks", { file: outOf(marker) });
      all.push({ marker, marked: output, runs: done.get(marker)! });
    }
    return markingSection({ rows, marks, bytes: statSync(file).size }, all);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The table of both ways.
 *
 * @throws Error when they did not mark the same
 */
export function markingSection(
  { rows, marks, bytes }: { rows: number; marks: number; bytes: number },
  all: readonly Markings[],
): string {
  const [ours] = all;
  if (ours === undefined) throw new RangeError("no markings");
  for (const { marker, marked } of all) {
    if (marked.comments !== marks || JSON.stringify(marked) !== JSON.stringify(ours.marked)) {
      throw new Error(`${marker} leaves ${JSON.stringify(marked)}, ours ${JSON.stringify(ours.marked)}`);
    }
  }
  const timesOf = ({ runs }: Markings): number[] => runs.map(({ ms }) => ms);
  const peaksOf = ({ runs }: Markings): number[] => runs.map(({ peakMb }) => peakMb);
  const text = table(
    ["way", "min ms", "median", "÷ ours", "peak min MB", "÷ ours"],
    all.map((one) => [
      markers[one.marker].name,
      whole(least(timesOf(one))),
      whole(median(timesOf(one))),
      ratio(least(timesOf(one)) / least(timesOf(ours))),
      whole(least(peaksOf(one))),
      ratio(least(peaksOf(one)) / least(peaksOf(ours))),
    ]),
  );
  const exceljs = all.find(({ marker }) => marker === "exceljs");
  const aims =
    exceljs === undefined || rows < AIMED_AT
      ? []
      : [
          aim("our time ÷ that of exceljs", least(timesOf(ours)) / least(timesOf(exceljs)), 1 / 5, "lower"),
          aim("our peak ÷ that of exceljs", least(peaksOf(ours)) / least(peaksOf(exceljs)), 1 / 4, "lower"),
        ];
  const heading = `### ${whole(marks)} marks on ${whole(rows)} rows × ${COLUMN_COUNT} columns (${(bytes / 1e6).toFixed(1)} MB)`;
  return [heading, "", text, ...(aims.length === 0 ? [] : ["", ...aims])].join("\n");
}
