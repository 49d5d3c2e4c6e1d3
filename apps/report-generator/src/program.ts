import { chineseHelp, examples, type Io, inChinese, runProgram } from "@zp/cli/terminal";
import { Command } from "commander";
import { buildCommand } from "./commands/build.ts";
import { initCommand } from "./commands/init.ts";
import { VERSION } from "./version.ts";

function program(io: Io, settle: (exitCode: number) => void): Command {
  const zp = new Command("zp-report")
    .description("考核评估报告和方案要求的各种文书，一条命令全部生成")
    .version(VERSION, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示一个命令的帮助")
    .configureHelp(chineseHelp)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(inChinese(text)),
    })
    .showHelpAfterError("（zp-report --help 看全部命令，zp-report 命令 --help 看用法）")
    .exitOverride()
    .addHelpText(
      "after",
      `${examples(
        "zp-report build --in 清单文件夹 --out 报告",
        "zp-report build --in 清单文件夹 --out 报告 --previous 快照-2018-06-15.json",
        "zp-report init report.yaml            写出一份带说明的设置",
      )}\n\n退出码：0 全部生成；1 有文书没有生成；2 输入或用法有误，或有清单未计入；3 程序自身出错。`,
    );
  const action =
    <Args extends unknown[]>(run: (...args: Args) => number | Promise<number>) =>
    async (...args: Args) =>
      settle(await run(...args));
  for (const define of [buildCommand, initCommand]) define({ zp, io, action });
  return zp;
}

/**
 * Runs `zp-report`.
 *
 * @param argv what follows `zp-report`
 * @returns exit code: 0 all written, 1 a document failed, 2 input or usage, 3 our fault
 */
export const run = (argv: readonly string[], io: Io): Promise<number> =>
  runProgram((settle) => program(io, settle), argv, io);
