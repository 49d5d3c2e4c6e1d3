import type { SheetExcerpt } from "../session/protocol.ts";
import styles from "./excerpt.module.css";

/** A piece of the sheet as the workbook has it, with the heads of rows and columns, and the cell marked. */
export function Excerpt({ excerpt }: { readonly excerpt: SheetExcerpt }) {
  const { file, sheet, columns, rows, marked } = excerpt;
  return (
    <figure className={styles.excerpt}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={`表中位置：${sheet} ${marked}`}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, isHeader, cells }) => (
              <tr key={number} data-header={isHeader}>
                <th scope="row">{number}</th>
                {cells.map((cell) => (
                  <td
                    key={cell.address}
                    colSpan={cell.columnSpan}
                    rowSpan={cell.rowSpan}
                    data-marked={cell.marked}
                  >
                    {cell.marked ? (
                      <mark>
                        <span className="visually-hidden">有问题的单元格：</span>
                        {cell.text === "" ? <i>空白</i> : cell.text}
                      </mark>
                    ) : (
                      cell.text
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption>{[file, sheet, marked].filter((part) => part !== "").join(" · ")}</figcaption>
    </figure>
  );
}
