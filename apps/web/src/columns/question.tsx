import { useId } from "react";
import type { QuestionView } from "../session/protocol.ts";
import styles from "./question.module.css";

/** One question, with cells of the columns that it is about. */
export function Question({
  question: { text, table, columns, options, keepsOut },
  chosen,
  onChoose,
}: {
  readonly question: QuestionView;
  readonly chosen: number | undefined;
  readonly onChoose: (option: number | undefined) => void;
}) {
  const name = useId();
  const rows = Math.max(0, ...columns.map(({ examples }) => examples.length));
  return (
    <fieldset className={styles.question}>
      <legend>{text}</legend>
      <p className={styles.where}>
        {table}（表头相同的各表一并适用）
        {keepsOut ? "；回答之前，这些表不计入" : "；回答之前，只有这一列不读取"}
      </p>
      {rows === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by key
        <section className={styles.cells} tabIndex={0} aria-label="这几列的内容">
          <table>
            <thead>
              <tr>
                {columns.map(({ header }) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: rows }, (_unused, row) => (
                // Examples have no name of their own and never change places.
                <tr key={row}>
                  {columns.map(({ header, examples }) => (
                    <td key={header}>{examples[row] ?? ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className={styles.options}>
        {options.map((label, option) => (
          <label key={label}>
            <input type="radio" name={name} checked={chosen === option} onChange={() => onChoose(option)} />
            {label}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={name}
            checked={chosen === undefined}
            onChange={() => onChoose(undefined)}
          />
          暂不回答
        </label>
      </div>
    </fieldset>
  );
}
