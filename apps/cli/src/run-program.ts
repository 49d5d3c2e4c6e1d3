import { type Command, CommanderError } from "commander";
import { CommandError, type Io } from "./io.ts";

/**
 * Runs a program of commands, and turns whatever goes wrong into a sentence and an exit code.
 *
 * @param build makes the program; it is given where to leave the exit code of the command that ran
 * @param argv what follows the program's name
 * @returns exit code of the command; 2 input or usage, 3 our fault
 */
export async function runProgram(
  build: (settle: (exitCode: number) => void) => Command,
  argv: readonly string[],
  io: Io,
): Promise<number> {
  let exitCode = 0;
  try {
    await build((code) => {
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
