import { hrefOf, useRoute } from "../app/route.ts";
import { Charts } from "../chart/index.ts";
import type { FiguresView, MetricView } from "../session/protocol.ts";
import { useSummary } from "../session/session.tsx";
import { useAnswer } from "../session/use-answer.ts";
import { Bar, Moved, Verdict } from "../ui/index.ts";
import { Conventions } from "./conventions.tsx";
import styles from "./figures.module.css";
import { TriedNotice } from "./tried-notice.tsx";
import type { TriedConventions } from "./use-tried.ts";

/** Every metric as a card that leads to its definition, the conventions, and what is best seen. */
export function AllFigures({
  view,
  tried,
}: {
  readonly view: FiguresView;
  readonly tried: TriedConventions;
}) {
  const { scope, judgedBy } = useSummary();
  const { answer: charts = [] } = useAnswer(
    "charts",
    tried.differs ? { conventions: tried.conventions } : {},
  );
  return (
    <div className="view">
      <div className="view-head">
        <h1>指标</h1>
        <p>{scope}</p>
        <p className="soft">{judgedBy}</p>
      </div>
      <TriedNotice view={view} tried={tried} />
      <ul className={styles.cards}>
        {view.metrics.map((metric) => (
          <li key={metric.id}>
            <Card metric={metric} />
          </li>
        ))}
      </ul>
      <Conventions conventions={view.conventions} tried={tried} />
      <Charts charts={charts} />
    </div>
  );
}

function Card({ metric }: { readonly metric: MetricView }) {
  const { params } = useRoute();
  const { figure, packFigure } = metric;
  return (
    <a className={styles.card} href={hrefOf({ view: "figures", params: { ...params, metric: metric.id } })}>
      <span className={styles.cardTitle}>{metric.title}</span>
      <span className={styles.figure}>
        <span className={styles.value} data-state={figure.state}>
          <Moved before={packFigure?.text} after={figure.text} />
        </span>
        {figure.base === "" ? null : <span className="soft">{figure.base}</span>}
      </span>
      {figure.share === undefined ? null : (
        <Bar share={figure.share} target={metric.targetShare} tone={figure.tone} />
      )}
      <Verdict tone={figure.tone}>{figure.verdict}</Verdict>
      <span className="soft">{figure.why === "" ? metric.formula : figure.why}</span>
      <span className={styles.more}>口径、名单、各单位</span>
    </a>
  );
}
