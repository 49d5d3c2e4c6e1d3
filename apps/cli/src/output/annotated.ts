import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { annotatedCopies, type Judged } from "@zp/intake";
import { type Mark, markedState, unmarkWorkbook } from "@zp/workbook";
import type { Reading } from "../input/reading.ts";
import { CommandError } from "../io.ts";
import type { Progress } from "../print/progress.ts";
import { refuseInput } from "./copies.ts";
import { saveFile } from "./save.ts";

/** A marked copy that was written. */
export interface AnnotatedFile {
  /** The file that was read. */
  readonly path: string;
  /** Where its marked copy is. */
  readonly out: string;
  /** Marked in place, or a new xlsx made of its cells. */
  readonly made: "patched" | "copied";
  readonly marks: number;
  /** Marks without a cell of their own: they stand in the list of problems only. */
  readonly unplaced: readonly Pick<Mark, "key" | "cell" | "message">[];
}

export interface AnnotateSettings {
  readonly dir: string;
  readonly cwd: string;
  readonly force: boolean;
  readonly progress: Progress;
}

/**
 * Writes a marked copy of every file that was read, under the same name in another folder. The files themselves are not
 * touched.
 *
 * @throws CommandError before anything is written, where a copy would take the place of a file that is not an earlier
 * one, or that somebody has worked in since
 */
export async function saveAnnotated(
  judged: Judged & { readonly reading: Reading },
  { dir, cwd, force, progress }: AnnotateSettings,
): Promise<AnnotatedFile[]> {
  const { reading } = judged;
  const planned = annotatedCopies(judged).map((copy) => ({ ...copy, out: join(dir, copy.name) }));
  for (const { path, out, marks } of planned) {
    refuseInput(out, reading.inputs, "--annotate", cwd);
    const clean = marks === 0 ? reading.bytesOf(path) : undefined;
    if (!force) refuseToLose(out, cwd, clean);
  }
  const written: AnnotatedFile[] = [];
  for (const [at, { path, out, marks, make }] of planned.entries()) {
    progress.tell(`标注 ${at + 1}/${planned.length} ${path}`);
    const { bytes, made, unplaced } = await make();
    saveFile(out, bytes, cwd);
    written.push({ path, out, made, marks, unplaced: unplaced.map(named) });
  }
  return written;
}

const named = ({ key, cell, message }: Mark) => ({ key, ...(cell === undefined ? {} : { cell }), message });

/**
 * An earlier copy may be replaced, unless somebody has worked in it since; what is anybody else's may not.
 *
 * @param clean a list without problems as it was read: its copy carries no marks, and is known by being the same
 */
function refuseToLose(out: string, cwd: string, clean: Uint8Array | undefined): void {
  const full = resolve(cwd, out);
  if (statSync(full, { throwIfNoEntry: false }) === undefined) return;
  const bytes = new Uint8Array(readFileSync(full));
  let state: ReturnType<typeof markedState> = "unmarked";
  try {
    if (clean !== undefined && Buffer.compare(bytes, unmarkWorkbook(clean)) === 0) return;
    state = markedState(bytes);
  } catch {
    // What cannot be read is nobody's copy of ours.
  }
  if (state === "unmarked") {
    throw new CommandError(`“${out}”已经存在，且不是先前标注的文件。要覆盖它，请加 --force。`);
  }
  if (state === "changed") {
    throw new CommandError(
      `“${out}”标注之后又改过，覆盖会丢掉这些改动。请检查改过的这份，把结果写到另一个文件夹；确实不要这些改动的，加 --force。`,
    );
  }
}

/** What was written, for the first screen. */
export function annotatedLines(files: readonly AnnotatedFile[], dir: string): string[] {
  const marks = files.reduce((sum, file) => sum + file.marks, 0);
  const copied = files.filter(({ made }) => made === "copied").length;
  const clean = files.filter((file) => file.marks === 0).length;
  const notes = [
    clean === 0 ? "" : `${clean} 个没有问题`,
    copied === 0 ? "" : `${copied} 个不是 xlsx 或已损坏，另存成 xlsx`,
  ].filter((note) => note !== "");
  return [
    `已标注：${dir}（${files.length} 个文件，标注 ${marks} 处${notes.map((note) => `；${note}`).join("")}）`,
  ];
}
