import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { type RowKind, statedAs, terms } from "../../terms/index.ts";

/*
 * Elements whose value is more than a text, and what stands in them that could not be read. A bare number in an element
 * of fixed words is a code whose table nobody named: a matter of the mapping. Everything else is a matter of writing.
 */

type Term = (typeof terms)[number];

const isVocabulary = ({ value }: Term): boolean =>
  value === "yes-no" || (typeof value === "object" && !("rows" in value));

const isRead = ({ value }: Term): boolean =>
  typeof value === "object" ? !("rows" in value) : !["text", "code", "phones", "limit-unit"].includes(value);

/** An element of the item whose cell may be unreadable. An unknown type of item has a rule of its own. */
export interface ReadElement {
  readonly element: ItemElement;
  readonly vocabulary: boolean;
}

export const elementsOfItem: readonly ReadElement[] = terms
  .filter((term) => term.layers.includes("implementation") && isRead(term))
  .map((term) => ({ element: term.element as ItemElement, vocabulary: isVocabulary(term) }));

export interface RowElement {
  /** `materials.kind` */
  readonly element: string;
  /** `kind` */
  readonly key: string;
  readonly vocabulary: boolean;
}

export const elementsOfRows: readonly { readonly rows: RowKind; readonly elements: readonly RowElement[] }[] =
  (["materials", "fees", "steps", "specialProcedures", "results"] as const).map((rows) => ({
    rows,
    elements: terms
      .filter((term) => term.layers.includes(rows) && isRead(term))
      .map((term) => ({
        element: term.element,
        key: term.element.slice(rows.length + 1),
        vocabulary: isVocabulary(term),
      })),
  }));

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export const rowsOf = (item: ImplementationItem, rows: RowKind): readonly Row[] =>
  (item[rows] as readonly Row[] | undefined) ?? [];

const numbers = /^[\d^,，、;；|\s]{1,20}$/u;

/** Whether what could not be read is a number that stands for a word. */
export const isCode = (written: string): boolean => numbers.test(written);

/** The text that could not be read, if the value is one. 无, — and the like say what the element says they mean. */
export function unreadIn(element: string, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const part of value) {
      const raw = unreadIn(element, part);
      if (raw !== undefined) return raw;
    }
    return undefined;
  }
  const { kind, raw } = value as { kind?: unknown; raw?: unknown };
  if (kind !== "unreadable" || typeof raw !== "string") return undefined;
  return statedAs(element, raw) === undefined ? raw : undefined;
}

const isUnreadable = (value: object): boolean => (value as { kind?: unknown }).kind === "unreadable";

const isUnreadablePart = (part: unknown): boolean =>
  typeof part === "object" && part !== null && isUnreadable(part);

/** Whether a row has a value that could not be read. */
function rowHoldsUnread(row: object): boolean {
  const record = row as Readonly<Record<string, unknown>>;
  for (const key in record) {
    const value = record[key];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value) ? value.some(isUnreadablePart) : isUnreadable(value)) return true;
  }
  return false;
}

/**
 * Whether anything of an item could not be read: one walk over what is filled, which settles most items before each
 * element is asked by name.
 */
export function holdsUnread(item: ImplementationItem): boolean {
  const record = item as Readonly<Record<string, unknown>>;
  for (const element in record) {
    const value = record[element];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) {
      if (isUnreadable(value)) return true;
      continue;
    }
    for (const part of value) {
      if (typeof part === "object" && part !== null && (isUnreadable(part) || rowHoldsUnread(part)))
        return true;
    }
  }
  return false;
}
