import type { XmlDocument } from "./xml-document.ts";
import { xmlText } from "./xml-text.ts";

/*
 * Places in a workbook's own part besides its sheets. Names and views count the sheets: one that is added last disturbs
 * none of them; one that is taken away from where somebody has moved it does.
 */

/** Takes the names that belong to the removed sheet away and counts on for those of the sheets behind it. */
export function shiftDefinedNames(workbook: XmlDocument, removed: number): void {
  const list = workbook.child(workbook.root, "definedNames");
  if (list === undefined) return;
  const names = workbook.children(list, "definedName");
  for (const element of names) {
    const sheet = Number(workbook.attribute(element, "localSheetId") ?? -1);
    if (sheet === removed) workbook.remove(element);
    else if (sheet > removed) workbook.setAttribute(element, "localSheetId", String(sheet - 1));
  }
  // An empty list of names is one that no program writes, and some refuse.
  if (names.length > 0 && workbook.children(list, "definedName").length === 0) workbook.remove(list);
}

/** Keeps the views on the sheets that they showed; one that showed the removed sheet shows the first visible one. */
export function setActiveSheet(workbook: XmlDocument, removed: number): void {
  const visible = workbook
    .all("sheet")
    .findIndex((sheet) => !/^(?:very)?hidden$/i.test(workbook.attribute(sheet, "state") ?? ""));
  for (const view of workbook.all("workbookView")) {
    for (const attribute of ["activeTab", "firstSheet"]) {
      const sheet = Number(workbook.attribute(view, attribute) ?? -1);
      if (sheet === removed) workbook.setAttribute(view, attribute, String(Math.max(0, visible)));
      else if (sheet > removed) workbook.setAttribute(view, attribute, String(sheet - 1));
    }
  }
}

/** Children of a workbook that stand before its names. */
const BEFORE_NAMES = ["externalReferences", "functionGroups", "sheets"];

/** Adds a name that belongs to one sheet; the names that are there stay as they are. */
export function addDefinedName(workbook: XmlDocument, name: string, sheet: number, formula: string): void {
  const list = workbook.child(workbook.root, "definedNames");
  const { prefix } = workbook.root;
  const tag = `${prefix}definedName`;
  const xml = `<${tag} name="${name}" localSheetId="${sheet}">${xmlText(formula)}</${tag}>`;
  if (list !== undefined) {
    workbook.append(list, xml);
    return;
  }
  const before = BEFORE_NAMES.map((one) => workbook.child(workbook.root, one)).find(
    (one) => one !== undefined,
  );
  if (before !== undefined) {
    workbook.insertAfter(before, `<${prefix}definedNames>${xml}</${prefix}definedNames>`);
  }
}

/** Says that formulas are to be calculated when the workbook is opened. */
export function setFullCalculation(workbook: XmlDocument): void {
  const calculation = workbook.child(workbook.root, "calcPr");
  if (calculation !== undefined) {
    workbook.setAttribute(calculation, "fullCalcOnLoad", "1");
    return;
  }
  const before = ["definedNames", ...BEFORE_NAMES]
    .map((one) => workbook.child(workbook.root, one))
    .find((one) => one !== undefined);
  if (before !== undefined) {
    workbook.insertAfter(before, `<${workbook.root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
}
