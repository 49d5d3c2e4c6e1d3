import type { ReactNode } from "react";
import styles from "./table.module.css";

export interface DataColumn {
  readonly label: string;
  readonly number?: boolean;
}

export interface DataRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/**
 * A table with heads for columns and rows; the first cell of a row is its head. A wide one scrolls sideways, by keyboard
 * too; on a narrow screen each row is a card. The roles are written out, since a card takes them from a table.
 */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={`表：${caption}`}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, number }) => (
              <th key={label} scope="col" role="columnheader" className={number ? styles.number : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row">
              {cells.map((cell, at) => {
                const { label = "", number = false } = columns[at] ?? {};
                const name = number ? styles.number : undefined;
                return at === 0 ? (
                  <th key={label} scope="row" role="rowheader" className={name}>
                    {cell}
                  </th>
                ) : (
                  <td key={label} role="cell" className={name} data-label={label}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  );
}
