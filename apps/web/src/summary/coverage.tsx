import type { SummaryView } from "../session/protocol.ts";
import { Panel } from "../ui/index.ts";
import styles from "./list.module.css";

const SHOWN = 6;

/** What was looked at and what was not: “no findings” must not mean “not looked at”. */
export function Coverage({ summary: { coverage, absent } }: { readonly summary: SummaryView }) {
  const { passed, failed, notChecked, notApplicable, judgements, blocked, faults } = coverage;
  return (
    <Panel
      title="检查了多少"
      note={`规则：全部通过 ${passed} 条，有不通过 ${failed} 条，没能查全 ${notChecked} 条，不适用 ${notApplicable} 条`}
    >
      <ul className={styles.list}>
        {judgements.map(({ id, label, count }) => (
          <li key={id}>
            <span>{label}</span>
            <span>{count} 次</span>
          </li>
        ))}
      </ul>
      {blocked.length === 0 ? null : (
        <details>
          <summary>未检查的缘由</summary>
          <ul className={styles.list}>
            {blocked.slice(0, SHOWN).map(({ element, label, cause, items, rules }) => (
              <li key={`${element}|${cause}`}>
                <span>
                  {label}：{cause}
                </span>
                <span>
                  {items} 项、{rules} 条规则
                </span>
              </li>
            ))}
          </ul>
          {blocked.length > SHOWN ? <p className={styles.more}>另有 {blocked.length - SHOWN} 种。</p> : null}
        </details>
      )}
      {absent.length === 0 ? null : (
        <p className={styles.more}>
          没有的列：
          {absent
            .map(({ label, items, everywhere }) => (everywhere ? label : `${label}（${items} 项）`))
            .join("、")}
        </p>
      )}
      {faults.map((fault) => (
        <p key={fault} role="alert">
          {fault}
        </p>
      ))}
    </Panel>
  );
}
