import { summarise } from "@zp/catalog-core";
import type { Finding } from "@zp/catalog-core/engine";
import { Option } from "commander";
import { asOfOption, type CommandDefinition, examples, jsonOption, packOption } from "../definition.ts";
import { submissions } from "../input/expected.ts";
import { type JudgingFlags, loadJudging } from "../input/judging.ts";
import { lawsDigest } from "../input/laws.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import {
  asJson,
  exitCodeOf,
  type OutputFlags,
  printScreen,
  quoted,
  saveOutputs,
} from "../output/check-outputs.ts";
import { printJson } from "../output/json.ts";
import { inOrder, mergeParts } from "../partial/merge-parts.ts";
import { type PartSettings, partSettings, readPart } from "../partial/part.ts";
import { progressOn } from "../print/progress.ts";

export interface MergeFlags extends OutputFlags, JudgingFlags {
  readonly failOn?: Finding["severity"];
}

/** `zp merge`: the parts that several machines checked, finished as one check. */
export async function merge(names: readonly string[], flags: MergeFlags, io: Io): Promise<number> {
  const { pack, asOf, waivers, laws, expected, organisations } = await loadJudging(flags, io.cwd);
  const progress = progressOn(io);
  const parts = names.map((name, at) => {
    progress.tell(`读取部分结果 ${at + 1}/${names.length} ${name}`);
    return { name, part: readPart(name, io.cwd) };
  });
  const ordered = inOrder(parts);
  refuseOtherSettings(ordered[0]!, partSettings(pack, asOf, lawsDigest(flags.laws, io.cwd), expected));
  progress.tell("合并……");
  const { lists, report } = mergeParts(
    ordered.map(({ part }) => part),
    { pack, asOf, laws, organisations, waivers },
  );
  const expectation = expected === undefined ? undefined : submissions(lists, expected);
  const summary = summarise(report, pack);
  const snapshot = await idOf({ ...lists.catalogue, organisations });
  progress.done();
  const judged = { reading: lists, report, summary, snapshot };
  const saved = await saveOutputs(flags, judged, io);
  if (flags.json) {
    printJson("merge", asJson(judged, expectation), io);
  } else {
    const again = `zp merge ${names.map(quoted).join(" ")}`;
    printScreen(again, flags, { ...judged, pack, expectation, saved }, io);
  }
  return exitCodeOf(lists, report, flags.failOn);
}

/** The flags of a check stand here once more: what differs from them would be judged by two measures. */
function refuseOtherSettings(
  { name, part }: { readonly name: string; readonly part: { readonly settings: PartSettings } },
  settings: PartSettings,
): void {
  const flagOf = { 政策包: "--pack", 判定日: "--as-of", 法规表: "--laws", 应报单位表: "--expect" } as const;
  for (const what of Object.keys(flagOf) as (keyof PartSettings)[]) {
    if (part.settings[what] !== settings[what]) {
      throw new CommandError(
        `“${name}”检查时所用的${what}与现在的不同。请写上与当时相同的 ${flagOf[what]}，或用现在的设置重新检查。`,
      );
    }
  }
}

/** How `zp merge` is called. */
export const mergeCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("merge")
    .summary("合并多台机器分头检查的结果")
    .description("合并 zp check --partial 写出的各份结果，与一台机器检查全部文件的结果相同。")
    .argument("<部分结果...>", "各份部分结果，缺一不可；重复的、设置不同的不予合并")
    .option("--details", "列出每一处问题及其位置、依据、改法")
    .addOption(jsonOption())
    .option("--problems <文件>", "另存问题清单（.xlsx）")
    .option("--metrics <文件>", "另存指标工作簿（.xlsx）")
    .addOption(packOption())
    .option("--waivers <文件>", "豁免清单（.json）")
    .option("--laws <文件>", "本地法规表，与分头检查时相同")
    .addOption(
      new Option("--fail-on <级别>", "有此级别及以上的问题时退出码为 1")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(asOfOption())
    .option("--expect <单位表>", "应报单位，与分头检查时相同")
    .addHelpText(
      "after",
      examples(
        "zp check 清单 --map 列对应 --partial 份1.json --part 1/4   在第一台机器上，其余类推",
        "zp merge 份1.json 份2.json 份3.json 份4.json --problems 问题清单.xlsx",
      ),
    )
    .action(action((files: string[], options: MergeFlags) => merge(files, options, io)));
};
