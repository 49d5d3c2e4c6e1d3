import { isAskedOf, isFilled, requiredElements } from "@zp/catalog-core/metrics";
import type { ImplementationItem, ItemElement, Phone } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { labelOf } from "@zp/catalog-core/terms";
import { formatTimeLimit, type TimeLimit } from "@zp/catalog-core/time-limit";
import { type Html, html, type Piece } from "../html/index.ts";
import { prose } from "../page/index.ts";

/** What stands where the lists say nothing, and the order asks that they do. */
export const BLANK: Html = html`<span class="blank">未填</span>`;

/**
 * Whether a blank of this element is shown as 未填: where the order names it for the list and it is asked of this item
 * (镇政办发〔2018〕98号 四(三)). Any other blank is left out.
 */
export const isShownBlank = (item: ImplementationItem, element: ItemElement): boolean =>
  requiredElements.includes(element) && isAskedOf(item, element) && !isFilled(item, element);

/** An element as a person reads it; `undefined` for a blank. */
export function shownValue(item: ImplementationItem, element: ItemElement): Piece {
  const value = item[element];
  if (value === undefined) return undefined;
  switch (element) {
    case "statutoryTimeLimit":
    case "promisedTimeLimit":
      return limitText(value as TimeLimit, element);
    case "maxVisits":
      return visitsText(item);
    case "consultationPhones":
    case "supervisionPhones":
      return phones(value as readonly Phone[]);
    default: {
      const text = writeCell(element, value);
      return text === "" ? undefined : prose(text);
    }
  }
}

function limitText(limit: TimeLimit, element: ItemElement): string {
  if (limit.kind === "none") return element === "statutoryTimeLimit" ? "无法定时限" : "无承诺时限";
  if (limit.kind === "unreadable") return limit.raw.trim();
  return formatTimeLimit(limit);
}

function visitsText({ maxVisits }: ImplementationItem): string | undefined {
  if (maxVisits === undefined) return undefined;
  if (maxVisits.kind !== "count") return writeCell("maxVisits", maxVisits);
  const { count, atLeast } = maxVisits;
  if (atLeast !== undefined) return `${atLeast}–${count} 次`;
  return count === 0 ? "0 次（不用到现场）" : `${count} 次`;
}

/** Numbers that were read can be rung. */
const phones = (list: readonly Phone[]): Piece =>
  list.length === 0
    ? "无"
    : html`<ul class="plain">${list.map(({ raw, areaCode, number, extension }) => {
        const text = raw.trim();
        if (number === undefined) return html`<li>${text}</li>`;
        const digits = [areaCode, number].filter(Boolean).join("-");
        return html`<li><a href="tel:${digits}${extension !== undefined && `,${extension}`}">${text}</a></li>`;
      })}</ul>`;

/** Label and value, or nothing where the lists say nothing and need not. */
export function fact(item: ImplementationItem, element: ItemElement): Html | undefined {
  const value = shownValue(item, element);
  if (value === undefined && !isShownBlank(item, element)) return undefined;
  return html`<div><dt>${labelOf(element)}</dt><dd>${value ?? BLANK}</dd></div>`;
}

/** Several elements under one another; nothing where none is shown. */
export function factList(
  item: ImplementationItem,
  elements: readonly ItemElement[],
  className = "facts",
): Html | undefined {
  const shown = elements.map((element) => fact(item, element)).filter((one) => one !== undefined);
  return shown.length === 0 ? undefined : html`<dl class="${className}">${shown}</dl>`;
}
