import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { statedAs, termOf, termsOf } from "../../terms/index.ts";
import { handlingOf } from "../instant.ts";

/**
 * The elements that make an implementation item complete: its name, those that the order names for the list
 * (镇政办发〔2018〕98号 四(三)), and the statutory limit, without which 压缩至 50 % 以内 cannot be judged (五(三)).
 * `elements/implementation-complete` asks for the same.
 */
export const requiredElements: readonly ItemElement[] = termsOf("implementation")
  .map(({ element, named }) => ({ element: element as ItemElement, named }))
  .filter(
    ({ element, named }) =>
      named === "implementation" ||
      named === "both" ||
      element === "name" ||
      element === "statutoryTimeLimit",
  )
  .map(({ element }) => element);

/**
 * Whether an element is asked of this item at all: limits only where the item is not instant; the standard of a fee
 * where one is charged or nothing says whether, its basis where one is charged.
 *
 * @example
 * isAskedOf({ id: "1", caseType: "immediate" }, "promisedTimeLimit"); // false
 * isAskedOf({ id: "1", charges: "no" }, "feeBasis"); // false
 */
export function isAskedOf(item: ImplementationItem, element: ItemElement): boolean {
  switch (element) {
    case "promisedTimeLimit":
    case "statutoryTimeLimit":
      return !handlingOf(item, "stated").instant;
    case "feeStandard":
      return item.charges === "yes" || item.charges === undefined;
    case "feeBasis":
      return item.charges === "yes" || (item.charges === undefined && takesFee(item));
    default:
      return true;
  }
}

const takesFee = ({ feeStandard, fees }: ImplementationItem): boolean =>
  feeStandard?.kind === "text" || (fees?.length ?? 0) > 0;

/**
 * Whether an element says something: a blank and a mere placeholder (“待定”, “详见网站”) do not, a stated “无” does where
 * the element can be none. What is written but unreadable is there. Steps stand for the procedure, rows of fees for their
 * standard and basis.
 *
 * @example
 * isFilled({ id: "1", places: "详见网站" }, "places"); // false
 * isFilled({ id: "1", statutoryTimeLimit: { kind: "none" } }, "statutoryTimeLimit"); // true
 */
export function isFilled(item: ImplementationItem, element: ItemElement): boolean {
  if (element === "procedure" && (item.steps?.length ?? 0) > 0) return true;
  if (element === "feeStandard" && item.fees?.some(({ standard }) => standard !== undefined)) return true;
  if (element === "feeBasis" && item.fees?.some(({ basis }) => basis !== undefined)) return true;
  return says(element, item[element]);
}

function says(element: ItemElement, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return statedAs(element, value) !== "placeholder";
  if (Array.isArray(value)) {
    return value.length === 0
      ? termOf(element).none !== "placeholder"
      : value.some((row) => says(element, row));
  }
  if (typeof value !== "object" || value === null) return true;
  const { raw, text } = value as { raw?: unknown; text?: unknown };
  const written = raw ?? text;
  return typeof written !== "string" || statedAs(element, written) !== "placeholder";
}
