import { Command, CommanderError, type Help, InvalidArgumentError, Option } from "commander";
import { check } from "./commands/check.ts";
import { completion } from "./commands/completion.ts";
import { convert } from "./commands/convert.ts";
import { explain } from "./commands/explain.ts";
import { map } from "./commands/map.ts";
import { measureCommand } from "./commands/metrics.ts";
import { listRules } from "./commands/rules.ts";
import { CommandError, type Io } from "./io.ts";
import { widthOf } from "./print/text.ts";

/** The version that `zp --version` says; the package's own. */
export const VERSION = "0.0.0";

const examples = (...lines: string[]): string => `\n示例：\n${lines.map((line) => `  ${line}`).join("\n")}`;

const packOption = () =>
  new Option("--pack <包>", "政策包：内置的名称，或 .json 文件").default("zhenping-2018");
const mapOption = () => new Option("--map <文件或文件夹>", "列对应文件（zp map 写出），或放这些文件的文件夹");
const asOfOption = () => new Option("--as-of <日期>", "判定日，年-月-日；不写用政策包的");
const jsonOption = () => new Option("--json", "输出 JSON，供程序使用");

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

  zp.command("check")
    .summary("检查清单，先给出一屏结论")
    .description("检查清单：读入文件或文件夹，给出两项主要指标、四类问题和去处。")
    .argument("<文件或文件夹...>", "xlsx、xls、et、csv、json；文件夹连同其下的全部文件")
    .option("--details", "列出每一处问题及其位置、依据、改法")
    .addOption(jsonOption())
    .option("--problems <文件>", "另存问题清单（.xlsx）")
    .option("--metrics <文件>", "另存指标工作簿（.xlsx）")
    .addOption(mapOption())
    .addOption(packOption())
    .option("--waivers <文件>", "豁免清单（.json）")
    .addOption(
      new Option("--fail-on <级别>", "有此级别及以上的问题时退出码为 1")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(asOfOption())
    .option(
      "--expect <单位表>",
      "应报单位（.txt 一行一个，或 .json，可写别名和上级单位），据此列出应报、已报、未报",
    )
    .addHelpText(
      "after",
      examples(
        "zp check 清单文件夹 --problems 问题清单.xlsx --metrics 指标.xlsx",
        "zp check items.csv --map examples/mappings/guangdong-2021.json",
        "zp check 清单 --expect 应报单位.txt",
        "zp check 清单 --json | jq .summary.piles",
      ),
    )
    .action(action((files: string[], options: Parameters<typeof check>[1]) => check(files, options, io)));

  zp.command("metrics")
    .summary("只算指标：全部、各单位、各类型、各层级")
    .description("计算全部指标，每个数字连同分子、分母和不计入的理由。")
    .argument("<文件或文件夹...>", "同 zp check")
    .addOption(jsonOption())
    .option("--out <文件>", "另存指标工作簿（.xlsx）")
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(asOfOption())
    .addHelpText(
      "after",
      examples("zp metrics 清单文件夹", "zp metrics 清单 --json", "zp metrics 清单 --out 指标.xlsx"),
    )
    .action(
      action((files: string[], options: Parameters<typeof measureCommand>[1]) =>
        measureCommand(files, options, io),
      ),
    );

  zp.command("map")
    .summary("看每一列对应哪个要素，写出列对应文件")
    .description("为每个文件提出列的对应，连同理由；写出的文件可以查看、修改，供 --map 使用。")
    .argument("<文件或文件夹...>", "同 zp check")
    .option("--out <文件或文件夹>", "写出列对应（.json）；多个文件时写进文件夹")
    .addOption(mapOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples("zp map items.csv", "zp map items.csv --out items.map.json", "zp map 清单文件夹 --out 列对应"),
    )
    .action(action((files: string[], options: Parameters<typeof map>[1]) => map(files, options, io)));

  zp.command("explain")
    .summary("说明一条规则、一个指标或任何一个编码")
    .argument("<规则、指标或编码>", "例如 visits/stated、time-limit/within-half，或粘贴一个编码")
    .addOption(packOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "zp explain time-limit/promised-within-half",
        "zp explain 11440100007482575H3440118009000",
        "zp explain 610927100200",
      ),
    )
    .action(action((what: string, options: Parameters<typeof explain>[1]) => explain(what, options, io)));

  zp.command("rules")
    .summary("列出全部规则")
    .addOption(packOption())
    .addOption(jsonOption())
    .addHelpText("after", examples("zp rules", "zp rules --pack 本县.json", "zp rules --json"))
    .action(action((options: Parameters<typeof listRules>[0]) => listRules(options, io)));

  zp.command("convert")
    .summary("在 xlsx、csv、json 之间转换清单")
    .description("读入清单，按要素的标准名称写成另一种格式；没有对应要素的列照原样保留。")
    .argument("<文件或文件夹...>", "同 zp check")
    .requiredOption("--out <文件>", "写到哪里；格式看扩展名：.xlsx、.csv、.json")
    .addOption(mapOption())
    .option("--force", "覆盖已有的文件")
    .addHelpText(
      "after",
      examples("zp convert 清单文件夹 --out 全县.csv", "zp convert items.csv --map m.json --out 清单.xlsx"),
    )
    .action(action((files: string[], options: Parameters<typeof convert>[1]) => convert(files, options, io)));

  zp.command("completion")
    .summary("输出命令补全脚本")
    .argument("<外壳>", "bash、zsh 或 fish", (shell: string) => {
      if (!["bash", "zsh", "fish"].includes(shell)) throw new InvalidArgumentError("只有 bash、zsh、fish。");
      return shell;
    })
    .addHelpText(
      "after",
      examples("zp completion bash > /etc/bash_completion.d/zp", "zp completion fish | source"),
    )
    .action(action((shell: string) => completion(shell as "bash" | "zsh" | "fish", zp, io)));

  return zp;
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** commander's help with Chinese titles, and columns that know how wide a Chinese character is. */
const chineseHelp: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  displayWidth: widthOf,
  commandUsage: (command) => {
    const names: string[] = [];
    for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
    const rest = command.usage().replace("[options]", "[选项]").replace("[command]", "[命令]");
    return `${names.join(" ")} ${rest}`;
  },
  subcommandTerm: (command) =>
    `${command.name()} ${command.usage().replace("[options]", "[选项]")}`.trimEnd(),
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const notes = [
      argChoices === undefined ? "" : `可选 ${argChoices.join("、")}`,
      defaultValue === undefined ? "" : `默认 ${String(defaultValue)}`,
    ].filter((note) => note !== "");
    return notes.length === 0 ? description : `${description}（${notes.join("；")}）`;
  },
};

const phrases: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ""],
  [/unknown command '(.+?)'/, "没有命令“$1”。"],
  [/unknown option '(.+?)'/, "没有选项“$1”。"],
  [/missing required argument '(.+?)'/, "少了参数：$1。"],
  [/required option '(.+?)' not specified/, "少了选项：$1。"],
  [/option '(.+?)' argument missing/, "选项“$1”后面少了值。"],
  [
    /option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\./,
    "选项“$1”不能是“$2”，只能是 $3。",
  ],
  [/command-argument value '(.*?)' is invalid for argument '(.+?)'\.\s*/, "“$1”不能用在这里。"],
  [/too many arguments(?: for '(.+?)')?\..*/, "参数多了。"],
  [/\(Did you mean (.+?)\?\)/, "是不是“$1”？"],
];

const inChinese = (text: string): string =>
  phrases.reduce((said, [pattern, words]) => said.replace(pattern, words), text);

/**
 * Runs the command line.
 *
 * @param argv what follows `zp`
 * @returns exit code: 0 clean, 1 findings at or above `--fail-on`, 2 input or usage, 3 our fault
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  try {
    await program(io, (code) => {
      exitCode = code;
    }).parseAsync(argv.length === 0 ? ["--help"] : [...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError) {
      io.err(`${error.message}\n`);
      return error.exitCode;
    }
    const reason = error instanceof Error ? error.message : String(error);
    io.err(`程序出错：${reason}。请把这句话和所用的文件发给维护人员（设 ZP_DEBUG=1 可看详情）。\n`);
    if (process.env.ZP_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
    return 3;
  }
}
