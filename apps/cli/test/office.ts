import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import { run } from "../src/program.ts";

/** A folder in which somebody works with the command line and a spreadsheet program. */
export class Office {
  readonly cwd = mkdtempSync(join(tmpdir(), "zp-office-"));
  out = "";
  err = "";

  /** All that the last command said. */
  get said(): string {
    return this.out + this.err;
  }

  /** Runs a command; what it said is in `out` and `err`. @returns the exit code */
  async zp(...args: string[]): Promise<number> {
    this.out = "";
    this.err = "";
    return run(args, {
      out: (text) => {
        this.out += text;
      },
      err: (text) => {
        this.err += text;
      },
      terminal: false,
      columns: 100,
      colour: false,
      progress: false,
      cwd: this.cwd,
    });
  }

  /** What a command answers with `--json`. */
  async json<T>(...args: string[]): Promise<T> {
    await this.zp(...args, "--json");
    return JSON.parse(this.out) as T;
  }

  write(name: string, content: Uint8Array | string): void {
    const full = join(this.cwd, name);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.cwd, name)));
  }

  /** Opens a workbook as a spreadsheet program does, lets somebody change it, and saves it. */
  async edit(name: string, change: (book: ExcelJS.Workbook) => void): Promise<void> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(this.read(name).slice().buffer as ArrayBuffer);
    change(book);
    this.write(name, new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  }

  close(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}
