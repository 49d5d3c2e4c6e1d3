import { Command } from "commander";
import { checkCommand } from "./commands/check.ts";
import { collectCommand } from "./commands/collect.ts";
import { completionCommand } from "./commands/completion.ts";
import { convertCommand } from "./commands/convert.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { fixCommand } from "./commands/fix.ts";
import { ledgerCommand } from "./commands/ledger.ts";
import { mapCommand } from "./commands/map.ts";
import { mergeCommand } from "./commands/merge.ts";
import { metricsCommand } from "./commands/metrics.ts";
import { packCommand } from "./commands/pack.ts";
import { planCommand } from "./commands/plan.ts";
import { progressCommand } from "./commands/progress.ts";
import { publishCommand } from "./commands/publish.ts";
import { reconcileCommand } from "./commands/reconcile.ts";
import { rulesCommand } from "./commands/rules.ts";
import { serveCommand } from "./commands/serve.ts";
import { snapshotCommand } from "./commands/snapshot.ts";
import { splitCommand } from "./commands/split.ts";
import { templateCommand } from "./commands/template.ts";
import { verifyCommand } from "./commands/verify.ts";
import { type CommandDefinition, examples } from "./definition.ts";
import type { Io } from "./io.ts";
import { chineseHelp, inChinese } from "./print/command-help.ts";
import { runProgram } from "./run-program.ts";

/** Every command, in the order of the help. */
const commands: readonly CommandDefinition[] = [
  checkCommand,
  metricsCommand,
  mergeCommand,
  planCommand,
  fixCommand,
  mapCommand,
  explainCommand,
  rulesCommand,
  convertCommand,
  splitCommand,
  collectCommand,
  reconcileCommand,
  snapshotCommand,
  verifyCommand,
  diffCommand,
  publishCommand,
  serveCommand,
  templateCommand,
  ledgerCommand,
  progressCommand,
  packCommand,
  completionCommand,
];

/** The version that `zp --version` says; the package's own. */
export const VERSION = "0.0.0";

/** Builds the commands; `run` gives each its exit code through `settle`. */
export function program(io: Io, settle: (exitCode: number) => void): Command {
  const zp = new Command("zp")
    .description("政务服务事项目录清单、实施清单的检查与计量")
    .version(VERSION, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示一个命令的帮助")
    .configureHelp(chineseHelp)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(inChinese(text)),
    })
    .showHelpAfterError("（zp --help 看全部命令，zp 命令 --help 看用法）")
    .exitOverride()
    .addHelpText(
      "after",
      `${examples(
        "zp check 清单文件夹                  检查一个文件夹里的全部清单",
        "zp check 民政局.xlsx --details       列出每一处问题",
        "zp check 清单 --problems 问题清单.xlsx",
        "zp explain visits/at-most-once       一条规则或一个指标的说明",
        "zp explain 11610927MB0000019W        一个编码的含义",
      )}\n\n退出码：0 没有须改的问题；1 有；2 输入或用法有误；3 程序自身出错。`,
    );
  const action =
    <Args extends unknown[]>(run: (...args: Args) => number | Promise<number>) =>
    async (...args: Args) =>
      settle(await run(...args));

  for (const define of commands) define({ zp, io, action });
  return zp;
}

/**
 * Runs the command line.
 *
 * @param argv what follows `zp`
 * @returns exit code: 0 clean, 1 findings at or above `--fail-on`, 2 input or usage, 3 our fault
 */
export const run = (argv: readonly string[], io: Io): Promise<number> =>
  runProgram((settle) => program(io, settle), argv, io);
