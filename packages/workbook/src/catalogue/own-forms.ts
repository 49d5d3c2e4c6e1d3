import type { TableUnit } from "@zp/catalog-core/records";
import { type Sheet, type Workbook, withoutMark } from "../grid/index.ts";
import { type Form, FormTable, type FormValue, type FoundTable } from "../layout/index.ts";
import { fieldPlaces, GRID_COLUMNS, ordinal, type Stretch, wholeRow } from "./form-grid.ts";
import type { OwnColumns } from "./own-sheets.ts";

/**
 * The forms in a workbook that we wrote for filling in, one a sheet. Labels are found by their places, so that a value
 * that looks like a label is a value.
 *
 * @returns no table where nothing has been filled in
 */
export function ownForms(workbook: Workbook, path: string, { elements }: OwnColumns): FoundTable[] {
  const found = workbook.sheets.flatMap((sheet) => {
    const form = new OwnFormReader(sheet, elements).read();
    return form === undefined ? [] : [{ sheet, form }];
  });
  if (found.length === 0) return [];
  const [unit, ...others] = new Set(found.map(({ sheet }) => unitAbove(sheet)));
  const common: TableUnit | undefined =
    unit === undefined || others.length > 0 ? undefined : { name: unit, from: "line" };
  return [
    new FormTable({
      id: path,
      label: path,
      file: path,
      subject: "implementation",
      titles: [],
      forms: found,
      ...(common === undefined ? {} : { unit: common }),
    }),
  ];
}

const isIn = (sheet: Sheet, row: number, { first, last }: Stretch): boolean => {
  const area = sheet.mergeAt(row, first);
  return area !== undefined && area.top === row && area.left === first && area.right === last;
};

/** The unit's name in the line above the fields. */
function unitAbove(sheet: Sheet): string | undefined {
  for (let row = 0; row < Math.min(sheet.rowCount, 6); row += 1) {
    const [, name = ""] = /^填报单位（盖章）：(.*)$/u.exec(sheet.text(row, 0) ?? "") ?? [];
    if (name.trim() !== "") return name.trim();
  }
  return undefined;
}

class OwnFormReader {
  readonly #sheet: Sheet;
  readonly #known: ReadonlyMap<string, string | null>;
  readonly #groups: ReadonlySet<string>;
  readonly #fields = new Map<string, FormValue[]>();
  #rows: { readonly column: number; readonly header: string }[] | undefined;
  /** Columns of rows in which a line has been read: until then a blank stands for them. */
  readonly #begun = new Set<string>();

  constructor(sheet: Sheet, known: ReadonlyMap<string, string | null>) {
    this.#sheet = sheet;
    this.#known = known;
    this.#groups = new Set([...known.keys()].flatMap((header) => /^(.*)\//su.exec(header)?.[1] ?? []));
  }

  read(): Form | undefined {
    const { rowCount } = this.#sheet;
    for (let row = 0; row < rowCount; row += 1) row = this.#readRow(row);
    const filled = [...this.#fields.values()].flat().some(({ text }) => text !== "");
    if (!filled) return undefined;
    return {
      fields: this.#fields,
      firstRow: 0,
      lastRow: rowCount - 1,
      known: this.#fields.size,
      named: this.#fields.has("事项名称"),
    };
  }

  /** @returns the last row that was read */
  #readRow(row: number): number {
    const sheet = this.#sheet;
    const text = this.#text(row, 0);
    if (isIn(sheet, row, wholeRow)) {
      this.#rows = undefined;
      if (!this.#groups.has(text)) return row;
      this.#rows = this.#headersIn(row + 1, text);
      for (const { header, column } of this.#rows) this.#startRows(header, row + 2, column);
      return row + 1;
    }
    if (isIn(sheet, row, fieldPlaces[0]!.label)) {
      this.#rows = undefined;
      for (const { label, value } of fieldPlaces) {
        if (isIn(sheet, row, label)) this.#put(this.#text(row, label.first), row, value.first);
      }
    } else if (this.#rows !== undefined) this.#readLine(row, this.#rows);
    return row;
  }

  #headersIn(row: number, group: string) {
    const columns = Array.from({ length: GRID_COLUMNS - 1 - ordinal.last }, (_, at) => at + 1 + ordinal.last);
    return columns.flatMap((column) => {
      const header = `${group}/${this.#text(row, column)}`;
      return this.#known.has(header) ? [{ column, header }] : [];
    });
  }

  #startRows(header: string, row: number, column: number): void {
    this.#fields.set(header, [{ text: "", row, column }]);
  }

  #readLine(row: number, columns: readonly { readonly column: number; readonly header: string }[]): void {
    const line = columns.map(({ column }) => this.#text(row, column));
    if (line.every((text) => text === "")) return;
    for (const [at, { header, column }] of columns.entries()) {
      const before = this.#begun.has(header) ? this.#fields.get(header)! : [];
      this.#begun.add(header);
      this.#fields.set(header, [...before, { text: line[at]!, row, column }]);
    }
  }

  #put(label: string, row: number, column: number): void {
    const header = withoutMark(label);
    if (!this.#known.has(header) || this.#fields.has(header)) return;
    this.#fields.set(header, [{ text: this.#text(row, column), row, column }]);
  }

  /** The text of a cell; nothing of the other cells of a merged area. */
  #text(row: number, column: number): string {
    const area = this.#sheet.mergeAt(row, column);
    if (area !== undefined && (area.top !== row || area.left !== column)) return "";
    return this.#sheet.text(row, column) ?? "";
  }
}
