import { type Command, Option } from "commander";
import type { Io } from "./io.ts";

/** What a command is registered with. */
export interface CommandHost {
  readonly zp: Command;
  readonly io: Io;
  /** Wraps what a command does, so that its exit code becomes the program's. */
  action<Args extends unknown[]>(
    run: (...args: Args) => number | Promise<number>,
  ): (...args: Args) => Promise<void>;
}

/** How a command is called: its arguments, options and help. Each stands beside what the command does. */
export type CommandDefinition = (host: CommandHost) => void;

/** Examples below the help of a command. */
export const examples = (...lines: string[]): string =>
  `\n示例：\n${lines.map((line) => `  ${line}`).join("\n")}`;

export const packOption = () =>
  new Option("--pack <包>", "政策包：内置的名称，或 .json 文件").default("zhenping-2018");
export const mapOption = () =>
  new Option("--map <文件或文件夹>", "列对应文件（zp map 写出），或放这些文件的文件夹");
export const asOfOption = () => new Option("--as-of <日期>", "判定日，年-月-日；不写用政策包的");
export const jsonOption = () => new Option("--json", "输出 JSON，供程序使用");
