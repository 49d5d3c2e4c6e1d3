import { fileURLToPath } from "node:url";
import * as core from "@zp/catalog-core";
import * as records from "@zp/catalog-core/records";
import * as reportModel from "@zp/catalog-core/report-model";
import { examplesUnder, publicNames } from "@zp/testkit/doc-examples";
import * as door from "../../src/index.ts";

const sources = import.meta.glob<Record<string, unknown>>("../../src/**/*.ts");
const src = fileURLToPath(new URL("../../src/", import.meta.url));

export const doorFile = `${src}index.ts`;
export const doorExports: Readonly<Record<string, unknown>> = door;

/** Sources with their examples; `path` is relative to `src/`. */
export const documented = examplesUnder(src);

const ownOf = async (path: string): Promise<Record<string, unknown>> =>
  (await sources[`../../src/${path}`]?.()) ?? {};

/** What an example may use without saying where it comes from: the core, this package, its own source. */
export async function scopeOf(path: string): Promise<Record<string, unknown>> {
  return { ...records, ...reportModel, ...core, ...door, ...(await ownOf(path)) };
}

/** The same names, types among them, with where each comes from. */
export async function originsOf(path: string): Promise<Map<string, string>> {
  const from = (specifier: string, names: readonly string[]) =>
    names.map((name) => [name, specifier] as const);
  return new Map([
    ...from("@zp/catalog-core/records", Object.keys(records)),
    ...from("@zp/catalog-core/report-model", Object.keys(reportModel)),
    ...from("@zp/catalog-core", Object.keys(core)),
    ...from(doorFile, doorNames),
    ...from(`${src}${path}`, Object.keys(await ownOf(path))),
  ]);
}

const doorNames = publicNames(doorFile)
  .map(({ name }) => name)
  .filter((name) => !name.includes("."));
