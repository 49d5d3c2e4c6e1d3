import type { ZipPackage } from "../container/index.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { readXmlPart } from "./part-reader.ts";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address ("worksheet"): the same in the transitional and the strict vocabulary. */
  readonly type: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** The links of a part ("" for the package itself); none where they are absent or unreadable. */
export function readRelationships(pkg: ZipPackage, part: string, limits: ReadLimits): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const links: Relationship[] = [];
  readXmlPart(
    pkg,
    `${folder}_rels/${part.slice(folder.length)}.rels`,
    {
      open(xml) {
        // A part links to other parts, of which there are only so many.
        if (
          links.length > limits.maxParts ||
          !xml.nameIs("Relationship") ||
          xml.attribute("TargetMode") === "External"
        )
          return;
        const target = xml.attribute("Target");
        if (!target) return;
        const type = xml.attribute("Type") ?? "";
        links.push({
          id: xml.attribute("Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          target: resolveTarget(folder, target),
        });
      },
      close() {},
      text() {},
    },
    limits,
  );
  return links;
}

/** A target as a part name: relative to the part's folder, or absolute ("/xl/tables/table1.xml"). */
export function resolveTarget(folder: string, target: string): string {
  let path = target.replace(/\\/g, "/").replace(/[?#].*$/, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray percent sign: the name is meant as it stands.
  }
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
