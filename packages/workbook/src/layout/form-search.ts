import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import type { Form } from "./form-drafts.ts";
import { type HeaderBlock, headerBlockAt } from "./header-block.ts";
import { headerWord } from "./header-words.ts";
import { slotsOf } from "./slots.ts";
import { holdsItems, subjectOf } from "./subject.ts";

/** Known labels that make a form: with the item's name among them, and without. */
const fewestKnown = 3;
const fewestUnnamed = 5;
/** Rows that are looked at for labels. */
const mostRows = 400;
/** Values that tell how to fill in a field rather than filling it in. */
const instruction = /填写|填报|必填|选填|如实|请[按填选]|下拉|格式为|例如|如[：:]|是指|指[^\s]{2,}的/u;

export const isEnough = ({ named, known }: Form): boolean => known >= (named ? fewestKnown : fewestUnnamed);

/**
 * Whether vertical forms stand here rather than a list: above a list there is at most a line about its unit, while a
 * form goes on, label by label, around and below whatever looks like a header in it.
 */
export function formsBegin(
  sheet: Sheet,
  rows: FilledRows,
  from: number,
  header: HeaderBlock | undefined,
): boolean {
  if (header === undefined) return labelsBetween(sheet, rows, from, sheet.rowCount) >= 2;
  const above = labelsBetween(sheet, rows, from, header.top);
  if (above >= fewestKnown) return true;
  const below = labelsBetween(sheet, rows, header.bottom + 1, header.bottom + 40);
  return below >= fewestKnown && above + below >= 4;
}

/** Where forms end: before a list of several items with a header of its own. */
export function lastRowOfForms(sheet: Sheet, rows: FilledRows, from: number): number {
  let passed = 0;
  for (const row of rows.from(from)) {
    const header = passed < fewestKnown ? undefined : headerBlockAt(sheet, row, from);
    passed += 1;
    if (header === undefined) continue;
    const subject = subjectOf(header.columns, []);
    if (!holdsItems(subject) && subject !== "roster") continue;
    const numbered = header.columns.some(({ ordinal }) => ordinal);
    const labels = labelsBetween(sheet, rows, header.bottom + 1, header.bottom + 30);
    if (numbered && labels < fewestKnown) return header.top - 1;
  }
  return sheet.rowCount - 1;
}

/** How many different elements are named at the left of a field, in the rows from `from` to before `end`. */
function labelsBetween(sheet: Sheet, rows: FilledRows, from: number, end: number): number {
  const labels = new Set<string>();
  let looked = 0;
  for (const row of rows.from(from, end)) {
    if (looked > mostRows) break;
    looked += 1;
    const element = labelIn(sheet, row);
    if (element !== undefined) labels.add(element);
  }
  return labels.size;
}

/** The element whose label stands among the first boxes of a row with something other than a label beside it. */
function labelIn(sheet: Sheet, row: number): string | undefined {
  const slots = slotsOf(sheet, row);
  for (const [at, slot] of slots.slice(0, 3).entries()) {
    if (slot.text === "") continue;
    const inline = /^([^：:\n]{2,16})[：:]/u.exec(slot.text)?.[1];
    const element = headerWord(inline ?? slot.text)?.elements[0];
    if (element === undefined || element.startsWith("roster.") || element === "compilingUnit") continue;
    const next = slots[at + 1];
    const after = slots[at + 2];
    const gap = next === undefined || next.column > slot.endColumn + 1;
    // "办结时限 | 法定 | 20": a label with its group in front.
    const grouped = after !== undefined && headerWord(after.text) === undefined;
    const isLabel = inline !== undefined || gap || grouped || headerWord(next.text) === undefined;
    return isLabel ? element : undefined;
  }
  return undefined;
}

/** Whether the values of a form tell how to fill it in: no item, but the instructions for one. */
export function instructs(form: Form): boolean {
  let told = 0;
  let values = 0;
  for (const lines of form.fields.values()) {
    for (const { text } of lines) {
      if (text === "") continue;
      values += 1;
      if (text.length < 200 && instruction.test(text)) told += 1;
    }
  }
  return values >= fewestKnown && told * 2 > values;
}
