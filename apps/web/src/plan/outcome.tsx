import type { PlanQuery } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { DataTable, Moved, Panel, Verdict } from "../ui/index.ts";
import type { Choice } from "./choice.ts";
import styles from "./plan.module.css";

/** What the figures would be with what is ticked. */
export function Outcome({ query, choice }: { readonly query: PlanQuery; readonly choice: Choice }) {
  const { answer, error } = useAnswer("whatIf", { ...query, choice: choice.choice });
  if (error !== undefined) {
    return (
      <Panel title="改后的指标">
        <p role="alert">{error}</p>
        <div>
          <button type="button" onClick={() => choice.reset("cheapest")}>
            恢复最省的一组
          </button>
        </div>
      </Panel>
    );
  }
  if (answer === undefined) {
    return (
      <Panel title="改后的指标">
        <p className="soft">正在计算……</p>
      </Panel>
    );
  }
  const changed = answer.figures.filter(({ before, after }) => before !== after);
  const { before, after } = answer.unitsShort;
  return (
    <Panel
      title="改后的指标"
      note={
        <span role="status">
          {choice.isOwn ? "按您的选择" : "按最省的一组"}：采用 {answer.applied} 处，代价 {answer.cost}
        </span>
      }
      aside={
        <span className={styles.buttons}>
          {choice.isOwn ? (
            <button type="button" onClick={() => choice.reset("cheapest")}>
              恢复最省的一组
            </button>
          ) : null}
          {answer.applied === 0 ? null : (
            <button type="button" onClick={() => choice.reset("none")}>
              全部不采用
            </button>
          )}
        </span>
      }
    >
      {changed.length === 0 ? (
        <p>{answer.applied === 0 ? "没有采用任何建议，指标不变。" : "采用的建议不改变指标。"}</p>
      ) : (
        <DataTable
          caption="采用建议前后的指标"
          columns={[{ label: "指标" }, { label: "现在 → 改后" }]}
          rows={changed.map((figure) => ({
            key: figure.metricId,
            cells: [figure.title, <Moved key="moved" before={figure.before} after={figure.after} />],
          }))}
        />
      )}
      <ul className={styles.parts}>
        {answer.gaps.overall.map((gap) => (
          <li key={gap.metricId}>
            <span>{gap.title}</span>
            <Verdict tone={gap.tone}>{gap.verdict === "" ? gap.text : gap.verdict}</Verdict>
          </li>
        ))}
        {query.unit !== undefined || before + after === 0 ? null : (
          <li>
            <span>未达“最多跑一次”目标的单位</span>
            <Moved before={`${before} 个`} after={`${after} 个`} />
          </li>
        )}
      </ul>
    </Panel>
  );
}
