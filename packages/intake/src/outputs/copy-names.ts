/**
 * Under which names changed copies of files go: their own. What becomes an xlsx gets the ending; it keeps its old one too
 * where two files would get the same name.
 *
 * @param becomesXlsx  of a file that is none
 * @returns in the order of `paths`
 * @example copyNames(["民政局.xlsx", "民政局.csv"], (path) => path.endsWith(".csv")) // ["民政局.xlsx", "民政局.csv.xlsx"]
 */
export function copyNames(paths: readonly string[], becomesXlsx: (path: string) => boolean): string[] {
  const taken = new Set(paths.filter((path) => !becomesXlsx(path)));
  return paths.map((path) => {
    if (!becomesXlsx(path)) return path;
    const short = path.replace(/\.[^./]+$/, ".xlsx");
    const name = taken.has(short) || short === path ? `${path}.xlsx` : short;
    taken.add(name);
    return name;
  });
}

/**
 * Whether a file is written back in its own format, by its name.
 *
 * @example
 * isWorkbook("民政局.xlsx"); // true
 * isWorkbook("民政局.csv"); // false
 */
export const isWorkbook = (path: string): boolean => /\.xls[xm]$/i.test(path);
