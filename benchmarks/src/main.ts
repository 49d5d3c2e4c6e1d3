import { benchmarkCheckPage } from "./check-page/benchmark.ts";
import { benchmarkChecking } from "./checking/benchmark.ts";
import { benchmarkDocuments } from "./documents/benchmark.ts";
import { benchmarkMarking } from "./marking/benchmark.ts";
import { benchmarkOneItem } from "./one-item/benchmark.ts";
import { benchmarkPortal } from "./portal/benchmark.ts";
import { benchmarkReading } from "./reading/benchmark.ts";
import { machine } from "./report/machine.ts";

/* `npm run -s bench -- [--quick] [--only checking|one-item|reading|marking|portal|check-page|report]`: prints the tables on stdout, progress on stderr. */

const usage =
  "usage: npm run -s bench -- [--quick] [--only checking|one-item|reading|marking|portal|check-page|report]";

const sizes = {
  full: {
    checking: { items: 100_000, rounds: 5, growth: [1000, 10_000, 100_000, 1_000_000] },
    oneItem: { items: 2000, rounds: 10 },
    reading: { sizes: [1500, 50_000], runs: 7 },
    marking: { rows: 50_000, marks: 5000, runs: 3 },
    portal: { sizes: [1500, 50_000], runs: 3, heapMb: 256, scores: 3 },
    checkPage: { sizes: [1500, 50_000], runs: 3 },
    report: {
      sizes: [
        { items: 300, units: 20 },
        { items: 1500, units: 60 },
        { items: 15_000, units: 60 },
        { items: 15_000, units: 600 },
      ],
      runs: 3,
      docx: { items: 1500, units: 60, rounds: 3 },
    },
  },
  quick: {
    checking: { items: 2000, rounds: 1, growth: [1000, 2000] },
    oneItem: { items: 500, rounds: 3 },
    reading: { sizes: [150, 1500], runs: 1 },
    marking: { rows: 1500, marks: 150, runs: 1 },
    portal: { sizes: [150, 1500], runs: 1, heapMb: 256, scores: 1 },
    checkPage: { sizes: [150, 1500], runs: 1 },
    report: {
      sizes: [
        { items: 60, units: 4 },
        { items: 300, units: 20 },
      ],
      runs: 1,
      docx: { items: 60, units: 4, rounds: 1 },
    },
  },
} as const;

const args = process.argv.slice(2);
const quick = args.includes("--quick");
const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : undefined;
const known = args.every((arg, at) => arg === "--quick" || arg === "--only" || args[at - 1] === "--only");

if (
  !known ||
  (only !== undefined &&
    !["checking", "one-item", "reading", "marking", "portal", "check-page", "report"].includes(only))
) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const { checking, oneItem, reading, marking, portal, checkPage, report } = sizes[quick ? "quick" : "full"];
  const progress = (text: string): void => {
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  };
  const sections = [machine()];
  const asked = (section: string): boolean => only === undefined || only === section;
  if (asked("checking")) sections.push(await benchmarkChecking(checking, progress));
  if (asked("one-item")) sections.push(await benchmarkOneItem(oneItem, progress));
  if (asked("reading")) sections.push(await benchmarkReading(reading, progress));
  if (asked("marking")) sections.push(await benchmarkMarking(marking, progress));
  if (asked("portal")) sections.push(await benchmarkPortal(portal, progress));
  if (asked("check-page")) sections.push(await benchmarkCheckPage(checkPage, progress));
  if (asked("report")) sections.push(await benchmarkDocuments(report, progress));
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[2K");
  process.stdout.write(`${sections.join("\n\n")}\n`);
}
