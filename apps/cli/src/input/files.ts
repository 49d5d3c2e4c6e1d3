import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { JudgingError, jsonIn, withOwnPaths } from "@zp/intake";
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

/** The text of a file of the user. `full` is where it lies, where the name does not say so by itself. */
export function readText(name: string, what: string, cwd: string, full = resolve(cwd, name)): string {
  try {
    return readFileSync(full, "utf8");
  } catch (error) {
    throw new CommandError(`${what}“${name}”打不开（${reasonOf(error)}）。`);
  }
}

/** Reads and parses a JSON file of the user. */
export const readJson = (name: string, what: string, cwd: string, full?: string): unknown =>
  forUser(() => jsonIn(readText(name, what, cwd, full), what, name));

/** What a file says that cannot be used ends the command with that sentence. */
export function forUser<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof JudgingError ? new CommandError(error.message) : error;
  }
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
