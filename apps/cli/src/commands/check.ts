import { checker as newChecker, summarise } from "@zp/catalog-core";
import type { Checker, Finding } from "@zp/catalog-core/engine";
import { Option } from "commander";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import { aliasesOf, submissions } from "../input/expected.ts";
import { type JudgingFlags, loadJudging } from "../input/judging.ts";
import { lawsDigest } from "../input/laws.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { annotatedLines, saveAnnotated } from "../output/annotated.ts";
import {
  asJson,
  exitCodeOf,
  type OutputFlags,
  printScreen,
  quoted,
  saveOutputs,
} from "../output/check-outputs.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { makePart, type PartSettings, partSettings } from "../partial/part.ts";
import { type Share, shareIn } from "../partial/share.ts";
import { progressOn } from "../print/progress.ts";

export interface CheckFlags extends OutputFlags, JudgingFlags {
  readonly map?: string;
  readonly failOn?: Finding["severity"];
  readonly annotate?: string;
  readonly force?: boolean;
  readonly partial?: string;
  readonly part?: string;
}

/** `zp check`: reads, judges, and says on one screen how the lists stand. */
export async function check(names: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  const { pack, asOf, waivers, laws, expected, organisations } = await loadJudging(flags, io.cwd);
  const share = shareOf(flags);
  const progress = progressOn(io);
  const reading = await readLists(names, {
    map: flags.map,
    io,
    progress,
    aliases: aliasesOf(expected ?? []),
    ...(share === undefined ? {} : { share }),
  });
  if (share !== undefined) {
    const settings = partSettings(pack, asOf, lawsDigest(flags.laws, io.cwd), expected);
    progress.tell(`检查 ${reading.catalogue.items.length} 项……`);
    const running = started(reading, { pack, asOf, laws });
    progress.done();
    return savePart(flags.partial ?? "", reading, running, { share, settings }, io);
  }
  const expectation = expected === undefined ? undefined : submissions(reading, expected);
  progress.tell(`检查 ${reading.catalogue.items.length} 项……`);
  const report = started(reading, { pack, asOf, laws, organisations }).finish(waivers);
  const summary = summarise(report, pack);
  // The same id as of a snapshot of these lists: it says what data the outputs speak of.
  const snapshot = await idOf({ ...reading.catalogue, organisations });
  const judged = { reading, report, summary, snapshot };
  const annotated =
    flags.annotate === undefined
      ? undefined
      : await saveAnnotated(judged, {
          dir: flags.annotate,
          cwd: io.cwd,
          force: flags.force === true,
          progress,
        });
  progress.done();

  const saved = await saveOutputs(flags, judged, io);
  if (annotated !== undefined) saved.push(...annotatedLines(annotated, flags.annotate ?? ""));
  if (flags.json) {
    const json = asJson(judged, expectation);
    printJson("check", annotated === undefined ? json : { ...json, annotated }, io);
  } else
    printScreen(
      `zp check ${names.map(quoted).join(" ")}`,
      flags,
      { ...judged, pack, expectation, saved },
      io,
    );
  return exitCodeOf(reading, report, flags.failOn);
}

/** Everything that was read, asked. */
function started({ catalogue }: Reading, settings: Parameters<typeof newChecker>[0]): Checker {
  const running = newChecker(settings);
  running.addCatalogue(catalogue);
  return running;
}

/** @throws CommandError where only one half of a partial check is given, or what only a whole one can give is asked of it */
function shareOf({ partial, part, ...flags }: CheckFlags): Share | undefined {
  if (part !== undefined && partial === undefined) {
    throw new CommandError("--part 要与 --partial 一起用，写明部分结果存到哪个文件。");
  }
  if (partial === undefined) return undefined;
  const whole = (["json", "problems", "metrics", "annotate", "waivers", "details"] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (whole !== undefined) {
    throw new CommandError(
      `--partial 只存部分结果；--${whole} 请在合并时（zp merge）${whole === "annotate" ? "之后另用 zp check " : ""}使用。`,
    );
  }
  return shareIn(part ?? "1/1");
}

function savePart(
  name: string,
  reading: Reading,
  running: Checker,
  made: { readonly share: Share; readonly settings: PartSettings },
  io: Io,
): number {
  saveFile(name, JSON.stringify(makePart(reading, running.save(), made)), io.cwd);
  const { number, of } = made.share;
  const files = reading.files.filter(({ status }) => status === "read").length;
  io.out(`第 ${number}/${of} 份：${files} 个文件，${reading.catalogue.items.length} 项，已存 ${name}\n`);
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}

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
    .option("--partial <文件>", "只检查其中一份，存为部分结果，由 zp merge 合并（多台机器分头检查时用）")
    .option("--part <第几份/共几份>", "与 --partial 一起：按文件分成几份，取第几份，如 2/4")
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
