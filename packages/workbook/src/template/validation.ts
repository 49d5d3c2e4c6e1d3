import { labelsOf, type SetColumn } from "@zp/catalog-core/records";
import { termOf } from "@zp/catalog-core/terms";
import type { DataValidation } from "../book/index.ts";
import { fillNote } from "./fill-notes.ts";

/** A list of options within a formula. */
const LONGEST_LIST = 255;

/**
 * What a cell of a column offers and says: a drop-down, a note, a warning where another word is filled in.
 *
 * @param basis the document that asks for the list
 */
export function validationOf(column: SetColumn, header: string, basis?: string): DataValidation {
  const note = {
    showInputMessage: true,
    promptTitle: header.slice(0, 32),
    prompt: fillNote(column, basis),
  };
  const { element } = column;
  const open: DataValidation = { ...note, type: "any", formulae: [] };
  if (element === undefined) return open;
  const { value } = termOf(element);
  const several = typeof value === "object" && "many" in value;
  const list = `"${labelsOf(element).join(",")}"`;
  if (list.length > 2 && list.length <= LONGEST_LIST) {
    return {
      ...note,
      type: "list",
      allowBlank: true,
      formulae: [list],
      // Several words in one cell are none of the options, and right all the same.
      ...(several
        ? {}
        : {
            showErrorMessage: true,
            errorStyle: "warning",
            errorTitle: header.slice(0, 32),
            error: `所填内容不在“${header}”的选项中，确定要这样填吗？`,
          }),
    };
  }
  if (value === "count" || value === "cases") {
    return {
      ...note,
      type: "whole",
      operator: "greaterThanOrEqual",
      allowBlank: true,
      formulae: [0],
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: header.slice(0, 32),
      error: "应填整数。确定要这样填吗？",
    };
  }
  return open;
}

/** The number format of the cells of a column: what is typed stays as it was typed, and days stay days. */
export function formatOf(element: string | undefined): string {
  if (element === undefined) return "@";
  const { value } = termOf(element);
  if (value === "date") return "yyyy-mm-dd";
  return value === "count" || value === "cases" ? "0" : "@";
}

/** A text as its cell holds it: plain whole numbers as numbers where the element is one. */
export function cellOf(element: string | undefined, text: string): string | number {
  if (element === undefined || !/^\d{1,9}$/u.test(text) || text !== String(Number(text))) return text;
  const { value } = termOf(element);
  return value === "count" || value === "cases" || value === "visits" ? Number(text) : text;
}
