import type { Severity } from "../session/protocol.ts";
import styles from "./severity-mark.module.css";

/** As the command line and the problem list say it. */
export const severityLabels: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

/** How much a finding weighs: a word, and a colour for whoever sees it. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className={styles.mark} data-severity={severity}>
    {severityLabels[severity]}
  </span>
);
