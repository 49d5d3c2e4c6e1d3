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
import { run } from "../src/program.ts";

/** A folder in which somebody makes reports. */
export class Office {
  readonly cwd = mkdtempSync(join(tmpdir(), "zp-report-"));
  out = "";
  err = "";
  today = "2018-08-31";

  async report(...args: string[]): Promise<number> {
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
      today: this.today,
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

  files(dir: string): string[] {
    const full = join(this.cwd, dir);
    if (!existsSync(full)) return [];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(full.length + 1))
      .sort();
  }

  close(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}

const header =
  "编制单位,事项名称,事项类型,实施编码,办件类型,法定办结时限,承诺办结时限,到办事现场次数,咨询电话";

/** A list of two units; `visits` is what the last item asks. */
export const list = (visits: string): string =>
  [
    header,
    "县水利局,取水许可,行政许可,010100200061092700010002,承诺件,20个工作日,10个工作日,1,0915-8820001",
    "县水利局,河道采砂许可,行政许可,010100200061092700010003,承诺件,20个工作日,15个工作日,1,0915-8820001",
    `县民政局,临时救助金给付,行政给付,050100300061092700010003,承诺件,20个工作日,5个工作日,${visits},0915-8820002`,
  ].join("\n");
