import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Mapping, type Question } from "@zp/catalog-core/records";
import { type Reading as NamedReading, type ReadNamedSettings, readNamed } from "@zp/intake";
import { readFiles } from "@zp/workbook";
import { CommandError, type Io } from "../io.ts";
import { filesOfShare, type Share } from "../partial/share.ts";
import type { Progress } from "../print/progress.ts";
import { collectFiles, readBytes, readJson } from "./files.ts";
import { invalid } from "./settings.ts";

export type { ReadFile } from "@zp/intake";

/** The lists behind the names on the command line, and where everything in them stands. */
export interface Reading extends NamedReading {
  /** Where all files are that were handed in: none of them is ever written to. */
  readonly inputs: readonly string[];
}

export interface ReadSettings {
  readonly map?: string | undefined;
  readonly io: Io;
  readonly progress: Progress;
  /** Further names of units: as written → the name to go by. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Of all the files, those of one share. */
  readonly share?: Share;
  /** Files that are left aside, by the full path. */
  readonly without?: ReadonlySet<string>;
  /** Reads the files; a command that looks at more than the lists brings its own. */
  readonly read?: NonNullable<ReadNamedSettings["reader"]>;
}

/**
 * Reads files and folders into one catalogue. A question that headers and cells leave open is put to the person at the
 * terminal; where nobody is there, the file stays uncounted.
 *
 * @throws CommandError when a name does not exist or a mapping is no mapping
 */
export async function readLists(
  names: readonly string[],
  { map, io, progress, aliases = {}, share, without, read = readFiles }: ReadSettings,
): Promise<Reading> {
  const all = collectFiles(names, io.cwd).filter(({ full }) => !without?.has(full));
  const mappings = loadMappings(map, io.cwd);
  // A mapping that joins tables finds them in one folder.
  const hasChildren = mappings.some(({ children = [] }) => children.length > 0);
  const files = share === undefined ? all : filesOfShare(all, share, hasChildren);
  const input = files.map((file) => ({ path: file.path, bytes: readBytes(file) }));
  const reading = await readNamed(input, {
    mappings,
    aliases,
    reader: read,
    undecidedAdvice: "请用 zp map 为该文件写出列对应（--out 列对应.json），确认后用 --map 指定。",
    ...(io.ask === undefined
      ? {}
      : { ask: (question: Question) => askPerson(question, io, progress), confirmedBy: "现场确认" }),
    onFile: (path, index, count) => progress.tell(`读取 ${index + 1}/${count} ${path}`),
  });
  return { ...reading, inputs: files.map(({ full }) => full) };
}

async function askPerson(question: Question, io: Io, progress: Progress): Promise<number | undefined> {
  progress.done();
  const options = question.options.map(({ label }, index) => `  ${index + 1}. ${label}`);
  const answer = await io.ask?.(
    `\n${question.text}\n${options.join("\n")}\n请输入序号（直接回车为暂不确定）：`,
  );
  const chosen = Number(answer?.trim()) - 1;
  return Number.isInteger(chosen) && chosen >= 0 && chosen < question.options.length ? chosen : undefined;
}

/** A mapping, or all mappings in a folder. */
export function loadMappings(name: string | undefined, cwd: string): Mapping[] {
  if (name === undefined) return [];
  const full = resolve(cwd, name);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) throw new CommandError(`找不到列对应“${name}”。`);
  const files = stat.isDirectory()
    ? readdirSync(full)
        .filter((file) => file.toLowerCase().endsWith(".json"))
        .sort()
        .map((file) => join(full, file))
    : [full];
  if (files.length === 0) throw new CommandError(`文件夹“${name}”里没有列对应文件（.json）。`);
  return files.map((file) => {
    const parsed = Mapping.safeParse(readJson(file, "列对应", cwd));
    if (!parsed.success)
      throw new CommandError(invalid("列对应", file === full ? name : file, parsed.error.issues));
    return parsed.data;
  });
}
