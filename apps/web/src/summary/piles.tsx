import { findingsHref } from "../findings/index.ts";
import type { SummaryView } from "../session/protocol.ts";
import { Panel } from "../ui/index.ts";
import styles from "./piles.module.css";

/** The four piles: who has to do something, and what nobody has looked at. */
export function Piles({ summary: { piles, severities, waived } }: { readonly summary: SummaryView }) {
  return (
    <Panel
      title="问题"
      note={
        <>
          {severities.map(({ label, count }) => `${label} ${count}`).join("，")}
          {waived === 0 ? "" : `；已豁免 ${waived}`}
        </>
      }
    >
      <ul className={styles.piles}>
        {piles.map(({ id, label, count, unit, note }) => (
          <li key={id} data-pile={id}>
            <span className={styles.label}>
              {id === "not-checked" || count === 0 ? label : <a href={findingsHref({ pile: id })}>{label}</a>}
            </span>
            <span className={styles.count}>
              {count}
              <small>{unit}</small>
            </span>
            <span className={styles.note}>{note}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
