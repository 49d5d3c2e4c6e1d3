import { readFile } from "node:fs/promises";
import { readWorkbook } from "@zp/workbook";

export interface Marked {
  readonly cells: number;
  readonly comments: number;
  readonly sheets: readonly string[];
}

/** What a marked file holds: both ways must give the same. */
export async function countMarks({ file }: { file: string }): Promise<Marked> {
  const { sheets } = await readWorkbook(new Uint8Array(await readFile(file)), "marked.xlsx");
  const list = sheets[0]!;
  let cells = 0;
  for (const row of list.filledRows()) {
    for (let column = 0; column < list.columnCount; column += 1) {
      if (list.text(row, column) !== undefined) cells += 1;
    }
  }
  return { cells, comments: list.comments.length, sheets: sheets.map(({ name }) => name) };
}
