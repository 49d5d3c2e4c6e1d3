import styles from "./verdict.module.css";

/** Whether a target is reached, in words and in a colour. */
export function Verdict({
  tone,
  children,
}: {
  readonly tone: "good" | "bad" | "plain";
  readonly children: string;
}) {
  if (children === "") return null;
  return (
    <span className={styles.verdict} data-tone={tone}>
      {children}
    </span>
  );
}
