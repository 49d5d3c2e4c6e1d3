import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Catalogue } from "@zp/catalog-core/model";
import { columnSetsOf } from "@zp/catalog-core/report-model";
import { type SentWorkbook, splitList, writeSentList } from "@zp/workbook";
import { type CommandDefinition, examples, mapOption, packOption } from "../definition.ts";
import { loadColumnSets } from "../input/column-sets.ts";
import { aliasesOf, loadExpected } from "../input/expected.ts";
import { readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { CommandError, type Io } from "../io.ts";
import { saveFile } from "../output/save.ts";
import { progressOn } from "../print/progress.ts";

export interface SplitFlags {
  readonly out: string;
  readonly map?: string;
  readonly expect?: string;
  readonly columns?: string;
  readonly pack?: string;
  readonly asOf?: string;
  readonly force?: boolean;
}

export const SENT_LIST = "发出清单.xlsx";

/** `zp split`: a workbook for each unit, to be sent out for correction. */
export async function split(names: readonly string[], flags: SplitFlags, io: Io): Promise<number> {
  const sentOn = checkDate(flags.asOf) ?? io.today;
  if (sentOn === undefined) throw new CommandError("请用 --as-of 写明发出日期，例如 2018-06-08。");
  const expected = flags.expect === undefined ? [] : loadExpected(flags.expect, io.cwd);
  const columns = [...loadColumnSets(flags.columns, io.cwd), ...columnSetsOf(loadPack(flags.pack, io.cwd))];
  const folder = resolve(io.cwd, flags.out);
  if (!flags.force && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError(`“${flags.out}”里已经有文件。请另换一个文件夹，或加 --force 覆盖同名的文件。`);
  }
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress, aliases: aliasesOf(expected) });
  const { catalogue, result } = reading;
  const sent: Omit<SentWorkbook, "bytes">[] = [];
  const restOf = (id: string) =>
    result.provenance.unread(id).map(({ header, raw }) => [header, raw] as const);
  for await (const { bytes, ...one } of splitList(catalogue, { sentOn, columns, restOf })) {
    progress.tell(`写出 ${one.file}`);
    saveFile(join(flags.out, one.file), bytes, io.cwd);
    sent.push(one);
  }
  progress.done();
  if (sent.length > 0) saveFile(join(flags.out, SENT_LIST), await writeSentList(sent, sentOn), io.cwd);
  io.out(`${summary(sent, flags.out).join("\n")}\n`);
  const left = leftBehind(catalogue);
  if (left !== "") io.err(`${left}\n`);
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (sent.length === 0) io.err("没有读到目录清单或实施清单的事项，没有可以发出的。\n");
  return troubled.length > 0 || sent.length === 0 ? 2 : 0;
}

const layers = { directory: "目录清单", implementation: "实施清单" } as const;

function summary(sent: readonly Omit<SentWorkbook, "bytes">[], out: string): string[] {
  const units = new Set(sent.flatMap(({ unit }) => unit ?? []));
  const counts = (["directory", "implementation"] as const).flatMap((layer) => {
    const own = sent.filter((one) => one.layer === layer);
    const entries = own.reduce((sum, one) => sum + one.entries, 0);
    return own.length === 0 ? [] : [`${layers[layer]} ${entries} 项（${own.length} 份）`];
  });
  const lines = [
    `发给 ${units.size} 个单位：${counts.join("，")}。`,
    `写入 ${out}，其中“${SENT_LIST}”记有哪一份发给谁。`,
  ];
  for (const { unit, entries, file } of sent) {
    if (unit === undefined)
      lines.push(
        `另有 ${entries} 项没有写明编制单位和实施机构，放在“${file}”，请先查明是哪个单位的事项，再发出。`,
      );
  }
  if (sent.length > 0) lines.push(`收回后：zp collect 收回的文件夹 --sent ${out} --out 汇总.xlsx`);
  return sent.length === 0 ? [] : lines;
}

/** Lists that were read and are not sent: said, not dropped. */
function leftBehind(catalogue: Catalogue): string {
  const others = [
    ["人员信息表", catalogue.roster.length],
    ["权责清单", catalogue.powersList?.length ?? 0],
    ["公共服务事项清单", catalogue.publicServices?.length ?? 0],
    ["减证便民清单", catalogue.cutProofs?.length ?? 0],
    ["办件量表", catalogue.caseCounts?.length ?? 0],
    ["进度表", catalogue.stageDates?.length ?? 0],
  ] as const;
  const found = others.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count} 条`);
  return found.length === 0 ? "" : `${found.join("、")}不在发出之列（只发目录清单和实施清单）。`;
}

/** How `zp split` is called. */
export const splitCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("split")
    .summary("把清单按单位拆开，发给各单位核对")
    .description(
      "按编制单位（没有写明的按实施机构）把清单拆成每个单位一份工作簿，供单位直接修改后交回；交回的用 zp collect 汇总。",
    )
    .argument("<文件或文件夹...>", "同 zp check")
    .requiredOption("--out <文件夹>", "写到哪个文件夹")
    .option("--columns <文件>", "本地自己的栏目设置（.json，同 zp template）；不写用附件1、附件2的栏目")
    .addOption(packOption())
    .option("--expect <单位表>", "单位名称和别名（同 zp check），同一单位的不同写法归为一份")
    .addOption(mapOption())
    .option("--as-of <日期>", "发出日期，年-月-日；不写为今天")
    .option("--force", "文件夹里已有文件时，覆盖同名的文件")
    .addHelpText(
      "after",
      examples(
        "zp split 全部清单.xlsx --out 发出",
        "zp split 清单文件夹 --expect 单位表.json --out 发出 --as-of 2018-06-08",
      ),
    )
    .action(action((files: string[], options: SplitFlags) => split(files, options, io)));
};
