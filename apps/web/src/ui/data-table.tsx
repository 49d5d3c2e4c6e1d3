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

/** A table with heads for columns and rows; the first cell of a row is its head. Scrolls sideways by keyboard too. */
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
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, number }) => (
              <th key={label} scope="col" className={number ? styles.number : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => {
                const column = columns[at];
                const name = column?.number ? styles.number : undefined;
                return at === 0 ? (
                  <th key={column?.label} scope="row" className={name}>
                    {cell}
                  </th>
                ) : (
                  <td key={column?.label} className={name}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
