import ExcelJS from "exceljs";
import { KEY_HEADER, SENT_SHEET } from "../../src/catalogue/own-sheets.ts";

/** A row of a workbook that was sent, as a unit has it before it: texts by header, the key among them. */
export interface EditedRow {
  texts: Record<string, string>;
  struck: boolean;
}

/** A workbook that was sent, opened in another program: its rows can be changed, and it is saved again. */
export class EditedWorkbook {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  rows: EditedRow[] = [];
  readonly #headers = new Map<string, number>();
  #first = 0;
  #room = 0;

  private constructor(book: ExcelJS.Workbook) {
    this.book = book;
    this.sheet = book.worksheets[0]!;
  }

  static async open(bytes: Uint8Array): Promise<EditedWorkbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const edited = new EditedWorkbook(book);
    edited.#read();
    return edited;
  }

  #read(): void {
    const numbers = this.sheet.getColumn(1).values;
    const top = numbers.indexOf("序号");
    // Merged over two rows, the second says the same.
    this.#first = numbers.lastIndexOf("序号") + 1;
    this.sheet.getRow(top).eachCell((cell, column) => this.#headers.set(cell.text, column));
    // Under one heading stand several columns.
    if (this.#first > top + 1)
      this.sheet.getRow(top + 1).eachCell((cell, column) => this.#headers.set(cell.text, column));
    const last = this.sheet.getColumn(1).values.length;
    let number = this.#first;
    for (; number < last + 4; number += 1) {
      const row = this.sheet.getRow(number);
      // The boxes to sign in stand behind the columns that are printed on every page.
      const boxes = [1, 2, 3].map((column) => shown(row.getCell(column)));
      if (boxes.some((text) => /（.*签字）：|公章/u.test(text))) break;
      const texts: Record<string, string> = {};
      for (const [header, column] of this.#headers) {
        const text = shown(row.getCell(column));
        if (header !== "序号" && text !== "") texts[header] = text;
      }
      if (Object.keys(texts).length > 0) this.rows.push({ texts, struck: false });
    }
    this.#room = number - this.#first;
  }

  /** How many rows there is room for above the boxes. */
  get room(): number {
    return this.#room;
  }

  row(name: string): EditedRow {
    const found = this.rows.find(({ texts }) => texts.事项名称 === name);
    if (found === undefined) throw new Error(`no row ${name}`);
    return found;
  }

  note(address: string, text: string): void {
    this.sheet.getCell(address).value = text;
  }

  /** A column behind the others, with a header of its own. */
  addColumn(header: string): void {
    this.#headers.set(header, Math.max(...this.#headers.values()) + 1);
  }

  dropSentSheet(): void {
    this.book.removeWorksheet(this.book.getWorksheet(SENT_SHEET)!.id);
  }

  dropKeys(): void {
    for (const { texts } of this.rows) delete texts[KEY_HEADER];
    const column = this.#headers.get(KEY_HEADER);
    if (column !== undefined)
      for (let row = 1; row < this.#first + this.#room; row += 1)
        this.sheet.getCell(row, column).value = null;
    this.#headers.delete(KEY_HEADER);
  }

  async save(): Promise<Uint8Array> {
    for (const [header, column] of this.#headers) {
      const cell = this.sheet.getCell(this.#first - 1, column);
      if (cell.text !== header) cell.value = header;
    }
    for (let at = 0; at < this.#room; at += 1) {
      const row = this.rows[at];
      const number = this.#first + at;
      for (let column = 2; column <= Math.max(...this.#headers.values()); column += 1)
        this.sheet.getCell(number, column).value = null;
      if (row === undefined) continue;
      for (const [header, text] of Object.entries(row.texts)) {
        const column = this.#headers.get(header);
        if (column === undefined) continue;
        const cell = this.sheet.getCell(number, column);
        cell.value = text;
        // A style is shared by cells until one gets its own.
        cell.style = { ...cell.style, font: { ...cell.font, strike: row.struck } };
      }
    }
    return new Uint8Array((await this.book.xlsx.writeBuffer()) as ArrayBuffer);
  }
}

/** What a cell shows; exceljs throws where the merged area that covers it is blank. */
export const shown = (cell: ExcelJS.Cell): string => (cell.master.value === null ? "" : cell.text);
