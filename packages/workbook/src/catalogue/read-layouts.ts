import { compareNaturally } from "./file-order.ts";
import { keptLayout } from "./kept-files.ts";
import { type FileLayout, layoutOfFile } from "./layout-of-file.ts";
import type { InputFile, ReadFilesOptions } from "./types.ts";

/** Reads files one after the other in natural order. */
export async function readLayouts(
  files: readonly InputFile[],
  options: Pick<ReadFilesOptions, "read" | "onFile" | "kept"> = {},
): Promise<FileLayout[]> {
  const ordered = withOwnPaths(files.toSorted((a, b) => compareNaturally(a.path, b.path)));
  const layouts: FileLayout[] = [];
  for (const [index, file] of ordered.entries()) {
    await options.onFile?.(file.path, index, ordered.length);
    layouts.push(
      await (options.kept === undefined
        ? layoutOfFile(file, options.read)
        : keptLayout(options.kept, file, options.read)),
    );
  }
  return layouts;
}

/** Two files of one name (from different folders, named one by one) are told apart by a number. */
function withOwnPaths(files: readonly InputFile[]): readonly InputFile[] {
  const used = new Set<string>();
  return files.map((file) => {
    let path = file.path.replaceAll("\\", "/");
    for (let copy = 2; used.has(path); copy += 1) path = `${file.path}（${copy}）`;
    used.add(path);
    return path === file.path ? file : { ...file, path };
  });
}
