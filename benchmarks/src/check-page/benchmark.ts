import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runJob } from "../child/run-job.ts";
import { least, quantile } from "../report/statistics.ts";
import { ratio, table, whole } from "../report/table.ts";
import type { CheckedInNode } from "./command-line.ts";
import type { FirstVisit } from "./first-visit.ts";
import type { Handled } from "./handling.ts";
import type { OpenedInPage } from "./page.ts";
import type { Done } from "./watcher.ts";

export interface CheckPageOptions {
  /** Rows of each workbook. */
  readonly sizes: readonly number[];
  readonly runs: number;
}

/** One workbook both ways. */
export interface Opened {
  readonly rows: number;
  readonly page: readonly OpenedInPage[];
  readonly node: readonly CheckedInNode[];
}

/** The page in Chromium, beside `zp check` of the same workbook in Node. */
export async function benchmarkCheckPage(
  { sizes, runs }: CheckPageOptions,
  progress: (text: string) => void,
): Promise<string> {
  const { noChromium } = await import("@zp/testkit/browser");
  if (noChromium) return "No Chromium on this machine: the check in the browser is left out.";
  const { openInPage } = await import("./page.ts");
  const { visitFirst } = await import("./first-visit.ts");
  const { checkInNode } = await import("./command-line.ts");
  const folder = mkdtempSync(join(tmpdir(), "zp-benchmark-"));
  try {
    progress("the first visit to the check");
    const visits = await visitFirst(runs);
    const all: Opened[] = [];
    for (const rows of sizes) {
      const file = join(folder, `list-${rows}.xlsx`);
      progress(`writing a workbook of ${whole(rows)} rows`);
      await runJob("write-workbook", { file, rows });
      progress(`${whole(rows)} rows in the page, and in Node`);
      const page = await openInPage(file, runs);
      const node: CheckedInNode[] = [];
      for (let run = 0; run < runs; run += 1) node.push(await checkInNode(file));
      all.push({ rows, page, node });
    }
    return checkPageSection(all, visits);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const reached = (what: string, value: number, bar: number, unit = "ms"): string =>
  `- ${what}: ${whole(value)} ${unit} (aim < ${whole(bar)}) — ${value < bar ? "reached" : "not reached"}`;

/** @throws Error when page and command line come to different figures */
export function checkPageSection(all: readonly Opened[], visits: readonly FirstVisit[]): string {
  for (const { rows, page, node } of all) {
    for (const figure of node[0]?.figures ?? []) {
      if (!page.every(({ said }) => said.includes(figure)))
        throw new Error(`the page does not say ${figure} of ${rows} rows`);
    }
  }
  const lines = all.map(({ rows, page, node }) => {
    const ours = least(page.map(({ summaryMs }) => summaryMs));
    const theirs = least(node.map(({ ms }) => ms));
    const memory = least(page.map(({ memoryMb }) => memoryMb));
    const peak = least(node.map(({ peakMb }) => peakMb));
    return [
      whole(rows),
      ratio(ours / theirs),
      whole(ours),
      whole(theirs),
      ratio(memory / peak),
      whole(memory),
      whole(peak),
    ];
  });
  const tasks = all.map(({ rows, page }) => ({
    rows,
    longest: least(page.map(({ longestTaskMs }) => longestTaskMs)),
  }));
  const summaryMs = least(all[0]?.page.map((run) => run.summaryMs) ?? []);
  const kilobytes = least(visits.map(({ gzippedKb }) => gzippedKb));
  const interactive = least(visits.map(({ interactiveMs }) => interactiveMs));
  return [
    "### The check in the browser, beside `zp check` in Node",
    "",
    table(
      ["rows", "page ÷ Node, time", "page ms", "Node ms", "page held ÷ Node peak", "page MB", "Node MB"],
      lines,
    ),
    "",
    reached(`${whole(all[0]?.rows ?? 0)} rows, from choosing to the summary`, summaryMs, 2000),
    ...tasks.map(({ rows, longest }) =>
      longest === 0
        ? `- ${whole(rows)} rows, the page's thread: no task of 50 ms or more (aim) — reached`
        : reached(`${whole(rows)} rows, longest task of the page's thread`, longest, 50),
    ),
    ...all.flatMap(({ rows, page }) => handledLines(rows, page.at(-1)?.handled)),
    reached("first load, gzipped", kilobytes, 250, "kB"),
    `- … with what the worker fetches beforehand to read and judge: ${whole(least(visits.map(({ withWorkerKb }) => withWorkerKb)))} kB`,
    reached("interactive on a telephone, first visit", interactive, 1500),
  ].join("\n");
}

const taskText = (ms: number): string =>
  ms === 0 ? "no task of the page's thread of 50 ms" : `longest task of the page's thread ${whole(ms)} ms`;

/** What is done with the lists, each against the aim of a search. */
function handledLines(rows: number, handled: Handled | undefined): string[] {
  if (handled === undefined) return [];
  const { letters, filters, orders, findings, accepted } = handled;
  const line = (what: string, all: readonly Done[]): string => {
    const ms = all.map((one) => one.ms);
    const task = Math.max(...all.map((one) => one.longestTaskMs));
    const [middle, most] = [quantile(ms, 0.5), Math.max(...ms)];
    return `${reached(`${whole(rows)} rows, ${what}, p95 of ${all.length}`, quantile(ms, 0.95), 50)}; middle ${whole(middle)}, longest ${whole(most)} ms; ${taskText(task)}`;
  };
  return [
    line("a letter in the search", letters),
    line("a filter", filters),
    line("groups and order", orders),
    line("a finding opened", findings),
    ...(accepted === undefined
      ? []
      : [
          `${reached(`${whole(rows)} rows, a correction accepted until the figures moved`, accepted.ms, 2000)}; ${taskText(accepted.longestTaskMs)}`,
        ]),
  ];
}
