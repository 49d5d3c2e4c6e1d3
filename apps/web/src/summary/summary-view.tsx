import { useSummary } from "../session/session.tsx";
import { Common } from "./common.tsx";
import { Coverage } from "./coverage.tsx";
import { Files } from "./files.tsx";
import { Headline } from "./headline.tsx";
import { Piles } from "./piles.tsx";
import styles from "./summary-view.module.css";
import { Troubles } from "./troubles.tsx";
import { Units } from "./units.tsx";

/** The answer to “how does the list stand”, in the order in which it is asked. */
export function SummaryView() {
  const summary = useSummary();
  return (
    <div className="view">
      <div className="view-head">
        <h1>总览</h1>
        <p>{summary.scope}</p>
        <p className="soft">{summary.judgedBy}</p>
      </div>
      <Troubles summary={summary} />
      {summary.items + summary.entries === 0 ? null : (
        <>
          <div className={styles.pair}>
            {summary.headlines.map((headline) => (
              <Headline key={headline.metricId} headline={headline} />
            ))}
          </div>
          <Piles summary={summary} />
          <div className={styles.pair}>
            <Common summary={summary} />
            <Coverage summary={summary} />
          </div>
          <Units summary={summary} />
        </>
      )}
      <Files summary={summary} />
    </div>
  );
}
