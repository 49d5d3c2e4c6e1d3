import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { listRecord, writeListCsv, writeListJson, writeListWorkbook } from "@zp/workbook";
import { type CommandDefinition, examples, mapOption } from "../definition.ts";
import { readLists } from "../input/reading.ts";
import { CommandError, type Io } from "../io.ts";
import { saveFile } from "../output/save.ts";
import { progressOn } from "../print/progress.ts";

export interface ConvertFlags {
  readonly out: string;
  readonly map?: string;
  readonly force?: boolean;
}

/** `zp convert`: the lists under the standard labels, in another format; nothing of them is lost. */
export async function convert(names: readonly string[], flags: ConvertFlags, io: Io): Promise<number> {
  const format = extname(flags.out).toLowerCase();
  if (![".xlsx", ".csv", ".json"].includes(format)) {
    throw new CommandError(`不知道要写成什么：“${flags.out}”的扩展名应为 .xlsx、.csv 或 .json。`);
  }
  if (!flags.force && existsSync(resolve(io.cwd, flags.out))) {
    throw new CommandError(`“${flags.out}”已经存在。要覆盖它，请加 --force。`);
  }
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress });
  const records = reading.catalogue.items.map((item) => listRecord(item, reading.rawOf, reading.restOf));
  progress.tell(`写出 ${records.length} 项……`);
  const written =
    format === ".csv"
      ? writeListCsv(records)
      : format === ".json"
        ? writeListJson(records)
        : await writeListWorkbook(records, `共 ${records.length} 项`);
  saveFile(flags.out, written, io.cwd);
  progress.done();
  io.out(`${records.length} 项写入 ${flags.out}\n`);
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}

/** How `zp convert` is called. */
export const convertCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("convert")
    .summary("在 xlsx、csv、json 之间转换清单")
    .description("读入清单，按要素的标准名称写成另一种格式；没有对应要素的列照原样保留。")
    .argument("<文件或文件夹...>", "同 zp check")
    .requiredOption("--out <文件>", "写到哪里；格式看扩展名：.xlsx、.csv、.json")
    .addOption(mapOption())
    .option("--force", "覆盖已有的文件")
    .addHelpText(
      "after",
      examples("zp convert 清单文件夹 --out 全部.csv", "zp convert items.csv --map m.json --out 清单.xlsx"),
    )
    .action(action((files: string[], options: ConvertFlags) => convert(files, options, io)));
};
