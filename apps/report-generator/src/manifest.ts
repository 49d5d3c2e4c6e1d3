import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { documentIds } from "@zp/intake/documents";
import * as z from "zod";

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const hashed = z.strictObject({ path: z.string(), sha256: sha });

/** `manifest.json`: of what the documents were made, by what, and what was written. */
export const Manifest = z.strictObject({
  schema: z.literal("zp.report-manifest/1"),
  /** Digest of all that the documents depend on: equal keys, equal documents. */
  key: sha,
  version: z.string(),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  date: z.iso.date(),
  snapshot: z.string(),
  inputs: z.array(hashed),
  previous: z.array(hashed).optional(),
  documents: z.array(
    z.strictObject({
      id: z.enum(documentIds),
      title: z.string(),
      state: z.enum(["written", "failed"]),
      because: z.string().optional(),
      files: z.array(hashed),
    }),
  ),
});
export type Manifest = z.output<typeof Manifest>;

export const MANIFEST = "manifest.json";

/** SHA-256 of bytes, in hexadecimal. */
export const digestOf = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The manifest of an earlier run; `undefined` where there is none that this version can read. */
export function earlierManifest(dir: string, cwd: string): Manifest | undefined {
  try {
    const text = readFileSync(resolve(cwd, dir, MANIFEST), "utf8");
    const parsed = Manifest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether everything that a manifest names is there as it was written. */
export const isWhole = ({ documents }: Manifest, dir: string, cwd: string): boolean =>
  documents.every(
    ({ state, files }) =>
      state === "written" &&
      files.every(({ path, sha256 }) => {
        const full = resolve(cwd, join(dir, path));
        return existsSync(full) && digestOf(readFileSync(full)) === sha256;
      }),
  );
