import { useEffect, useRef } from "react";
import type { SheetExcerpt } from "../session/protocol.ts";
import styles from "./excerpt.module.css";

/** A piece of the sheet as the workbook has it, with the heads of rows and columns, and the cell marked. */
export function Excerpt({ excerpt }: { readonly excerpt: SheetExcerpt }) {
  const { file, sheet, columns, rows, marked } = excerpt;
  const place = useRef<HTMLElement>(null);
  // On a narrow screen the cell in question would be out of sight: it is brought to the middle, sideways alone.
  useEffect(() => {
    const around = place.current;
    const cell = around?.querySelector<HTMLElement>('[data-marked="true"]');
    if (around == null || cell == null) return;
    around.scrollLeft = cell.offsetLeft - (around.clientWidth - cell.offsetWidth) / 2;
  }, [excerpt]);
  return (
    <figure className={styles.excerpt}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section ref={place} className={styles.scroll} tabIndex={0} aria-label={`表中位置：${sheet} ${marked}`}>
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
