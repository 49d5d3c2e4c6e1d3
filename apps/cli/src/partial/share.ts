import { statSync } from "node:fs";
import { compareNaturally } from "@zp/workbook";
import type { InputFile } from "../input/files.ts";
import { CommandError } from "../io.ts";

/** Which of how many machines this is: 2/4. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** @throws CommandError where it is no share */
export function shareIn(text: string): Share {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { number: Number(number), of: Number(of) };
  if (number === undefined || share.number < 1 || share.number > share.of) {
    throw new CommandError(`“${text}”不是份数，应写成“第几份/共几份”，例如 2/4。`);
  }
  return share;
}

/**
 * The files of one share: all of them in the order in which they are read, cut into as many runs of about the same size.
 * Every machine that sees the same files cuts them in the same places.
 *
 * @param together files of one folder stay together: one of them may hold rows of another
 */
export function filesOfShare(
  files: readonly InputFile[],
  { number, of }: Share,
  together: boolean,
): InputFile[] {
  const ordered = files.toSorted((a, b) => compareNaturally(a.path, b.path));
  const sizes = ordered.map(({ full }) => (statSync(full, { throwIfNoEntry: false })?.size ?? 0) + 1);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const chosen: InputFile[] = [];
  let before = 0;
  let shareOfFolder = 0;
  for (const [at, file] of ordered.entries()) {
    const own = Math.min(of, Math.floor(((before + sizes[at]! / 2) / total) * of) + 1);
    const continues = together && at > 0 && folderOf(file) === folderOf(ordered[at - 1]!);
    shareOfFolder = continues ? shareOfFolder : own;
    if ((together ? shareOfFolder : own) === number) chosen.push(file);
    before += sizes[at]!;
  }
  return chosen;
}

const folderOf = ({ full }: InputFile): string =>
  full.slice(0, Math.max(full.lastIndexOf("/"), full.lastIndexOf("\\")));
