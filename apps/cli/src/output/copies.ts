import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "../io.ts";

/** A file that was read, and where its changed copy goes. */
export interface Copy {
  readonly path: string;
  readonly out: string;
}

/**
 * The same names in another folder. What becomes an xlsx gets the ending; it keeps its old one too where two files would
 * get the same name.
 *
 * @param becomesXlsx of a file that is none
 */
export function copiesOf(
  paths: readonly string[],
  dir: string,
  becomesXlsx: (path: string) => boolean,
): Copy[] {
  const taken = new Set(paths.filter((path) => !becomesXlsx(path)));
  return paths.map((path) => {
    if (!becomesXlsx(path)) return { path, out: join(dir, path) };
    const short = path.replace(/\.[^./]+$/, ".xlsx");
    const name = taken.has(short) || short === path ? `${path}.xlsx` : short;
    taken.add(name);
    return { path, out: join(dir, name) };
  });
}

export const isWorkbook = (path: string): boolean => /\.xls[xm]$/i.test(path);

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
