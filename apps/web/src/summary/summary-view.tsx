import { useSummary } from "../session/session.tsx";
import { useByAndBy } from "../ui/index.ts";
import { Common } from "./common.tsx";
import { Coverage } from "./coverage.tsx";
import { Files } from "./files.tsx";
import { Headline } from "./headline.tsx";
import { Piles } from "./piles.tsx";
import styles from "./summary-view.module.css";
import { Troubles } from "./troubles.tsx";
import { Units } from "./units.tsx";

/** Figures and piles, what was found and looked at, units and files. */
const PARTS = 3;

/** The answer to “how does the list stand”, in the order in which it is asked; what stands further down comes a moment later. */
export function SummaryView() {
  const summary = useSummary();
  const drawn = useByAndBy(PARTS, 1);
  const isEmpty = summary.items + summary.entries === 0;
  return (
    <div className="view">
      <div className="view-head">
        <h1>总览</h1>
        <p>{summary.scope}</p>
        <p className="soft">{summary.judgedBy}</p>
      </div>
      <Troubles summary={summary} />
      {isEmpty ? null : (
        <>
          <div className={styles.pair}>
            {summary.headlines.map((headline) => (
              <Headline key={headline.metricId} headline={headline} />
            ))}
          </div>
          <Piles summary={summary} />
          {drawn < 2 ? null : (
            <div className={styles.pair}>
              <Common summary={summary} />
              <Coverage summary={summary} />
            </div>
          )}
          {drawn < PARTS ? null : <Units summary={summary} />}
        </>
      )}
      {drawn < PARTS && !isEmpty ? null : <Files summary={summary} />}
    </div>
  );
}
