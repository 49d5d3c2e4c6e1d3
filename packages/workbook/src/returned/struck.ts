import { parseAddress } from "../grid/address.ts";
import type { Sheet } from "../grid/index.ts";
import { type GridRecord, isSilent } from "./sheet-cells.ts";

/** What of a row is struck through. */
export interface Struck {
  /** The name is, or most of what the row says. */
  readonly whole: boolean;
  readonly cells: readonly { readonly header: string; readonly text: string }[];
}

/** Reads the strokes of one record. */
export function struckIn(sheet: Sheet, { table, record }: GridRecord, name: string | undefined): Struck {
  const cells: { header: string; text: string }[] = [];
  const seen = new Set<string>();
  let filled = 0;
  let whole = 0;
  let named = false;
  for (let line = 0; line < table.lineCount(record); line += 1) {
    for (let column = 0; column < table.ownColumns; column += 1) {
      const header = table.columns[column]?.header ?? "";
      const text = table.cell(record, line, column)?.trim() ?? "";
      const address = table.address(record, line, column);
      const place = parseAddress(address);
      if (isSilent(header) || text === "" || place === undefined || seen.has(address)) continue;
      seen.add(address);
      filled += 1;
      const struck = sheet.struck(place.row, place.column);
      if (struck === undefined) continue;
      if (struck === "whole") whole += 1;
      if (struck === "whole" && address === name) named = true;
      cells.push({ header, text: struck === "whole" ? text : `${text}（部分文字）` });
    }
  }
  return { whole: named || (filled > 0 && whole * 3 >= filled * 2), cells };
}
