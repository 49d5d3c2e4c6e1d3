import type { GapsView, GapView } from "../session/protocol.ts";
import { Bar, DataTable, Panel, Verdict } from "../ui/index.ts";
import styles from "./plan.module.css";

/** How far the list is from each target, and what can be done about it. */
export function Gaps({ gaps }: { readonly gaps: readonly GapView[] }) {
  if (gaps.length === 0)
    return <p className="soft">政策包没有设定目标，也没有规定承诺时限的上限，没有差额可算。</p>;
  return (
    <div className={styles.pair}>
      {gaps.map((gap) => (
        <Panel
          key={gap.metricId}
          title={gap.title}
          note={gap.kind === "ceiling" ? "逐项的上限，占比不是目标" : undefined}
        >
          <p className={styles.figure}>
            <span className={styles.value}>{gap.text}</span>
            <span className="soft">{gap.base}</span>
            <Verdict tone={gap.tone}>{gap.verdict}</Verdict>
          </p>
          {gap.share === undefined ? null : (
            <Bar share={gap.share} target={gap.targetShare} tone={gap.tone} />
          )}
          {gap.standing === "" ? null : <p>{gap.standing}。</p>}
          {gap.parts.length === 0 ? null : (
            <ul className={styles.parts}>
              {gap.parts.map(({ id, label, count }) => (
                <li key={id}>
                  <span>{label}</span>
                  <span>{count} 项</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </div>
  );
}

/** Units that lack something, those that lack most first. */
export function UnitGaps({
  gaps,
  onUnit,
}: {
  readonly gaps: GapsView;
  readonly onUnit: (unit: string) => void;
}) {
  return (
    <Panel title="各单位差额" note={`${gaps.units} 个单位中 ${gaps.byUnit.length} 个有差额或无法计算`}>
      {gaps.byUnit.length === 0 ? (
        <p className="soft">各单位都没有差额。</p>
      ) : (
        <DataTable
          caption="各单位离目标还差多少"
          columns={[{ label: "单位" }, { label: "最多跑一次" }, { label: "承诺不超过法定一半" }]}
          rows={gaps.byUnit.map(({ unit, gaps: own }) => ({
            key: unit,
            cells: [
              <button key="unit" type="button" className={styles.unit} onClick={() => onUnit(unit)}>
                {unit}
              </button>,
              ...own.map((gap) => <UnitGap key={gap.metricId} gap={gap} />),
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function UnitGap({ gap: { text, base, verdict, tone, standing } }: { readonly gap: GapView }) {
  return (
    <>
      {text} <span className="soft">{base}</span> <Verdict tone={tone}>{verdict}</Verdict>
      {standing === "" ? null : <span className={`soft ${styles.line}`}>{standing}</span>}
    </>
  );
}
