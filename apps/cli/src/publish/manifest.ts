import { readFileSync } from "node:fs";
import { join } from "node:path";
import { saveFile } from "../output/save.ts";

/** The file in the folder of a site that says which other files of it are ours. */
export const MANIFEST = "zp-portal.json";
/** The same in the folder of the browser's check. */
export const CHECK_MANIFEST = "zp-check.json";

/** What we wrote into a folder at the last time. */
export interface Manifest {
  readonly schema: "zp.portal-manifest/1";
  /** The snapshot that the site was made of; empty for the check, which is made of none. */
  readonly snapshot: string;
  /** Paths from the folder, with slashes. */
  readonly files: readonly string[];
}

/** The manifest in a folder; `undefined` where there is none, or something else under its name. */
export function readManifest(folder: string, name: string = MANIFEST): Manifest | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (typeof json !== "object" || json === null) return undefined;
    const { schema, files } = json as Partial<Manifest>;
    const isOurs = schema === "zp.portal-manifest/1" && Array.isArray(files) && files.every(isInside);
    return isOurs ? (json as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** A path that stays in the folder: a manifest that somebody has touched must not lead out of it. */
const isInside = (path: unknown): boolean =>
  typeof path === "string" &&
  path !== "" &&
  !path.includes("\\") &&
  path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !part.includes(":"));

export const writeManifest = (
  folder: string,
  snapshot: string,
  files: Iterable<string>,
  name: string = MANIFEST,
): void => {
  const manifest: Manifest = { schema: "zp.portal-manifest/1", snapshot, files: [...files].sort() };
  saveFile(join(folder, name), `${JSON.stringify(manifest)}\n`, "/");
};
