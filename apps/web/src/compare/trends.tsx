import { useId } from "react";
import { useParam } from "../app/route.ts";
import type { CompareView, FigureChange } from "../session/protocol.ts";
import { Bar, DataTable, Panel } from "../ui/index.ts";
import styles from "./compare.module.css";

/** Each figure before and after, and how much of its change the lists made, how much the rule. */
export function Trends({ view: { figures, byUnit } }: { readonly view: CompareView }) {
  const id = useId();
  const [unit, setUnit] = useParam("unit");
  const own = byUnit.find((one) => one.unit === unit);
  const shown = own?.figures ?? figures;
  const withRule = shown.some(({ byRule }) => /[1-9]/u.test(byRule));
  return (
    <Panel
      title="指标升降"
      note={withRule ? "变化分为清单变动和口径变动两部分" : "两边口径相同，变化都来自清单"}
      aside={
        byUnit.length === 0 ? null : (
          <label htmlFor={id} className={styles.choose}>
            单位
            <select
              id={id}
              value={own === undefined ? "" : unit}
              onChange={({ target }) => setUnit(target.value)}
            >
              <option value="">全部</option>
              {byUnit.map((one) => (
                <option key={one.unit} value={one.unit}>
                  {one.unit}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      <DataTable
        caption={own === undefined ? "指标升降，全部" : `指标升降，${unit}`}
        columns={[
          { label: "指标" },
          { label: "原来", number: true },
          { label: "现在", number: true },
          { label: "变化", number: true },
          ...(withRule
            ? [
                { label: "其中：清单变动", number: true },
                { label: "其中：口径变动", number: true },
              ]
            : []),
        ]}
        rows={shown.map((figure) => ({
          key: figure.metricId,
          cells: [
            figure.title,
            <Side key="before" text={figure.before} share={figure.beforeShare} />,
            <Side key="after" text={figure.after} share={figure.afterShare} />,
            <Change key="change" figure={figure} />,
            ...(withRule ? [figure.byLists, figure.byRule] : []),
          ],
        }))}
      />
      {own === undefined ? null : <p className="soft">只列这个单位有变化的指标。</p>}
    </Panel>
  );
}

const Side = ({ text, share }: { readonly text: string; readonly share: number | undefined }) => (
  <span className={styles.side}>
    {text}
    {share === undefined ? null : <Bar share={share} />}
  </span>
);

const Change = ({ figure: { change, moved } }: { readonly figure: FigureChange }) =>
  moved ? <b>{change}</b> : <span className="soft">不变</span>;
