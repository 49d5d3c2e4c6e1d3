import { useState } from "react";
import { useParam } from "../app/route.ts";
import type { Count, MetricView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { DataTable, Pager, Panel } from "../ui/index.ts";
import styles from "./books.module.css";
import type { TriedConventions } from "./use-tried.ts";

/** What is counted and what is left out, by reason, adding up to the list; each with the items behind it. */
export function Books({ metric, tried }: { readonly metric: MetricView; readonly tried: TriedConventions }) {
  const { counted, total, undetermined, inside, exclusions } = metric.figure;
  return (
    <Panel title="计入和不计入" note={`计入 ${counted} 项，加上不计入的，合计 ${total} 项`}>
      <Counts title="计入分母" counts={inside} metric={metric} tried={tried} none="没有计入的事项" />
      <Counts
        title="不计入"
        counts={exclusions}
        metric={metric}
        tried={tried}
        none={total === 0 ? "没有事项" : "全部事项都计入"}
      />
      {undetermined === 0 ? null : (
        <p className={styles.note}>不计入的里面，{undetermined} 项因单位不明或文字无法识别而不能判定。</p>
      )}
    </Panel>
  );
}

function Counts({
  title,
  counts,
  metric,
  tried,
  none,
}: {
  readonly title: string;
  readonly counts: readonly Count[];
  readonly metric: MetricView;
  readonly tried: TriedConventions;
  readonly none: string;
}) {
  const [open, setOpen] = useParam("list");
  return (
    <div>
      <h3>{title}</h3>
      {counts.length === 0 ? <p className={styles.note}>{none}。</p> : null}
      <ul className={styles.counts}>
        {counts.map(({ id, label, count }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.count}
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? "" : id)}
            >
              <span>{label}</span>
              <span>{count} 项</span>
            </button>
            <p className={styles.printed}>
              <span>{label}</span>
              <span>{count} 项</span>
            </p>
            {open === id ? (
              <Items key={id} metricId={metric.id} reason={id} label={label} tried={tried} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

const PAGE = 20;

/** The items behind a number, with what their cells say. */
function Items({
  metricId,
  reason,
  label,
  tried,
}: {
  readonly metricId: string;
  readonly reason: string;
  readonly label: string;
  readonly tried: TriedConventions;
}) {
  const [offset, setOffset] = useState(0);
  const { answer, error } = useAnswer("figureItems", {
    metricId,
    reason,
    offset,
    limit: PAGE,
    ...(tried.differs ? { conventions: tried.conventions } : {}),
  });
  if (error !== undefined) return <p role="alert">{error}</p>;
  if (answer === undefined) return <p className={styles.note}>正在列出……</p>;
  const heads = answer.items[0]?.cells ?? [];
  return (
    <div className={styles.items}>
      <DataTable
        caption={`${label}的事项`}
        columns={[{ label: "事项" }, { label: "单位" }, ...heads.map((cell) => ({ label: cell.label }))]}
        rows={answer.items.map((item) => ({
          key: item.subject,
          cells: [item.label, item.unit, ...item.cells.map(({ text }) => text)],
        }))}
      />
      <Pager offset={offset} limit={PAGE} total={answer.total} onGo={setOffset} />
    </div>
  );
}
