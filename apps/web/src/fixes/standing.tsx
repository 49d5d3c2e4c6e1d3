import type { SummaryView } from "../session/protocol.ts";
import { useSessionState } from "../session/session.tsx";
import styles from "./standing.module.css";
import { useCorrections } from "./use-corrections.ts";

/**
 * How the lists stand with the accepted corrections, beside how they stood when they were opened: under the head of every
 * view, so that the figures are seen to move wherever a correction is accepted.
 */
export function Standing() {
  const { summary, opened, recheck } = useSessionState();
  const { undo, undoes, busy } = useCorrections();
  if (summary === undefined || (summary.fixes.accepted === 0 && recheck === undefined)) return null;
  return (
    <aside className={styles.standing} aria-label="接受改正后的情况">
      <div className={styles.inner}>
        <p role="status" className={styles.what}>
          {recheck === undefined ? (
            <>
              已接受格式改正 <a href="#/fixes?show=accepted">{summary.fixes.accepted} 处</a>
            </>
          ) : (
            "正在按改正重新检查……"
          )}
        </p>
        <dl>
          {figuresOf(summary).map(({ label, value }, at) => {
            const before = opened === undefined ? undefined : figuresOf(opened)[at]?.value;
            return (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value}
                  {before === undefined || before === value ? null : <small>（原 {before}）</small>}
                </dd>
              </div>
            );
          })}
        </dl>
        {undoes === "" ? null : (
          <button type="button" className="quiet" disabled={busy} onClick={undo}>
            撤销
            <span className="visually-hidden">：{undoes}</span>
          </button>
        )}
      </div>
    </aside>
  );
}

/** The two headline figures and the piles that a unit works on, in a fixed order. */
const figuresOf = ({
  headlines,
  piles,
}: SummaryView): readonly { readonly label: string; readonly value: string }[] => [
  ...headlines.map(({ title, percent }) => ({ label: title, value: percent })),
  ...piles
    .filter(({ id }) => id === "must-fix" || id === "should-fix")
    .map(({ label, count }) => ({ label, value: count.toLocaleString("zh-CN") })),
];
