import { readFile } from "node:fs/promises";
import { ROWS_ABOVE } from "./list-shape.ts";
import { type ReaderId, readers } from "./readers.ts";

export interface ReadOnce {
  /** From bytes to the library's workbook. */
  readonly loadMs: number;
  /** From bytes to the text of every cell. */
  readonly textsMs: number;
  readonly cells: number;
  /** Of all cells below the header with their places: the same for every reader that reads the same. */
  readonly digest: number;
}

/** Reads a file once, as a command does that is started for it: the library is loaded before, nothing is warm. */
export async function readOnce({ file, reader }: { file: string; reader: ReaderId }): Promise<ReadOnce> {
  const load = await readers[reader].prepare();
  const bytes = new Uint8Array(await readFile(file));
  const begun = performance.now();
  const loaded = await load(bytes);
  const loadMs = performance.now() - begun;
  let cells = 0;
  let digest = 0x811c9dc5;
  const mix = (value: number): void => {
    digest = Math.imul(digest ^ value, 0x01000193);
  };
  loaded.visit((row, column, text) => {
    // Readers differ in whether a merged title fills all of its cells.
    if (row < ROWS_ABOVE || text === "") return;
    cells += 1;
    mix(row);
    mix(column);
    for (let i = 0; i < text.length; i += 1) mix(text.charCodeAt(i));
  });
  return { loadMs, textsMs: performance.now() - begun, cells, digest: digest >>> 0 };
}
