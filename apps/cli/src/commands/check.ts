import { check as checkCatalogue, summarise, verdict } from "@zp/catalog-core";
import type { CheckReport, Finding, PolicyPack, Summary } from "@zp/catalog-core/engine";
import { metricTables, problemRows } from "@zp/catalog-core/report-model";
import { shortId, snapshotId } from "@zp/catalog-core/snapshot";
import { writeMetricsWorkbook, writeProblemList } from "@zp/workbook";
import { Option } from "commander";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import {
  aliasesOf,
  type Expectation,
  expectationLines,
  loadExpected,
  organisationsOf,
  submissions,
} from "../input/expected.ts";
import { loadLaws } from "../input/laws.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { checkDate, loadPack, loadWaivers } from "../input/settings.ts";
import { sha256 } from "../input/snapshots.ts";
import type { Io } from "../io.ts";
import { annotatedLines, saveAnnotated } from "../output/annotated.ts";
import { saveFile } from "../output/save.ts";
import { details } from "../print/details.ts";
import { type FileCounts, firstScreen } from "../print/first-screen.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";

export interface CheckFlags {
  readonly details?: boolean;
  readonly json?: boolean;
  readonly problems?: string;
  readonly metrics?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly waivers?: string;
  readonly failOn?: Finding["severity"];
  readonly asOf?: string;
  readonly expect?: string;
  readonly laws?: string;
  readonly annotate?: string;
  readonly force?: boolean;
}

/** `zp check`: reads, judges, and says on one screen how the lists stand. */
export async function check(names: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  const pack = loadPack(flags.pack, io.cwd);
  const asOf = checkDate(flags.asOf) ?? pack.asOf;
  const waivers = loadWaivers(flags.waivers, io.cwd);
  const laws = await loadLaws(flags.laws, io.cwd);
  const expected = flags.expect === undefined ? undefined : loadExpected(flags.expect, io.cwd);
  const progress = progressOn(io);
  const reading = await readLists(names, {
    map: flags.map,
    io,
    progress,
    aliases: aliasesOf(expected ?? []),
  });
  const expectation = expected === undefined ? undefined : submissions(reading, expected);
  progress.tell(`检查 ${reading.catalogue.items.length} 项……`);
  const report = checkCatalogue(reading.catalogue, {
    pack,
    asOf,
    waivers,
    laws,
    organisations: organisationsOf(expected ?? []),
  });
  const summary = summarise(report, pack);
  // The same id as of a snapshot of these lists: it says what data the outputs speak of.
  const data = { ...reading.catalogue, organisations: organisationsOf(expected ?? []) };
  const writes = [flags.problems, flags.metrics, flags.annotate].some((name) => name !== undefined);
  const snapshot = flags.json || writes ? await snapshotId(data, sha256) : "";
  const judged = { reading, report, summary, snapshot };
  const annotated =
    flags.annotate === undefined
      ? undefined
      : await saveAnnotated(judged, {
          dir: flags.annotate,
          cwd: io.cwd,
          force: flags.force === true,
          subtitleOf: fileSubtitle(judged),
          progress,
        });
  progress.done();

  const saved = await saveOutputs(flags, judged, io);
  if (annotated !== undefined) saved.push(...annotatedLines(annotated, flags.annotate ?? ""));
  if (flags.json) {
    const json = { snapshot, ...asJson(reading, report, summary, expectation) };
    io.out(`${JSON.stringify(annotated === undefined ? json : { ...json, annotated }, null, 2)}\n`);
  } else printScreen(names, flags, { ...judged, pack, expectation, saved }, io);
  return exitCodeOf(reading, report, flags.failOn);
}

interface Judged {
  readonly reading: Reading;
  readonly report: CheckReport;
  readonly summary: Summary;
  /** Id of the snapshot; empty where nothing is written that would bear it. */
  readonly snapshot: string;
}

/** 3 before 2 before 1: our own fault hides nothing, an undecided file is said before findings of the others. */
function exitCodeOf(reading: Reading, report: CheckReport, failOn: Finding["severity"] = "error"): number {
  const { outcome } = verdict(report, { failOn });
  if (outcome === "faults") return 3;
  if (reading.files.some(({ status }) => status === "undecided" || status === "failed")) return 2;
  return outcome === "findings" ? 1 : 0;
}

export const fileCounts = (reading: Reading): FileCounts => {
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
const provenanceOf = ({ report: { pack, asOf }, snapshot }: Pick<Judged, "report" | "snapshot">): string =>
  `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；快照 ${shortId(snapshot)}`;

/** What stands above the problems of one file, for the unit that gets it back. */
const fileSubtitle = (judged: Judged) => {
  const itemsOf = new Map(judged.reading.files.map(({ path, items }) => [path, items]));
  return (path: string): string => {
    const items = itemsOf.get(path) ?? 0;
    return `${path}${items === 0 ? "" : `，${items} 项`}；${provenanceOf(judged)}`;
  };
};

async function saveOutputs(
  flags: CheckFlags,
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

interface Shown extends Judged {
  readonly pack: PolicyPack;
  readonly expectation: Expectation | undefined;
  readonly saved: readonly string[];
}

function printScreen(names: readonly string[], flags: CheckFlags, shown: Shown, io: Io): void {
  const { reading, report, summary, pack, expectation, saved } = shown;
  const paint = paintFor(io);
  const further =
    saved.length > 0 || flags.details
      ? saved
      : [`逐条明细：zp check ${names.map(quoted).join(" ")} --details；存成表格：--problems 问题清单.xlsx`];
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
function noticesOf(reading: Reading, all: boolean): string[] {
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  const shown = all ? troubled : troubled.slice(0, 3);
  const lines = shown.map(({ path, sentence }) => `${path}：${sentence}`);
  if (troubled.length > shown.length)
    lines.push(`另有 ${troubled.length - shown.length} 个文件未计，见 --details。`);
  return lines;
}

const quoted = (name: string): string => (/[\s"'$&()]/.test(name) ? `"${name}"` : name);

const asJson = (
  reading: Reading,
  report: CheckReport,
  summary: Summary,
  expectation: Expectation | undefined,
) => ({
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

/** How `zp check` is called. */
export const checkCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("check")
    .summary("检查清单，先给出一屏结论")
    .description("检查清单：读入文件或文件夹，给出两项主要指标、四类问题和去处。")
    .argument("<文件或文件夹...>", "xlsx、xls、et、csv、json；文件夹连同其下的全部文件")
    .option("--details", "列出每一处问题及其位置、依据、改法")
    .addOption(jsonOption())
    .option("--problems <文件>", "另存问题清单（.xlsx）")
    .option("--metrics <文件>", "另存指标工作簿（.xlsx）")
    .option("--annotate <文件夹>", "在每份清单的副本上标出问题（着色、批注、问题清单），写进这个文件夹")
    .option("--force", "--annotate 时覆盖已有的文件")
    .addOption(mapOption())
    .addOption(packOption())
    .option("--waivers <文件>", "豁免清单（.json）")
    .option("--laws <文件>", "本地法规表（.csv、.xlsx），与内置的法规登记簿一起使用")
    .addOption(
      new Option("--fail-on <级别>", "有此级别及以上的问题时退出码为 1")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(asOfOption())
    .option(
      "--expect <单位表>",
      "应报单位（.txt 一行一个，或 .json，可写别名和上级单位），据此列出应报、已报、未报",
    )
    .addHelpText(
      "after",
      examples(
        "zp check 清单文件夹 --problems 问题清单.xlsx --metrics 指标.xlsx",
        "zp check 清单文件夹 --annotate 已标注     原表标注后退回各单位",
        "zp check items.csv --map examples/mappings/guangdong-2021.json",
        "zp check 清单 --expect 应报单位.txt",
        "zp check 清单 --json | jq .summary.piles",
      ),
    )
    .action(action((files: string[], options: CheckFlags) => check(files, options, io)));
};
