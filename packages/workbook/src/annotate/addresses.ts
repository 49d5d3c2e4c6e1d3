import { parseAddress } from "../grid/address.ts";
import type { Sheet, Workbook } from "../grid/index.ts";

/** An address as a finding has it. */
export interface Address {
  /** Absent for the first sheet. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** A cell of a file as it was read. Row and column count from 0. */
export interface FoundCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const keyOf = ({ sheet, cell = "" }: Address): string => `${sheet ?? ""}|${cell}`;

/** Finds cells by the addresses that their reader gives them: "B12", in JSON "data[3].name". */
export function findCells(
  workbook: Workbook,
  addresses: readonly Address[],
): (address: Address) => FoundCell | undefined {
  const found = new Map<string, FoundCell>();
  const wanted = new Map<Sheet, Map<string, string>>();
  for (const address of addresses) {
    const { cell = "" } = address;
    const sheet =
      address.sheet === undefined
        ? workbook.sheets[0]
        : workbook.sheets.find(({ name }) => name === address.sheet);
    if (sheet === undefined || cell === "") continue;
    const place = parseAddress(cell);
    if (sheet.address(0, 0) !== "A1") {
      const cells = wanted.get(sheet) ?? new Map<string, string>();
      wanted.set(sheet, cells);
      cells.set(cell, keyOf(address));
    } else if (place !== undefined) found.set(keyOf(address), { sheet, ...place });
  }
  // Addresses that only the reader can tell are sought among all that there are.
  for (const [sheet, cells] of wanted) {
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const key = cells.get(sheet.address(row, column));
        if (key !== undefined) found.set(key, { sheet, row, column });
      }
    }
  }
  return (address) => found.get(keyOf(address));
}
