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

/**
 * Rows under an item as a table: a column for each element that any row fills. On a narrow screen each row stands as a
 * block with its labels; the roles say that it is a table all the same.
 */
export function rowTable(kind: RowKind, rows: readonly Row[], caption: string): Html {
  const columns = termsOf(kind)
    .map(({ element, label }) => ({ key: keyOf(kind, element), label }))
    .filter(({ key }, at) => at === 0 || rows.some((row) => rowText(kind, key, row) !== ""));
  return html`<table class="rows" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="number">序号</th>${columns.map(
    ({ label }) => html`<th scope="col" role="columnheader">${label}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row, at) =>
      html`<tr role="row"><td role="cell" class="number">${at + 1}</td>${columns.map(
        ({ key, label }, column) =>
          column === 0
            ? html`<th scope="row" role="rowheader" data-label="${label}">${shown(kind, key, row)}</th>`
            : html`<td role="cell" data-label="${label}">${shown(kind, key, row)}</td>`,
      )}</tr>\n`,
  )}</tbody>
</table>`;
}
