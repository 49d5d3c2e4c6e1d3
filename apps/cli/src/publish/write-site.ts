import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { SiteFile } from "@zp/portal";
import { reasonOf } from "../input/files.ts";
import { CommandError } from "../io.ts";
import { readManifest, writeManifest } from "./manifest.ts";

/** What became of the files of a site. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface WriteOptions {
  readonly snapshot: string;
  /** The file that says what in the folder is ours; the portal's unless said otherwise. */
  readonly manifest?: string;
  /** Write over files that are not ours. */
  readonly force: boolean;
  readonly onFile: (done: number, of: number) => void;
}

/**
 * Writes a site into a folder: only what is not there already to the byte. Pages that we wrote once and that are no more
 * are taken away; what anybody else put there is never touched.
 *
 * @throws CommandError where a file of somebody else's stands in the way, or the folder cannot be written
 */
export function writeSite(folder: string, files: () => Iterable<SiteFile>, options: WriteOptions): Written {
  const before = new Set(readManifest(folder, options.manifest)?.files);
  const paths = new Set<string>();
  for (const { path } of files()) paths.add(path);
  if (!options.force) {
    const foreign = [...paths].filter((path) => !before.has(path) && existsSync(join(folder, path)));
    if (foreign.length > 0) {
      const more = foreign.length > 3 ? `等 ${foreign.length} 个` : "";
      throw new CommandError(
        `目录里已有不是本命令写出的文件：${foreign.slice(0, 3).join("、")}${more}。请换一个目录；确要覆盖，请加 --force。`,
      );
    }
  }
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  try {
    mkdirSync(folder, { recursive: true });
    // Before the first page: a run that is broken off leaves nothing that the next one takes for somebody else's.
    writeManifest(folder, options.snapshot, new Set([...before, ...paths]), options.manifest);
    let done = 0;
    for (const file of files()) {
      counts[writeIfChanged(join(folder, file.path), file)] += 1;
      done += 1;
      options.onFile(done, paths.size);
    }
    for (const path of before) {
      if (paths.has(path) || !existsSync(join(folder, path))) continue;
      rmSync(join(folder, path));
      removeEmpty(dirname(join(folder, path)), folder);
      counts.removed += 1;
    }
    writeManifest(folder, options.snapshot, paths, options.manifest);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if ((error as { code?: unknown }).code === undefined) throw error;
    throw new CommandError(
      `“${folder}”写不进去（${reasonOf(error)}）。请检查目录的权限和磁盘空间，再运行一次。`,
    );
  }
  return counts;
}

function writeIfChanged(full: string, { content }: SiteFile): "added" | "changed" | "unchanged" {
  const made = content();
  const parts = typeof made === "string" || made instanceof Uint8Array ? [made] : made;
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) {
    mkdirSync(dirname(full), { recursive: true });
    writeParts(full, parts);
    return "added";
  }
  if (isSame(full, stat.size, parts)) return "unchanged";
  const again = content();
  writeParts(full, typeof again === "string" || again instanceof Uint8Array ? [again] : again);
  return "changed";
}

/** Whether a file holds these parts and nothing more; stops at the first difference. */
function isSame(full: string, size: number, parts: Iterable<string | Uint8Array>): boolean {
  const file = openSync(full, "r");
  try {
    let at = 0;
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
      if (at + bytes.length > size) return false;
      const there = Buffer.allocUnsafe(bytes.length);
      let read = 0;
      while (read < bytes.length) {
        const got = readSync(file, there, read, bytes.length - read, at + read);
        if (got === 0) return false;
        read += got;
      }
      if (!there.equals(bytes)) return false;
      at += bytes.length;
    }
    return at === size;
  } finally {
    closeSync(file);
  }
}

/** Whole or not at all where it takes several parts; a page is one part and the next run would mend it. */
function writeParts(full: string, parts: Iterable<string | Uint8Array>): void {
  if (Array.isArray(parts)) {
    writeFileSync(full, parts[0] ?? "");
    return;
  }
  const temporary = `${full}.${process.pid}.tmp`;
  const file = openSync(temporary, "w");
  try {
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
    }
  } finally {
    closeSync(file);
  }
  renameSync(temporary, full);
}

/** Folders that stand empty after their pages have gone, up to the folder of the site. */
function removeEmpty(folder: string, root: string): void {
  const top = resolve(root);
  for (let at = resolve(folder); at.startsWith(`${top}/`) || at.startsWith(`${top}\\`); at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}
