/** 31 characters, and none that a sheet's name may not have. */
export const sheetName = (title: string): string =>
  title
    .replace(/[\\/*?:[\]\p{Cc}]/gu, "")
    .replace(/^'+|'+$/gu, "")
    .trim()
    .slice(0, 31)
    .replace(/'+$/u, "") || "清单";

/** A name that none of these is, letter case aside. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const name = sheetName(title);
  let free = name;
  for (let copy = 2; used.has(free.toLowerCase()) || free.toLowerCase() === "history"; copy += 1) {
    const tail = `（${copy}）`;
    free = `${name.slice(0, 31 - tail.length)}${tail}`;
  }
  return free;
}
