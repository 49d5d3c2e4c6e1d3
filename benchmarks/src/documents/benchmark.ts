import { runJob } from "../child/run-job.ts";
import { least } from "../report/statistics.ts";
import { aim, ratio, table, whole } from "../report/table.ts";
import type { ComparedDocx } from "./compare-docx.ts";
import type { CountySize } from "./county.ts";
import type { WrittenDocuments } from "./write-documents.ts";

export interface DocumentsOptions {
  /** Counties, the smallest first. */
  readonly sizes: readonly CountySize[];
  /** Processes for each county; one larger than that of the aim is written once. */
  readonly runs: number;
  readonly docx: CountySize & { readonly rounds: number };
}

/** All runs of one county. */
export interface Written extends CountySize {
  readonly runs: readonly (WrittenDocuments & { readonly peakMb: number })[];
}

/** The county that the aim speaks of, and its seconds. */
const AIMED_AT = { items: 1500, seconds: 10 } as const;

/** Writes all documents of each county, then the same papers by the library alone. */
export async function benchmarkDocuments(
  { sizes, runs, docx }: DocumentsOptions,
  progress: (text: string) => void,
): Promise<string> {
  const all: Written[] = [];
  for (const [at, size] of sizes.entries()) {
    const times = at > 0 && size.items > AIMED_AT.items ? 1 : runs;
    const done: Written["runs"][number][] = [];
    for (let run = 1; run <= times; run += 1) {
      progress(`documents of ${whole(size.items)} items, run ${run} of ${times}`);
      const { output, peakMb } = await runJob("write-documents", size);
      done.push({ ...output, peakMb });
    }
    all.push({ ...size, runs: done });
  }
  progress(`papers of ${whole(docx.units)} units by the library alone`);
  const { output } = await runJob("compare-docx", docx);
  return documentsSection(all, output);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** Peaks of two counties of as many items in more units: documents made one after the other hold one at a time. */
function flatness(all: readonly Written[]): string[] {
  const [few, many] = all.slice(-2);
  if (few === undefined || many === undefined || few.items !== many.items) return [];
  return [
    "",
    aim(
      `peak of ${whole(many.items)} items in ${whole(many.units)} units ÷ in ${whole(few.units)}`,
      quickest(many).peakMb / quickest(few).peakMb,
      1.1,
      "lower",
    ),
  ];
}

/** The quickest run of a county. */
const quickest = ({ runs }: Written): Written["runs"][number] =>
  runs.reduce((best, run) => (run.ms < best.ms ? run : best));

/** The tables: counties and their growth, what each document takes, and the papers against the library. */
export function documentsSection(all: readonly Written[], { papers, cells, times }: ComparedDocx): string {
  const grown = all.map((county, at) => {
    const { ms, judgedMs, peakMb, documents } = quickest(county);
    const before = all[at - 1];
    const perItem = (one: Written): number => quickest(one).ms / one.items;
    return [
      `${whole(county.items)} / ${whole(county.units)}`,
      whole(documents.reduce((sum, { files }) => sum + files, 0)),
      seconds(judgedMs),
      seconds(ms),
      before === undefined ? "" : ratio(perItem(county) / perItem(before)),
      whole(peakMb),
      before === undefined ? "" : ratio(peakMb / quickest(before).peakMb),
    ];
  });
  const middle = all.find(({ items }) => items === AIMED_AT.items);
  const shown = middle ?? all[0];
  if (shown === undefined) throw new RangeError("no counties");
  const { documents, ms } = quickest(shown);
  const each = documents
    .filter(({ files }) => files > 0)
    .map((one) => [
      one.id,
      whole(one.files),
      whole(one.bytes / 1000),
      whole(one.ms),
      `${((100 * one.ms) / ms).toFixed(0)} %`,
    ]);
  const [ours, bare] = [least(times.ours), least(times.bare)];
  return [
    "### All documents of a county but the guides of single items, from the lists in memory",
    "",
    table(
      ["items / units", "files", "judging s", "in all s", "an item ÷ row before", "peak MB", "÷ row before"],
      grown,
    ),
    ...(middle === undefined
      ? []
      : ["", aim("seconds for 1,500 items ÷ 10", ms / 1000 / AIMED_AT.seconds, 1, "lower")]),
    ...flatness(all),
    "",
    `### Each document of ${whole(shown.items)} items in ${whole(shown.units)} units`,
    "",
    table(["document", "files", "kB", "ms", "of all"], each),
    "",
    `### ${whole(papers)} papers of units, ${whole(cells)} cells, against \`docx\` alone`,
    "",
    table(
      ["way", "min ms", "÷ ours"],
      [
        ["@zp/report", whole(ours), ratio(1)],
        ["docx, no form", whole(bare), ratio(bare / ours)],
      ],
    ),
  ].join("\n");
}
