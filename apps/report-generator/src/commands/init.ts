import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type CommandDefinition, CommandError, type Io, saveFile } from "@zp/cli/terminal";
import { sampleConfig } from "../config/sample.ts";

/** `zp-report init`: a `report.yaml` with every setting explained and none in force. */
export function init(file: string, { force = false }: { force?: boolean }, io: Io): number {
  if (!force && existsSync(resolve(io.cwd, file)))
    throw new CommandError(`“${file}”已经存在，没有改动。要覆盖它，请加 --force。`);
  saveFile(file, sampleConfig(), io.cwd);
  io.out(`设置写入 ${file}。各项都有说明，去掉行首的 # 即生效。\n`);
  return 0;
}

/** How `zp-report init` is called. */
export const initCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("init")
    .summary("写出一份带说明的设置文件")
    .description("写出一份带说明的设置文件：县名、时期、署名、徽标、签发人、整改期限、生成哪些文书。")
    .argument("[文件]", "写到哪里", "report.yaml")
    .option("--force", "覆盖已有的文件")
    .action(action((file: string, options: { force?: boolean }) => init(file, options, io)));
};
