import type { CellFix } from "@zp/catalog-core/fixes";
import type { InputFile, KeptFiles } from "@zp/workbook";
import { fixId } from "./merged.ts";

export interface Corrected {
  readonly files: readonly InputFile[];
  /** Corrections that a cell did not take, with why, by the id of the cell. */
  readonly refused: ReadonlyMap<string, string>;
}

/** A file with its corrections in it. */
interface Made {
  /** Which they are. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly refused: readonly (readonly [string, string])[];
}

/** What was made last of each file, by its path: a correction in one file leaves the others as they are, and as they were read. */
const last = new WeakMap<KeptFiles, Map<string, Made>>();

/** The files with these corrections in their cells; a file without any stays as it was. */
export async function correctedFiles(
  files: readonly InputFile[],
  kept: KeptFiles,
  fixes: readonly CellFix[],
): Promise<Corrected> {
  const known = last.get(kept) ?? new Map<string, Made>();
  last.set(kept, known);
  const refused = new Map<string, string>();
  const corrected: InputFile[] = [];
  for (const file of files) {
    const own = fixes.filter((fix) => fix.file === file.path);
    if (own.length === 0) {
      known.delete(file.path);
      corrected.push(file);
      continue;
    }
    const key = JSON.stringify(own.map(({ sheet, cell, before, after }) => [sheet, cell, before, after]));
    const before = known.get(file.path);
    const made = before?.key === key ? before : await correct(file, own, key);
    known.set(file.path, made);
    corrected.push({ path: file.path, bytes: made.bytes });
    for (const [id, why] of made.refused) refused.set(id, why);
  }
  return { files: corrected, refused };
}

async function correct({ path, bytes }: InputFile, own: readonly CellFix[], key: string): Promise<Made> {
  // What writes into workbooks is loaded when something is written.
  const { fixedFiles } = await import("../fixed-files.ts");
  const file = { path, status: "read", items: 0, tables: [], questions: [], sentence: "" } as const;
  const [made] = await fixedFiles({ files: [file], bytesOf: () => bytes }, own);
  const refused = (made?.fixes ?? []).flatMap((fix) =>
    fix.refused === undefined ? [] : [[fixId(fix), fix.refused] as const],
  );
  return { key, bytes: made?.changed.bytes ?? bytes, refused };
}
