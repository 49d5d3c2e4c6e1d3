import { ChangedText, useCorrections } from "../fixes/index.ts";
import type { FindingDetail } from "../session/protocol.ts";
import styles from "./finding-dialog.module.css";

/** The correction that a finding offers: before, after, and the buttons; once it is accepted, the way back. */
export function OfferedFix({
  finding: { fix, ruleId },
  gone,
}: {
  readonly finding: FindingDetail;
  readonly gone: boolean;
}) {
  const { accept, undo, undoes, busy } = useCorrections();
  if (gone) {
    return (
      <section className={styles.mended} role="status">
        <p>
          <b>已经改好。</b>改正已接受，重新检查后不再有这一处问题。
        </p>
        {undoes === "" ? null : (
          <button type="button" disabled={busy} onClick={undo}>
            撤销：{undoes}
          </button>
        )}
      </section>
    );
  }
  if (fix === undefined) return null;
  return (
    <section className={styles.fix}>
      <h3>可以直接改的格式</h3>
      <ChangedText stretches={fix.stretches} />
      {fix.refused === "" ? (
        <p className={styles.ways}>
          <button type="button" className="primary" disabled={busy} onClick={() => accept({ ids: fix.ids })}>
            接受这一处
          </button>
          {fix.alike > 1 ? (
            <button type="button" disabled={busy} onClick={() => accept({ reason: ruleId })}>
              接受这条规则的全部 {fix.alike} 处
            </button>
          ) : null}
          <span className={styles.note}>只改格式，不动内容；写在副本里，可以撤销。</span>
        </p>
      ) : (
        <p className={styles.note}>{fix.refused}</p>
      )}
    </section>
  );
}
