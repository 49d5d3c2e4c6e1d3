import styles from "./bar.module.css";

/** A share as a length, with a mark where the target stands. The number stands beside it: this is for the eye alone. */
export function Bar({
  share,
  target,
  tone = "plain",
}: {
  /** 0 to 1; absent where there is none. */
  readonly share: number | undefined;
  readonly target?: number | undefined;
  readonly tone?: "good" | "bad" | "plain";
}) {
  // Drawn as SVG: attributes need no inline style, which the content security policy forbids.
  return (
    <svg
      className={styles.bar}
      data-tone={tone}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.ground} x="0" y="0" width="100" height="8" />
      {share === undefined ? null : (
        <rect className={styles.filled} x="0" y="0" width={share * 100} height="8" />
      )}
      {target === undefined ? null : (
        <line className={styles.target} x1={target * 100} x2={target * 100} y1="0" y2="8" />
      )}
    </svg>
  );
}
