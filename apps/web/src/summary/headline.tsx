import type { HeadlineView } from "../session/protocol.ts";
import { Bar, Panel, Verdict } from "../ui/index.ts";
import styles from "./headline.module.css";

/** One of the two figures, with its base, its verdict, and all that it leaves out. */
export function Headline({ headline }: { readonly headline: HeadlineView }) {
  const { title, numerator, denominator, percent, share, target, verdict, tone, notes, state } = headline;
  return (
    <Panel title={title}>
      <div className={styles.figure}>
        <span className={styles.percent}>{percent}</span>
        {state === "not-measured" ? null : (
          <span className={styles.base}>
            {numerator}/{denominator} 项
          </span>
        )}
        <span className={styles.verdict}>
          <Verdict tone={tone}>{verdict}</Verdict>
        </span>
      </div>
      <Bar share={share} target={target} tone={tone} />
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Exclusions headline={headline} />
    </Panel>
  );
}

/** The books: what is counted and what is not, adding up to the list. */
function Exclusions({ headline: { exclusions, counted, total } }: { readonly headline: HeadlineView }) {
  const out = exclusions.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  if (out === 0) return <p className={styles.all}>全部 {total} 项都计入。</p>;
  return (
    <details className={styles.books}>
      <summary>
        计入 {counted} 项，不计 {out} 项，合计 {total} 项
      </summary>
      <ul>
        {exclusions.map(({ id, label, count }) => (
          <li key={id}>
            <span>{label}</span>
            <span>{count}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
