import type { FixView } from "../session/protocol.ts";
import { ChangedText } from "./changed-text.tsx";
import styles from "./fix-rows.module.css";

/** Corrections one by one: where, whose, what changes, and what to do about it. */
export function FixRows({
  fixes,
  busy,
  onAccept,
  onWithdraw,
}: {
  readonly fixes: readonly FixView[];
  readonly busy: boolean;
  readonly onAccept: (fix: FixView) => void;
  readonly onWithdraw: (fix: FixView) => void;
}) {
  return (
    <ul className={styles.rows}>
      {fixes.map((fix) => (
        <li key={fix.id}>
          <div className={styles.where}>
            <b>{fix.item}</b>
            <span>
              {fix.element} · {fix.reasons.join("、")}
            </span>
            <span>{[fix.file, fix.sheet, fix.cell].filter((part) => part !== "").join(" · ")}</span>
          </div>
          <div>
            <ChangedText stretches={fix.stretches} />
            {fix.because === "" ? null : <p className={styles.because}>{fix.because}</p>}
          </div>
          {fix.state === "refused" ? null : (
            <button
              type="button"
              disabled={busy}
              aria-label={`${fix.state === "offered" ? "接受" : "撤回"} ${fix.sheet} ${fix.cell} 的改正`}
              onClick={() => (fix.state === "offered" ? onAccept(fix) : onWithdraw(fix))}
            >
              {fix.state === "offered" ? "接受" : "撤回"}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
