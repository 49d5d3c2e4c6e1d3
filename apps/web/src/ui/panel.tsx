import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

/** A part of a view under a heading. */
export function Panel({
  title,
  note,
  aside,
  children,
}: {
  readonly title: string;
  /** A word of explanation beside the heading. */
  readonly note?: ReactNode;
  /** Something to press, at the other end of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
