import styles from "./moved.module.css";

/** A figure, and what it was before where it is another now. */
export function Moved({ before, after }: { readonly before?: string | undefined; readonly after: string }) {
  if (before === undefined || before === after) return after;
  return (
    <span className={styles.moved}>
      <s>
        <span className="visually-hidden">原为</span>
        {before}
      </s>
      <span aria-hidden="true">→</span>
      <b>
        <span className="visually-hidden">，现为</span>
        {after}
      </b>
    </span>
  );
}
