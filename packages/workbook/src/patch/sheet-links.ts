import { parseRange } from "../grid/address.ts";
import { removeLink } from "./relations.ts";
import type { SheetOutline } from "./sheet-outline.ts";
import type { WorkbookEditor } from "./workbook-editor.ts";
import { attributeOf, xmlAttribute } from "./xml-text.ts";

/** A link from a cell to a place in the workbook. */
export interface SheetLink {
  readonly ref: string;
  /** "'问题清单'!A1" */
  readonly location: string;
  /** Shown when the pointer rests on the cell; by it the link is known again. */
  readonly tip: string;
}

/** Children of a worksheet that stand between its cells and `<hyperlinks>`; all others stand behind it. */
const BEFORE_LINKS = new Set(
  (
    "sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
    "mergeCells phoneticPr conditionalFormatting dataValidations"
  ).split(" "),
);

/** How many children of the sheet stand before the place of `<hyperlinks>`; -1 where there is one already. */
export const linksPlace = (tail: readonly string[]): number =>
  tail.includes("hyperlinks") ? -1 : tail.findLastIndex((name) => BEFORE_LINKS.has(name)) + 1;

export const linkXml = ({ ref, location, tip }: SheetLink, prefix: string): string =>
  `<${prefix}hyperlink ref="${ref}" location="${xmlAttribute(location)}" tooltip="${xmlAttribute(tip)}"/>`;

/** Whether a cell is part of a link. Row and column count from 0. */
export const hasLink = ({ links }: SheetOutline, row: number, column: number): boolean =>
  links.some((tag) => {
    const area = parseRange(attributeOf(tag, "ref") ?? "");
    return (
      area !== undefined &&
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right
    );
  });

/**
 * Which links of a sheet are to be cut; what else the package says of them goes here and now.
 *
 * @returns for `editSheet`; undefined where there is none
 */
export function cutLinks(
  editor: WorkbookEditor,
  part: string,
  { links }: SheetOutline,
  isCut: (link: { readonly tip: string; readonly location: string }) => boolean,
): ReadonlySet<string> | "all" | undefined {
  const cut = links.filter((tag) =>
    isCut({ tip: attributeOf(tag, "tooltip") ?? "", location: attributeOf(tag, "location") ?? "" }),
  );
  if (cut.length === 0) return undefined;
  for (const tag of cut) {
    // Some programs link also what stays in the workbook by way of the list of links.
    const id = attributeOf(tag, "\\w+:id");
    if (id !== undefined) removeLink(editor.package, part, id);
  }
  return cut.length === links.length ? "all" : new Set(cut);
}
