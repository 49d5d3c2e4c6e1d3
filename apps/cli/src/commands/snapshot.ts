import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { shortId, takeSnapshot } from "@zp/catalog-core/snapshot";
import { type CommandDefinition, examples, jsonOption, mapOption, packOption } from "../definition.ts";
import { aliasesOf, loadExpected, organisationsOf } from "../input/expected.ts";
import { readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { listDigest } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { progressOn } from "../print/progress.ts";

export interface SnapshotFlags {
  readonly out: string;
  readonly date?: string;
  readonly title?: string;
  readonly expect?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly map?: string;
  readonly pack?: string;
}

/** `zp snapshot`: the lists as they stand today, hashed, in one file. */
export async function snapshot(names: readonly string[], flags: SnapshotFlags, io: Io): Promise<number> {
  const pack = loadPack(flags.pack, io.cwd);
  const takenOn = checkDate(flags.date) ?? io.today;
  if (takenOn === undefined) throw new CommandError("请用 --date 写明快照的日期，例如 2018-08-25。");
  if (!flags.force && existsSync(resolve(io.cwd, flags.out))) {
    throw new CommandError(`“${flags.out}”已经存在。快照是考核的依据，不应覆盖；确要覆盖，请加 --force。`);
  }
  const expected = flags.expect === undefined ? [] : loadExpected(flags.expect, io.cwd);
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress, aliases: aliasesOf(expected) });
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  if (troubled.length > 0) {
    progress.done();
    for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
    throw new CommandError("有文件未计入，没有写出快照：快照须是全部清单。");
  }
  progress.tell("计算编号……");
  const catalogue =
    expected.length === 0
      ? reading.catalogue
      : { ...reading.catalogue, organisations: organisationsOf(expected) };
  const taken = await takeSnapshot(catalogue, { takenOn, pack, title: flags.title, digest: listDigest });
  saveFile(flags.out, `${JSON.stringify(taken)}\n`, io.cwd);
  progress.done();
  const { id, seal } = taken;
  const items = catalogue.items.length;
  const entries = catalogue.directory.length;
  if (flags.json) {
    printJson("snapshot", { out: flags.out, id, seal, takenOn, items, entries }, io);
  } else {
    io.out(
      `快照 ${shortId(id)}：实施清单 ${items} 项、目录清单 ${entries} 条，${takenOn}，政策包 ${pack.id} ${pack.version}\n` +
        `完整编号 ${id}\n写入 ${flags.out}\n`,
    );
  }
  return 0;
}

/** How `zp snapshot` is called. */
export const snapshotCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("snapshot")
    .summary("把清单连同政策包定格成一个带编号的文件")
    .description(
      "把清单此时的样子写成快照：编号由内容算出，内容变一个字，编号就不同。公布的清单据此考核、核对、比较。",
    )
    .argument("<文件或文件夹...>", "同 zp check")
    .requiredOption("--out <文件>", "写到哪里（.json）")
    .option("--date <日期>", "快照的日期，年-月-日；不写用今天")
    .option("--title <标题>", "快照的标题，例如“2018 年公布的清单”")
    .option("--expect <单位表>", "单位及其上级（同 zp check），含所属单位的数字据此重算")
    .option("--force", "覆盖已有的文件")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "zp snapshot 清单文件夹 --out 快照-2018-08-25.json --title 公布的清单",
        "zp verify 快照-2018-08-25.json 指标.json",
        "zp diff 快照-2018-08-25.json 清单文件夹",
      ),
    )
    .action(action((files: string[], options: SnapshotFlags) => snapshot(files, options, io)));
};
