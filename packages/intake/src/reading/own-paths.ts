/**
 * Tells files of one name from different folders apart: 民政局.xlsx, 民政局（2）.xlsx.
 *
 * @param files  in the order in which the numbers are given
 * @returns the same files, those that had to give way under another path
 * @example
 * withOwnPaths([{ path: "民政局.xlsx" }, { path: "民政局.xlsx" }]).map(({ path }) => path);
 * // ["民政局.xlsx", "民政局（2）.xlsx"]
 */
export function withOwnPaths<File extends { readonly path: string }>(files: readonly File[]): File[] {
  const taken = new Set(files.map(({ path }) => path));
  const used = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let copy = 2; used.has(path); copy += 1) {
      const next = file.path.replace(/(\.[^./]+)?$/, `（${copy}）$1`);
      path = taken.has(next) ? path : next;
    }
    used.add(path);
    return path === file.path ? file : { ...file, path };
  });
}
