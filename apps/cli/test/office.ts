import { OfficeFolder } from "@zp/testkit/office";
import { run } from "../src/program.ts";

/** A folder in which somebody works with `zp`. */
export class Office extends OfficeFolder {
  /** Runs a command; what it said is in `out` and `err`. @returns the exit code */
  async zp(...args: string[]): Promise<number> {
    return this.run(run, args);
  }

  /** What a command answers with `--json`. */
  async json<T>(...args: string[]): Promise<T> {
    await this.zp(...args, "--json");
    return JSON.parse(this.out) as T;
  }
}
