import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runJob } from "../child/run-job.ts";
import { least, median } from "../report/statistics.ts";
import { aim, ratio, table, whole } from "../report/table.ts";
import { COLUMN_COUNT } from "./list-shape.ts";
import type { ReadOnce } from "./read-once.ts";
import { type ReaderId, readers } from "./readers.ts";

export interface ReadingOptions {
  /** Rows of each file. */
  readonly sizes: readonly number[];
  /** Processes per reader and file. */
  readonly runs: number;
}

/** All runs of one reader on one file. */
export interface Readings {
  readonly reader: ReaderId;
  readonly runs: readonly (ReadOnce & { readonly peakMb: number })[];
}

/** The aims speak of a long list; of a short one, most of the time is the start of a cold program. */
const AIMED_AT = 50_000;

const ids = Object.keys(readers) as ReaderId[];

/** Writes the files, reads each with every reader by turns, and answers the section of the report. */
export async function benchmarkReading(
  { sizes, runs }: ReadingOptions,
  progress: (text: string) => void,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "zp-benchmark-"));
  try {
    const sections: string[] = [];
    for (const rows of sizes) {
      const file = join(folder, `list-${rows}.xlsx`);
      progress(`writing a workbook of ${whole(rows)} rows`);
      await runJob("write-workbook", { file, rows });
      const readings = new Map<ReaderId, Readings["runs"][number][]>(ids.map((id) => [id, []]));
      // By turns: whatever else the machine does meets all of them alike.
      for (let run = 0; run < runs; run += 1) {
        for (const reader of ids) {
          progress(`${whole(rows)} rows, run ${run + 1} of ${runs}: ${readers[reader].name}`);
          const { output, peakMb } = await runJob("read-workbook", { file, reader });
          readings.get(reader)!.push({ ...output, peakMb });
        }
      }
      sections.push(
        readingSection(
          rows,
          statSync(file).size,
          ids.map((reader) => ({ reader, runs: readings.get(reader)! })),
        ),
      );
    }
    return sections.join("\n\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The table of one file.
 *
 * @throws Error when the readers did not read the same cells
 */
export function readingSection(rows: number, bytes: number, all: readonly Readings[]): string {
  const [first] = all;
  const [same] = first?.runs ?? [];
  if (first === undefined || same === undefined) throw new RangeError("no readings");
  for (const { reader, runs } of all) {
    for (const { cells, digest } of runs) {
      if (cells !== same.cells || digest !== same.digest) {
        throw new Error(
          `${reader} reads ${cells} cells, ${first.reader} ${same.cells}, or other texts in them`,
        );
      }
    }
  }
  const figures = all.map(({ reader, runs }) => ({
    reader,
    load: runs.map(({ loadMs }) => loadMs),
    texts: runs.map(({ textsMs }) => textsMs),
    peak: runs.map(({ peakMb }) => peakMb),
  }));
  const ours = figures[0]!;
  const text = table(
    ["reader", "load min ms", "median", "÷ ours", "with all texts min ms", "÷ ours", "peak min MB", "÷ ours"],
    figures.map(({ reader, load, texts, peak }) => [
      readers[reader].name,
      whole(least(load)),
      whole(median(load)),
      ratio(least(load) / least(ours.load)),
      whole(least(texts)),
      ratio(least(texts) / least(ours.texts)),
      whole(least(peak)),
      ratio(least(peak) / least(ours.peak)),
    ]),
  );
  const exceljs = figures.find(({ reader }) => reader === "exceljs");
  const aims =
    exceljs === undefined || rows < AIMED_AT
      ? []
      : [
          aim("time of exceljs' load ÷ ours", least(exceljs.load) / least(ours.load), 5, "higher"),
          aim("our peak ÷ that of exceljs", least(ours.peak) / least(exceljs.peak), 1 / 3, "lower"),
        ];
  const heading = `### Reading ${whole(rows)} rows × ${COLUMN_COUNT} columns (${(bytes / 1e6).toFixed(1)} MB, ${whole(same.cells)} cells)`;
  return [heading, "", text, ...(aims.length === 0 ? [] : ["", ...aims])].join("\n");
}
