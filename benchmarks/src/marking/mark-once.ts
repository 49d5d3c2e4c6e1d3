import { readFile, writeFile } from "node:fs/promises";
import { type MarkerId, markers } from "./markers.ts";
import { marksOn } from "./marks.ts";

export interface MarkTask {
  readonly file: string;
  readonly rows: number;
  readonly marks: number;
  readonly marker: MarkerId;
  /** Where the marked file goes. */
  readonly out: string;
}

export interface MarkOnce {
  /** From bytes to the bytes of the marked file. */
  readonly ms: number;
}

/** Marks a file once, as a command does that is started for it: the library is loaded before, nothing is warm. */
export async function markOnce({ file, rows, marks, marker, out }: MarkTask): Promise<MarkOnce> {
  const mark = await markers[marker].prepare();
  const wanted = marksOn(rows, marks);
  const bytes = new Uint8Array(await readFile(file));
  const begun = performance.now();
  const marked = await mark(bytes, wanted);
  const ms = performance.now() - begun;
  await writeFile(out, marked);
  return { ms };
}
