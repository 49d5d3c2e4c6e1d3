import { useParam } from "../app/route.ts";
import type { FigureGrouping, MetricView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { Bar, DataTable, Moved, Panel, Verdict } from "../ui/index.ts";
import styles from "./figures.module.css";
import type { TriedConventions } from "./use-tried.ts";

const known = new Set<string>(["unit", "unit-rolled-up", "type", "level"] satisfies FigureGrouping[]);

/** The metric unit by unit, type by type, level by level. */
export function Groups({ metric, tried }: { readonly metric: MetricView; readonly tried: TriedConventions }) {
  const [given, setBy] = useParam("by", "unit");
  const by = (known.has(given) ? given : "unit") as FigureGrouping;
  const { answer, error } = useAnswer("figureGroups", {
    metricId: metric.id,
    by,
    ...(tried.differs ? { conventions: tried.conventions } : {}),
  });
  if (error !== undefined) return <p role="alert">{error}</p>;
  if (answer === undefined || answer.groupings.length === 0) return null;
  const { groupings, rows } = answer;
  const withVerdict = rows.some(({ figure }) => figure.verdict !== "");
  const title = groupings.find((grouping) => grouping.by === by)?.label ?? "分组";
  return (
    <Panel title="分组" note={by === "unit" ? "按“最多跑一次”的名次排列" : undefined}>
      <fieldset className="tabs">
        <legend className="visually-hidden">按什么分组</legend>
        {groupings.map(({ by: id, label }) => (
          <button key={id} type="button" aria-pressed={id === by} onClick={() => setBy(id)}>
            {label}
          </button>
        ))}
      </fieldset>
      <DataTable
        caption={`${metric.title}，${title}`}
        columns={[
          { label: title },
          { label: "事项", number: true },
          { label: "数值", number: true },
          { label: "分子/分母", number: true },
          ...(withVerdict ? [{ label: "结论" }] : []),
        ]}
        rows={rows.map(({ id, label, items, figure, packText }) => ({
          key: id,
          cells: [
            label,
            items,
            <span key="value" className={styles.bar}>
              <Moved before={packText} after={figure.text} />
              {figure.share === undefined ? null : (
                <Bar share={figure.share} target={metric.targetShare} tone={figure.tone} />
              )}
            </span>,
            figure.base,
            ...(withVerdict
              ? [
                  <Verdict key="verdict" tone={figure.tone}>
                    {figure.verdict}
                  </Verdict>,
                ]
              : []),
          ],
        }))}
      />
    </Panel>
  );
}
