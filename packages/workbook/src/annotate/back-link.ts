import type { SheetLink } from "../patch/index.ts";

/*
 * The way from a marked sheet to the list of problems: a link at its first cell, where nobody types. At the marked cells
 * themselves a link would be in the way: a click that is to select the cell for mending would leave it.
 */

const TIP = "【清单核对】转到问题清单";

export const backLink = (listName: string): SheetLink => ({
  ref: "A1",
  location: `'${listName.replaceAll("'", "''")}'!A1`,
  tip: TIP,
});

/**
 * Whether a link is ours: by what it shows, or, where a program has dropped that, by where it leads.
 *
 * @param isList whether a sheet is, or was, a list of problems of ours
 */
export function isBackLink(
  { tip, location }: { readonly tip: string; readonly location: string },
  isList: (sheet: string) => boolean,
): boolean {
  if (tip === TIP) return true;
  const [, quoted, plain] = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!\$?A\$?1$/u.exec(location) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet !== undefined && isList(sheet);
}
