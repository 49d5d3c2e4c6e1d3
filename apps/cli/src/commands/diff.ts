import { diffStates, type ListDiff, type MeasuredState } from "@zp/catalog-core/diff";
import type { PolicyPack } from "@zp/catalog-core/engine";
import { diffTables } from "@zp/catalog-core/report-model";
import { shortId } from "@zp/catalog-core/snapshot";
import { writeTextTables } from "@zp/workbook";
import { Option } from "commander";
import { type CommandDefinition, examples, jsonOption, mapOption } from "../definition.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { readEach, type Side } from "../input/sides.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { diffLines } from "../print/diff.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";

export interface DiffFlags {
  readonly details?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly oldPack?: string;
  readonly asOf?: string;
  readonly oldAsOf?: string;
}

/** `zp diff`: what changed from one state of the lists to a later one, and in the figures why. */
export async function diff(oldName: string, newName: string, flags: DiffFlags, io: Io): Promise<number> {
  const progress = progressOn(io);
  const { sides, troubled } = await readEach([oldName, newName], { map: flags.map, io, progress });
  const [before, after] = sides as readonly [Side, Side];
  const newPack = packOf(after, flags.pack, io);
  // Without a word on the old pack the rule has not changed: only what a snapshot brings along says otherwise.
  const oldPack =
    flags.oldPack === undefined && before.snapshot === undefined
      ? newPack
      : packOf(before, flags.oldPack, io);
  progress.tell("比较……");
  const states: readonly [MeasuredState, MeasuredState] = [
    { catalogue: before.catalogue, pack: oldPack, asOf: checkDate(flags.oldAsOf) },
    { catalogue: after.catalogue, pack: newPack, asOf: checkDate(flags.asOf) },
  ];
  const found = diffStates(...states);
  if (found.layers.length === 0) throw new CommandError("两边都没有读到清单，没有可以比较的。");
  const snapshots = { before: await idOf(before.catalogue), after: await idOf(after.catalogue) };
  const [oldId, newId] = [shortId(snapshots.before), shortId(snapshots.after)];
  progress.done();
  if (flags.out !== undefined) {
    const subtitle = `${before.title}（快照 ${oldId}）→ ${after.title}（快照 ${newId}）`;
    saveFile(flags.out, await writeTextTables("changes", "清单变动", diffTables(found), subtitle), io.cwd);
  }
  if (flags.json) printJson("diff", { snapshots, ...found }, io);
  else {
    const shown = { all: flags.details === true, paint: paintFor(io), columns: io.columns };
    const of = { before: before.title, after: after.title, snapshots: `${oldId} → ${newId}` };
    const lines = diffLines(found, of, shown);
    if (flags.out !== undefined) lines.push("", `变动情况表：${flags.out}`);
    io.out(`${lines.join("\n")}\n`);
  }
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (troubled.length > 0) return 2;
  return isUnchanged(found) ? 0 : 1;
}

function packOf({ snapshot, title }: Side, named: string | undefined, io: Io): PolicyPack {
  if (named !== undefined || snapshot === undefined) return loadPack(named, io.cwd);
  if (snapshot.pack === undefined) {
    throw new CommandError(`快照“${title}”所带的政策包不是本版程序能读的，请用 --pack 或 --old-pack 指定。`);
  }
  return snapshot.pack;
}

const isUnchanged = ({ layers }: ListDiff): boolean =>
  layers.every(
    ({ counts, doubtful }) => counts.changed + counts.added + counts.removed + doubtful.length === 0,
  );

/** How `zp diff` is called. */
export const diffCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("diff")
    .summary("一份清单前后两次的变动，指标变化的来由")
    .description(
      "两个快照（或两份清单）之间：新增、减少、挂起、恢复、更名、可能的合并拆分，每个要素改了什么；\n" +
        "每个指标变了多少，其中多少是清单的变动、多少是口径的变动。",
    )
    .argument("<原来的>", "快照（.json）、文件或文件夹")
    .argument("<现在的>", "同上")
    .option("--details", "每一项都列出")
    .option("--out <文件>", "另存变动情况表（.xlsx）")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(new Option("--pack <包>", "现在的政策包；不写用快照所带的，不是快照的用 zhenping-2018"))
    .addOption(new Option("--old-pack <包>", "原来的政策包；不写用快照所带的，不是快照的用现在的"))
    .addOption(new Option("--as-of <日期>", "现在的判定日，年-月-日；不写用政策包的"))
    .addOption(new Option("--old-as-of <日期>", "原来的判定日；不写用政策包的"))
    .addHelpText(
      "after",
      `${examples(
        "zp diff 快照-2018-08-25.json 清单文件夹 --out 变动.xlsx",
        "zp diff 六月 八月 --details",
        "zp diff 快照.json 快照.json --pack 本地2019.json    只看口径变动",
      )}\n\n退出码：0 清单没有变动；1 有变动；2 输入或用法有误。`,
    )
    .action(action((before: string, after: string, options: DiffFlags) => diff(before, after, options, io)));
};
