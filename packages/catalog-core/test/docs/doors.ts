import { fileURLToPath } from "node:url";
import * as z from "zod";
import { examplesUnder, publicNames } from "../../../testkit/src/doc-examples/index.ts";
import * as root from "../../src/index.ts";
import * as cited from "../../src/sources.ts";

// By their paths: testkit depends on the core, so the core cannot depend on testkit by name.

const modules = import.meta.glob<Record<string, unknown>>("../../src/*/index.ts", { eager: true });
const sources = import.meta.glob<Record<string, unknown>>("../../src/**/*.ts");

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** A public door of the core: its folder, "" for the package itself. */
export interface Door {
  readonly folder: string;
  readonly file: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

export const doors: readonly Door[] = [
  { folder: "", file: `${src}index.ts`, exports: root },
  ...Object.entries(modules).map(([path, exports]) => {
    const folder = path.split("/").at(-2) ?? "";
    return { folder, file: `${src}${folder}/index.ts`, exports };
  }),
  { folder: "sources", file: `${src}sources.ts`, exports: cited },
];

/** Sources with their examples; `path` is relative to `src/`. */
export const documented = examplesUnder(src);

/**
 * The doors whose names an example may use without saying where they come from, the first before the others: that of
 * its own folder, the package's, all the rest.
 */
function doorsFor(path: string): readonly Door[] {
  const [folder] = path.split("/");
  const own = (door: Door): number => (door.folder === folder ? 0 : door.folder === "" ? 1 : 2);
  return doors.toSorted((a, b) => own(a) - own(b));
}

/** What an example has in scope when it runs; what its own source lets out goes before everything. */
export async function scopeOf(path: string): Promise<Record<string, unknown>> {
  const { default: _, ...own } = (await sources[`../../src/${path}`]?.()) ?? {};
  const exports = doorsFor(path).map((door) => door.exports);
  return Object.assign({ z }, ...exports.toReversed(), own);
}

/** The same names, types among them, with the source that each comes from. */
export async function originsOf(path: string): Promise<Map<string, string>> {
  const own = Object.keys((await sources[`../../src/${path}`]?.()) ?? {});
  return new Map([
    ...doorsFor(path)
      .toReversed()
      .flatMap(({ file }) => namesOf(file).map((name) => [name, file] as const)),
    ...own.filter((name) => name !== "default").map((name) => [name, `${src}${path}`] as const),
  ]);
}

const names = new Map<string, readonly string[]>();

function namesOf(file: string): readonly string[] {
  const known = names.get(file) ?? publicNames(file).map(({ name }) => name);
  names.set(file, known);
  return known.filter((name) => !name.includes("."));
}
