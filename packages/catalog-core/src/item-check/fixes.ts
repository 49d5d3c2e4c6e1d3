import type { ElementPath, Finding } from "../engine/index.ts";
import { applyReplacements, type FixReason, formFix } from "../fixes/index.ts";
import type { ImplementationItem, ItemElement } from "../model/index.ts";
import { isRowKind, type RowKind, termsOf } from "../terms/index.ts";

/** A text of the item that has its form put right: content is never changed. */
export interface ItemFix {
  readonly path: ElementPath;
  readonly before: string;
  readonly after: string;
  readonly reasons: readonly FixReason[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The text in a value that keeps its text: a plain one, or a fee's. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { kind, text } = (value ?? {}) as { kind?: unknown; text?: unknown };
  return kind === "text" && typeof text === "string" ? text : undefined;
}

const withText = (value: unknown, text: string): unknown =>
  typeof value === "string" ? text : { ...(value as object), text };

/** Elements that hold a text as written, and the lists of rows with theirs. */
const holdsText = (value: unknown): boolean => value === "text" || value === "code" || value === "fee";
const texts: readonly string[] = termsOf("implementation")
  .filter(({ value }) => holdsText(value))
  .map(({ element }) => element);
const rows: readonly (readonly [RowKind, readonly string[]])[] = termsOf("implementation")
  .map(({ element }) => element)
  .filter(isRowKind)
  .map((kind) => [
    kind,
    termsOf(kind)
      .filter(({ value }) => holdsText(value))
      .map(({ element }) => element.slice(kind.length + 1)),
  ]);

/**
 * The safe corrections of form in the texts of one item, one for each text: what the rules offer, then blanks, full width
 * and letter case by what the element holds.
 */
export function fixesOf(
  item: ImplementationItem,
  findings: readonly Finding[],
  speaksOf: (path: ElementPath) => boolean,
): ItemFix[] {
  const offers = findings.filter(({ fix }) => fix !== undefined);
  const fixes: ItemFix[] = [];
  const look = (path: ElementPath, element: string, value: unknown): void => {
    const before = textOf(value);
    if (before === undefined || !speaksOf(path)) return;
    const reasons: FixReason[] = [];
    let after = before;
    for (const { ruleId, path: at, fix = [] } of offers) {
      if (at.join("/") !== path.join("/")) continue;
      // What a rule offers quotes the text as it was: it comes first.
      const replaced = applyReplacements(after, fix);
      if (replaced !== after) reasons.push({ ruleId });
      after = replaced;
    }
    const form = formFix(element, after);
    if (form !== undefined) {
      after = form.text;
      reasons.push(...form.kinds.map((kind) => ({ kind })));
    }
    if (after !== before) fixes.push({ path, before, after, reasons });
  };
  const values = item as Readonly<Record<string, unknown>>;
  for (const element of texts) if (values[element] !== undefined) look([element], element, values[element]);
  for (const [kind, elements] of rows) {
    for (const row of (item[kind] ?? []) as readonly Row[]) {
      for (const element of elements) {
        if (row[element] !== undefined) look([kind, row.id, element], `${kind}.${element}`, row[element]);
      }
    }
  }
  return fixes;
}

/**
 * The item with fixes made; a text that is no longer what the fix was offered for is left as it is.
 *
 * @returns a new item; the one given is not changed
 * @example
 * const item = { id: "draft", name: " 临时救助金给付" };
 * const { fixes } = checkItem(item, zhenping2018);
 * applyItemFixes(item, fixes).name; // "临时救助金给付"
 */
export function applyItemFixes(item: ImplementationItem, fixes: readonly ItemFix[]): ImplementationItem {
  const fixed: Record<string, unknown> = { ...item };
  for (const { path, before, after } of fixes) {
    const [element, rowId, field] = path as [ItemElement, string?, string?];
    const put = (value: unknown): unknown => (textOf(value) === before ? withText(value, after) : value);
    if (rowId === undefined || field === undefined) fixed[element] = put(fixed[element]);
    else {
      fixed[element] = ((fixed[element] ?? []) as readonly Row[]).map((row) =>
        row.id === rowId ? { ...row, [field]: put(row[field]) } : row,
      );
    }
  }
  return fixed as ImplementationItem;
}
