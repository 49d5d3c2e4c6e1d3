import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";

/** What a program of ours has of the world, as a test gives it: no terminal, no colours, a folder of its own. */
export interface OfficeIo {
  out(text: string): void;
  err(text: string): void;
  readonly terminal: boolean;
  readonly columns: number;
  readonly colour: boolean;
  readonly progress: boolean;
  readonly cwd: string;
  readonly today?: string;
}

/** A program of the command line. */
export type OfficeProgram = (argv: readonly string[], io: OfficeIo) => Promise<number>;

/** A folder in which somebody works with the command line and a spreadsheet program; `close` throws it away. */
export class OfficeFolder {
  readonly cwd = mkdtempSync(join(tmpdir(), "zp-office-"));
  out = "";
  err = "";
  /** The day, where the programs of a test have a clock. */
  today: string | undefined;

  /** All that the last command said. */
  get said(): string {
    return this.out + this.err;
  }

  /** Runs a program; what it said is in `out` and `err`. @returns the exit code */
  async run(program: OfficeProgram, args: readonly string[]): Promise<number> {
    this.out = "";
    this.err = "";
    return program(args, {
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
      ...(this.today === undefined ? {} : { today: this.today }),
    });
  }

  write(name: string, content: Uint8Array | string): void {
    const full = join(this.cwd, name);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.cwd, name)));
  }

  /** All files below a folder, sorted; none where there is no such folder. */
  files(dir: string): string[] {
    const full = join(this.cwd, dir);
    if (!existsSync(full)) return [];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(full.length + 1))
      .sort();
  }

  /** Opens a workbook as a spreadsheet program does. */
  async open(name: string): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(this.read(name).slice().buffer as ArrayBuffer);
    return book;
  }

  /** Opens a workbook, lets somebody change it, and saves it. */
  async edit(name: string, change: (book: ExcelJS.Workbook) => void): Promise<void> {
    const book = await this.open(name);
    change(book);
    this.write(name, new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  }

  close(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}
