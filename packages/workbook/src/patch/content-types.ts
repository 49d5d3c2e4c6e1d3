import type { PackageEditor } from "./package-editor.ts";
import { damaged } from "./package-editor.ts";
import type { XmlDocument } from "./xml-document.ts";
import { xmlAttribute } from "./xml-text.ts";

const PART = "[Content_Types].xml";

/** Says what a new part is. */
export function addType(pkg: PackageEditor, part: string, type: string): void {
  const types = read(pkg);
  const { prefix } = types.root;
  types.append(
    types.root,
    `<${prefix}Override PartName="/${xmlAttribute(encodeURI(part))}" ContentType="${xmlAttribute(type)}"/>`,
  );
  pkg.setText(PART, types.toString());
}

export function removeType(pkg: PackageEditor, part: string): void {
  const types = read(pkg);
  const name = `/${part}`.toLowerCase();
  for (const element of types.children(types.root, "Override")) {
    if (decoded(types.attribute(element, "PartName") ?? "").toLowerCase() === name) types.remove(element);
  }
  pkg.setText(PART, types.toString());
}

/** Says what all parts of an extension are, where that is not said yet. @returns whether it had to */
export function addDefaultType(pkg: PackageEditor, extension: string, type: string): boolean {
  const types = read(pkg);
  const defaults = types.children(types.root, "Default");
  if (defaults.some((element) => types.attribute(element, "Extension")?.toLowerCase() === extension)) {
    return false;
  }
  const xml = `<${types.root.prefix}Default Extension="${extension}" ContentType="${xmlAttribute(type)}"/>`;
  const last = defaults.at(-1);
  if (last === undefined) types.prepend(types.root, xml);
  else types.insertAfter(last, xml);
  pkg.setText(PART, types.toString());
  return true;
}

/** Takes away what is said of an extension, unless a part relies on it. */
export function removeDefaultType(pkg: PackageEditor, extension: string): void {
  const types = read(pkg);
  const named = new Set(
    types
      .children(types.root, "Override")
      .map((element) => decoded(types.attribute(element, "PartName") ?? "").toLowerCase()),
  );
  const relies = pkg
    .names()
    .some((name) => name.toLowerCase().endsWith(`.${extension}`) && !named.has(`/${name}`.toLowerCase()));
  if (relies) return;
  for (const element of types.children(types.root, "Default")) {
    if (types.attribute(element, "Extension")?.toLowerCase() === extension) types.remove(element);
  }
  pkg.setText(PART, types.toString());
}

function read(pkg: PackageEditor): XmlDocument {
  const types = pkg.document(PART);
  if (types === undefined) throw damaged();
  return types;
}

function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
