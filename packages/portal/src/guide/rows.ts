import { writeCell } from "@zp/catalog-core/records";
import { type RowKind, termsOf } from "@zp/catalog-core/terms";
import { type Html, html, type Piece } from "../html/index.ts";
import { prose } from "../page/index.ts";

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const keyOf = (kind: RowKind, element: string): string => element.slice(kind.length + 1);

/** An element of a row as text; "" for a blank. */
export const rowText = (kind: RowKind, key: string, row: Row): string =>
  row[key] === undefined ? "" : writeCell(`${kind}.${key}`, row[key]);

const shown = (kind: RowKind, key: string, row: Row): Piece => {
  const text = rowText(kind, key, row);
  return text === "" ? html`<span class="blank" aria-label="未填">—</span>` : prose(text);
};

/** Columns that stand beside one another on a page of this width; what is more goes into the last one, with its labels. */
const MOST = 7;

/** What stands in columns of its own where there are too many, before the others. */
const leading: Partial<Record<RowKind, readonly string[]>> = {
  materials: ["originals", "copies", "required", "source", "acceptanceStandard"],
};

interface Column {
  readonly key: string;
  readonly label: string;
}

/** Columns of their own, the name first, and those that share the last one. */
function columnsOf(kind: RowKind, rows: readonly Row[]): [own: readonly Column[], rest: readonly Column[]] {
  const columns = termsOf(kind)
    .map(({ element, label }) => ({ key: keyOf(kind, element), label }))
    .filter(({ key }, at) => at === 0 || rows.some((row) => rowText(kind, key, row) !== ""));
  const [name, ...others] = columns;
  if (name === undefined || columns.length <= MOST) return [columns, []];
  const first = leading[kind] ?? [];
  const ordered = [
    ...first.flatMap((key) => others.filter((column) => column.key === key)),
    ...others.filter(({ key }) => !first.includes(key)),
  ];
  return [[name, ...ordered.slice(0, MOST - 2)], ordered.slice(MOST - 2)];
}

function together(kind: RowKind, columns: readonly Column[], row: Row): Piece {
  const filled = columns
    .map(({ key, label }) => ({ label, text: rowText(kind, key, row) }))
    .filter(({ text }) => text !== "");
  if (filled.length === 0) return html`<span class="blank" aria-label="未填">—</span>`;
  return html`<dl class="rest">${filled.map(
    ({ label, text }) => html`<div><dt>${label}</dt><dd>${prose(text)}</dd></div>`,
  )}</dl>`;
}

/**
 * Rows under an item as a table: a column for each element that any row fills. On a narrow screen each row stands as a
 * block with its labels; the roles say that it is a table all the same.
 */
export function rowTable(kind: RowKind, rows: readonly Row[], caption: string): Html {
  const [columns, rest] = columnsOf(kind, rows);
  return html`<table class="rows" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="number">序号</th>${columns.map(
    ({ label }) => html`<th scope="col" role="columnheader">${label}</th>`,
  )}${rest.length > 0 && html`<th scope="col" role="columnheader">其他</th>`}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row, at) =>
      html`<tr role="row"><td role="cell" class="number">${at + 1}</td>${columns.map(
        ({ key, label }, column) =>
          column === 0
            ? html`<th scope="row" role="rowheader" data-label="${label}">${shown(kind, key, row)}</th>`
            : html`<td role="cell" data-label="${label}">${shown(kind, key, row)}</td>`,
      )}${rest.length > 0 && html`<td role="cell" data-label="其他">${together(kind, rest, row)}</td>`}</tr>\n`,
  )}</tbody>
</table>`;
}
