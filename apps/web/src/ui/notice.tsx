import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** Something that the user should know before going on: what went wrong, and what to do. */
export function Notice({
  tone,
  children,
  onClose,
}: {
  readonly tone: "bad" | "warn" | "plain";
  readonly children: ReactNode;
  readonly onClose?: () => void;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <div>{children}</div>
      {onClose === undefined ? null : (
        <button type="button" className="quiet" onClick={onClose}>
          知道了
        </button>
      )}
    </div>
  );
}
