import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { listRecord, writeListCsv, writeListJson, writeListWorkbook } from "@zp/workbook";
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
