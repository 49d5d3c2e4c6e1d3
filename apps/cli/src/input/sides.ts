import { basename, extname } from "node:path";
import type { Catalogue } from "@zp/catalog-core/model";
import type { ReadSnapshot } from "@zp/catalog-core/snapshot";
import { type ReadFile, type Reading, type ReadSettings, readLists } from "./reading.ts";
import { soundSnapshot } from "./snapshots.ts";

/** A name on the command line as a list of its own: files, a folder, or a snapshot. */
export interface Side {
  readonly title: string;
  readonly catalogue: Catalogue;
  /** Where the lists were read from files. */
  readonly reading?: Reading;
  readonly snapshot?: ReadSnapshot;
}

/** Each name as a list of its own, with the files that could not be counted. */
export interface Sides {
  readonly sides: readonly Side[];
  readonly troubled: readonly ReadFile[];
}

/**
 * Reads each name by itself: they are compared with one another, not put together.
 *
 * @throws CommandError where a name does not exist, or a snapshot was changed
 */
export async function readEach(names: readonly string[], settings: ReadSettings): Promise<Sides> {
  const sides: Side[] = [];
  const troubled: ReadFile[] = [];
  const titles = titlesOf(names);
  for (const [index, name] of names.entries()) {
    const title = titles[index] ?? name;
    const snapshot = await soundSnapshot(name, settings.io.cwd);
    if (snapshot !== undefined) {
      sides.push({ title, catalogue: snapshot.snapshot.catalogue, snapshot });
      continue;
    }
    const reading = await readLists([name], settings);
    sides.push({ title, catalogue: reading.catalogue, reading });
    troubled.push(...reading.files.filter(({ status }) => status === "undecided" || status === "failed"));
  }
  return { sides, troubled };
}

/** What the lists are called: the names of the files, and the paths where those are the same. */
function titlesOf(names: readonly string[]): string[] {
  const short = names.map((name) => basename(name, extname(name)) || name);
  return new Set(short).size === short.length ? short : [...names];
}
