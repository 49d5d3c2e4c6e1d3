import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { withOwnPaths } from "@zp/intake";
import { CommandError } from "../io.ts";

export interface InputFile {
  /** As the user sees it: relative to the folder that was named, or the file's own name. */
  readonly path: string;
  readonly full: string;
}

const natural = new Intl.Collator("zh-CN", { numeric: true });

/**
 * The files behind the names on the command line: files as they are, folders with all that is under them, in natural
 * order. What is no list (hidden files, Excel's ~$ files) is left to the reader, which says that it passed it over.
 *
 * @throws CommandError when a name does not exist or a folder is empty
 */
export function collectFiles(names: readonly string[], cwd: string): InputFile[] {
  const files: InputFile[] = [];
  for (const name of names) {
    const full = resolve(cwd, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined) throw new CommandError(`找不到“${name}”。请检查文件或文件夹的名称和位置。`);
    if (stat.isDirectory()) {
      const under = readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      if (under.length === 0) throw new CommandError(`文件夹“${name}”里没有文件。`);
      for (const file of under) files.push({ path: relative(full, file).replaceAll("\\", "/"), full: file });
    } else files.push({ path: basename(full), full });
  }
  const seen = new Set<string>();
  return withOwnPaths(
    files
      .sort((a, b) => natural.compare(a.path, b.path))
      .filter(({ full }) => !seen.has(full) && seen.add(full)),
  );
}

export function readBytes({ full, path }: InputFile): Uint8Array {
  try {
    return readFileSync(full);
  } catch (error) {
    throw new CommandError(
      `“${path}”打不开（${reasonOf(error)}）。文件可能正被别的程序占用，或没有读取权限。`,
    );
  }
}

/** Reads and parses a JSON file of the user. */
export function readJson(name: string, what: string, cwd: string): unknown {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, name), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new CommandError(`${what}“${name}”打不开（${reasonOf(error)}）。`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(
      `${what}“${name}”不是有效的 JSON：${whereBroken(text, error as Error)}（多是少了或多了逗号、引号、括号）。`,
    );
  }
}

/** The line that the parser stumbled over, where it says so. */
function whereBroken(text: string, { message }: Error): string {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position === undefined) return "没有写完，或写法不对";
  return `第 ${text.slice(0, Number(position)).split("\n").length} 行附近写法不对`;
}

const reasons: Record<string, string> = {
  ENOENT: "文件不存在",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EBUSY: "正被占用",
  EISDIR: "是文件夹",
};

export const reasonOf = (error: unknown): string =>
  reasons[(error as { code?: string }).code ?? ""] ?? (error as Error).message;
