import { findingsHref } from "../findings/index.ts";
import type { SummaryView } from "../session/protocol.ts";
import { Panel } from "../ui/index.ts";
import styles from "./list.module.css";

const SHOWN = 8;

/** What the lists break most. */
export function Common({ summary: { common } }: { readonly summary: SummaryView }) {
  const rules = common.rules.slice(0, Math.max(0, SHOWN - common.floods.length));
  return (
    <Panel title="不符合最多的要求">
      {common.floods.length + common.rules.length === 0 ? (
        <p className={styles.empty}>没有须改或建议改的问题。</p>
      ) : (
        <ul className={styles.list}>
          {common.floods.map(({ ruleId, element, title, label, count, of }) => (
            <li key={`${ruleId}|${element}`}>
              <span>
                <a href={findingsHref({ rule: ruleId })}>{title}</a>
                <small>{label}；多半是列对应或口径问题，合并提示</small>
              </span>
              <span>
                {count}/{of} 项
              </span>
            </li>
          ))}
          {rules.map(({ ruleId, title, count }) => (
            <li key={ruleId}>
              <span>
                <a href={findingsHref({ rule: ruleId })}>{title}</a>
              </span>
              <span>{count} 处</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
