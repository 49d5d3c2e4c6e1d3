import type { FindingDetail } from "../session/protocol.ts";
import styles from "./rule-source.module.css";

/** Why the rule is there: the reason, and the documents word for word. */
export function RuleSource({ finding: { why, notFor, basis } }: { readonly finding: FindingDetail }) {
  return (
    <div className={styles.source}>
      {why === "" ? null : <p>{why}</p>}
      <ul>
        {basis.map(({ source, article, quote, force }) => (
          <li key={`${source} ${article}`}>
            <cite>
              {source}
              {article}
            </cite>
            {force === "" ? null : <span className={styles.force}>{force}</span>}
            {quote === undefined ? null : <blockquote>{quote}</blockquote>}
          </li>
        ))}
      </ul>
      {notFor === "" ? null : (
        <p className={styles.not}>
          <b>不适用：</b>
          {notFor}
        </p>
      )}
    </div>
  );
}
