import { resolveTarget } from "../xlsx/relationships.ts";
import type { PackageEditor } from "./package-editor.ts";
import { attributeOf, xmlAttribute } from "./xml-text.ts";

/** A link from one part to another, or to a place outside. */
export interface Link {
  readonly id: string;
  /** The last word of its type: "worksheet", "comments". */
  readonly type: string;
  /** The part it leads to; undefined for one that leads outside. */
  readonly target: string | undefined;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where the links of a part stand ("" for the package). */
export const linksPartOf = (part: string): string => part.replace(/[^/]*$/, (leaf) => `_rels/${leaf}.rels`);

/** The links of a part; none where there are none. */
export function linksOf(pkg: PackageEditor, part: string): Link[] {
  const rels = pkg.document(linksPartOf(part));
  if (rels === undefined) return [];
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return rels.all("Relationship").map((element) => {
    const tag = rels.openTag(element);
    const type = attributeOf(tag, "Type") ?? "";
    const outside = attributeOf(tag, "TargetMode") === "External";
    return {
      id: attributeOf(tag, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: outside ? undefined : resolveTarget(folder, attributeOf(tag, "Target") ?? ""),
    };
  });
}

/** Links a part to another. @returns the link's id */
export function addLink(pkg: PackageEditor, part: string, type: string, target: string): string {
  const name = linksPartOf(part);
  if (!pkg.has(name)) pkg.setText(name, `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  const rels = pkg.document(name)!;
  const used = new Set(rels.all("Relationship").map((element) => rels.attribute(element, "Id")));
  let number = 1;
  while (used.has(`rIdZp${number}`)) number += 1;
  const id = `rIdZp${number}`;
  const to = xmlAttribute(relativeTarget(part, target));
  rels.append(
    rels.root,
    `<${rels.root.prefix}Relationship Id="${id}" Type="${xmlAttribute(type)}" Target="${to}"/>`,
  );
  pkg.setText(name, rels.toString());
  return id;
}

/** Takes a link away; its part of links stays, be it empty. */
export function removeLink(pkg: PackageEditor, part: string, id: string): void {
  const name = linksPartOf(part);
  const rels = pkg.document(name);
  if (rels === undefined) return;
  for (const element of rels.all("Relationship")) {
    if (rels.attribute(element, "Id") === id) rels.remove(element);
  }
  pkg.setText(name, rels.toString());
}

/** "../comments1.xml": the way from a part to another. */
function relativeTarget(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  return encodeURI([...here.slice(common).map(() => ".."), ...there.slice(common)].join("/"));
}
