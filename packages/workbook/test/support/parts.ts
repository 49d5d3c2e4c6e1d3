import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook that another program wrote, see test/fixtures/make.py. */
export const fixture = (name: "openpyxl" | "rich" | "libreoffice"): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));

/** The unpacked parts of a package. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const partText = (bytes: Uint8Array, name: string): string => {
  const part = partsOf(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
};

/** Names of parts that only one of two packages has, or whose bytes differ. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !same(a[name], b[name])).toSorted();
}

/** The package with its parts changed as texts; a part for which nothing is given back goes. @param more is added */
export function withParts(
  bytes: Uint8Array,
  change: (text: string, name: string) => string | undefined,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const changed: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(more)) changed[name] = strToU8(text);
  for (const [name, part] of Object.entries(partsOf(bytes))) {
    const text = /\.(?:xml|rels|vml)$/.test(name) ? change(strFromU8(part), name) : undefined;
    if (text !== undefined) changed[name] = strToU8(text);
    else if (!/\.(?:xml|rels|vml)$/.test(name)) changed[name] = part;
  }
  return zipSync(changed);
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
