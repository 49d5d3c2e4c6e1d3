import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "../io.ts";

/** A file that was read, and where its changed copy goes. */
export interface Copy {
  readonly path: string;
  readonly out: string;
}

/** The same names in another folder. */
export const copiesIn = (paths: readonly string[], names: readonly string[], dir: string): Copy[] =>
  paths.map((path, at) => ({ path, out: join(dir, names[at] ?? path) }));

/**
 * Keeps every file that was handed in as it is, also where a folder goes by two names.
 *
 * @throws CommandError where something would be written in the place of one of them
 */
export function refuseInput(out: string, inputs: readonly string[], option: string, cwd: string): void {
  const full = resolve(cwd, out);
  if (!existsSync(full)) return;
  const real = realpathSync(full);
  if (inputs.some((input) => realpathSync(input) === real)) {
    throw new CommandError(`改动后的文件不能写回原文件“${out}”。${option} 后面请写另一个文件夹。`);
  }
}
