import type { PlanSumView, PlanView } from "../session/protocol.ts";
import { DataTable, Panel } from "../ui/index.ts";

/** The cheapest set of changes: how many of which kind, at what cost. */
export function Cheapest({
  plan: { cheapest, gaps, counts, columns },
  ofUnit,
}: {
  readonly plan: PlanView;
  readonly ofUnit: boolean;
}) {
  const isOpen = gaps.overall.some(({ missing, text }) => missing > 0 || text === "无法计算");
  const isUnitOpen = !ofUnit && gaps.byUnit.length > 0;
  return (
    <Panel
      title="最省的改法"
      note={cheapest.changes === 0 ? undefined : `共 ${cheapest.changes} 处，代价 ${cheapest.cost}`}
    >
      {cheapest.changes > 0 ? (
        <Sums caption="最省的改法，按种类" first="改法" rows={cheapest.kinds} />
      ) : (
        <p>
          {isOpen || isUnitOpen ? "现在提不出改法：先补填、补列，填明以后再定改哪些。" : "没有差额，不用改。"}
        </p>
      )}
      {ofUnit || cheapest.changes === 0 || cheapest.goals.length < 2 ? null : (
        <Sums caption="不同的目标，最多跑一次各要改多少" first="最多跑一次的目标" rows={cheapest.goals} />
      )}
      {counts.fillings === 0 ? null : <p className="soft">另有 {counts.fillings} 处须先填写，不代填。</p>}
      {columns.length === 0 ? null : (
        <p className="soft">
          没有的列：
          {columns.map(({ table, label, items }) => `${table}“${label}”（影响 ${items} 项）`).join("；")}
        </p>
      )}
    </Panel>
  );
}

function Sums({
  caption,
  first,
  rows,
}: {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly PlanSumView[];
}) {
  return (
    <DataTable
      caption={caption}
      columns={[{ label: first }, { label: "改动", number: true }, { label: "代价", number: true }]}
      rows={rows.map(({ id, label, changes, cost }) => ({ key: id, cells: [label, `${changes} 处`, cost] }))}
    />
  );
}
