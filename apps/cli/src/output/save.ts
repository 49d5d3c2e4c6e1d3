import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { reasonOf } from "../input/files.ts";
import { CommandError } from "../io.ts";

/**
 * Writes a file whole or not at all: what stood there before stays until the new one is complete.
 *
 * @throws CommandError when the place cannot be written
 */
export function saveFile(name: string, bytes: Uint8Array | string, cwd: string): void {
  const full = resolve(cwd, name);
  const temporary = `${full}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, full);
  } catch (error) {
    throw new CommandError(`“${name}”写不进去（${reasonOf(error)}）。文件若正打开着，请先关闭。`);
  }
}
