/**
 * Where a value stands, short enough for a table: the cell, or what there is to say.
 *
 * @example placeText({ file: "民政局.xlsx", sheet: "实施清单", cell: "H12" }) // "实施清单 H12"
 */
export const placeText = ({
  file,
  sheet,
  cell,
}: Readonly<Record<"file" | "sheet" | "cell", string>>): string =>
  cell === "" ? sheet || file : [sheet, cell].filter((part) => part !== "").join(" ");
