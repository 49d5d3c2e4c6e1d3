import type { EntryElement, ItemElement } from "../../model/index.ts";
import { terms } from "../../terms/index.ts";

const namedIn = (layer: "directory" | "implementation"): readonly string[] =>
  terms.filter(({ named }) => named === layer || named === "both").map(({ element }) => element);

/** The four elements of the directory that the order names: 四(三). */
export const directoryElementsOfOrder = namedIn("directory") as readonly EntryElement[];

/** The thirteen elements of the implementation list that the order names: 四(三). */
export const implementationElementsOfOrder = namedIn("implementation") as readonly ItemElement[];

/** Rows that say the same as an element, in a form of their own. */
export const givenByRows: Readonly<Partial<Record<ItemElement, ItemElement>>> = {
  procedure: "steps",
  feeStandard: "fees",
  feeBasis: "fees",
};
