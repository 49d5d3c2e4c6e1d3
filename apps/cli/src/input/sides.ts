import { basename, extname } from "node:path";
import { type ReadFile, type Reading, type ReadSettings, readLists } from "./reading.ts";

/** Each name on the command line as a list of its own, with the files that could not be counted. */
export interface Sides {
  readonly readings: readonly Reading[];
  readonly troubled: readonly ReadFile[];
}

/** Reads each name by itself: they are compared with one another, not put together. */
export async function readEach(names: readonly string[], settings: ReadSettings): Promise<Sides> {
  const readings: Reading[] = [];
  for (const name of names) readings.push(await readLists([name], settings));
  const troubled = readings.flatMap(({ files }) =>
    files.filter(({ status }) => status === "undecided" || status === "failed"),
  );
  return { readings, troubled };
}

/** What the lists are called: the names of the files, and the paths where those are the same. */
export function titlesOf(names: readonly string[]): string[] {
  const short = names.map((name) => basename(name, extname(name)) || name);
  return new Set(short).size === short.length ? short : [...names];
}
