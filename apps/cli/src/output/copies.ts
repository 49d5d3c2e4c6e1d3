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

/** @throws CommandError where a copy would take the place of the file that it was made of */
export function refuseInput(out: string, input: string | undefined, option: string, cwd: string): void {
  if (resolve(cwd, out) === input) {
    throw new CommandError(`改动后的文件不能写回原文件“${out}”。${option} 后面请写另一个文件夹。`);
  }
}
