import type { ReadOptions, Workbook } from "../grid/index.ts";
import { type FileLayout, layoutOfFile } from "./layout-of-file.ts";
import type { InputFile } from "./types.ts";

/**
 * Files that were read, as far as their tables: who reads the same files again and again, one of them changed, gives it to
 * each reading, and only the changed one is taken apart anew. What the columns mean, and what stands in them, is read each
 * time, since tables with the same headers are looked at together.
 *
 * A file is known by its bytes and its path, and kept as long as somebody holds the bytes; they must not be changed.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const kept = new KeptFiles();
 * await readFiles([{ path: "民政局.csv", bytes }], { kept });
 * kept.workbookOf(bytes)?.sheets[0]?.text(1, 0); // "临时救助金给付"
 */
export class KeptFiles {
  /**
   * The sheets of a file that was read, without our own marks and the sheets that we keep out of sight.
   *
   * @returns undefined for a file that was not read, or could not be
   * @example
   * new KeptFiles().workbookOf(new Uint8Array()); // undefined
   */
  workbookOf(bytes: Uint8Array): Workbook | undefined {
    return layoutsOf(this).get(bytes)?.workbook;
  }
}

type Layouts = WeakMap<Uint8Array, FileLayout>;

/** Beside the objects: a layout is no concern of whoever holds one. */
const known = new WeakMap<KeptFiles, Layouts>();

function layoutsOf(kept: KeptFiles): Layouts {
  const own = known.get(kept) ?? new WeakMap();
  known.set(kept, own);
  return own;
}

/** A file as far as its tables, as it was kept, or taken apart and kept from now on. */
export async function keptLayout(
  kept: KeptFiles,
  file: InputFile,
  options?: ReadOptions,
): Promise<FileLayout> {
  const layouts = layoutsOf(kept);
  const own = layouts.get(file.bytes);
  if (own?.path === file.path) return own;
  const layout = await layoutOfFile(file, options);
  layouts.set(file.bytes, layout);
  return layout;
}
