import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { LawRegister } from "@zp/catalog-core/legal-basis";
import { JudgingError, lawsIn } from "@zp/intake";
import { CommandError } from "../io.ts";
import { readBytes } from "./files.ts";

/**
 * The register of laws, with the county's own table beside it where one is named: csv or xlsx, a row for each text. Loaded
 * only by the commands that judge by it.
 *
 * @throws CommandError naming the rows that cannot be read
 */
export async function loadLaws(name: string | undefined, cwd: string): Promise<LawRegister> {
  try {
    return await lawsIn(
      name === undefined ? undefined : { name, bytes: readBytes({ full: resolve(cwd, name), path: name }) },
    );
  } catch (error) {
    throw error instanceof JudgingError ? new CommandError(error.message) : error;
  }
}

/** By which the table is told from another; `undefined` where none is named. */
export const lawsDigest = (name: string | undefined, cwd: string): string | undefined =>
  name === undefined
    ? undefined
    : createHash("sha256")
        .update(readBytes({ full: resolve(cwd, name), path: name }))
        .digest("hex");
