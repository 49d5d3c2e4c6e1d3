import { hrefOf } from "../app/route.ts";
import type { CompareView } from "../session/protocol.ts";
import { DataTable, Panel } from "../ui/index.ts";
import styles from "./compare.module.css";

/** How many entries came, went and changed, in each of the two lists. */
export function Layers({ layers }: { readonly layers: CompareView["layers"] }) {
  const [first] = layers;
  if (first === undefined) return null;
  const shown = first.counts.filter(({ id }) =>
    layers.some(({ counts }) => always.has(id) || counts.some((one) => one.id === id && one.count > 0)),
  );
  return (
    <Panel title="增减和变动" note="按编码和名称逐项对应">
      <DataTable
        caption="清单的增减和变动"
        columns={[{ label: "清单" }, ...shown.map(({ label }) => ({ label, number: true }))]}
        rows={layers.map(({ layer, label, counts }) => ({
          key: layer,
          cells: [
            label,
            ...shown.map(({ id }) => {
              const count = counts.find((one) => one.id === id)?.count ?? 0;
              return listed.has(id) && count > 0 ? (
                <a key={id} href={hrefOf({ view: "compare", params: { layer, kind: id } })}>
                  {count}
                </a>
              ) : (
                count
              );
            }),
          ],
        }))}
      />
      {layers.map(({ layer, label, transitions, notCompared }) => (
        <div key={layer}>
          {transitions.length === 0 ? null : (
            <p className={styles.words}>
              <span className="soft">{label}：</span>
              {transitions.map(({ id, label: word, count }) => (
                <a key={id} href={hrefOf({ view: "compare", params: { layer, word: id } })}>
                  {word} {count}
                </a>
              ))}
            </p>
          )}
          {notCompared.length === 0 ? null : (
            <p className="soft">
              {label}只有一边有的列，不作比较：{notCompared.join("、")}
            </p>
          )}
        </div>
      ))}
    </Panel>
  );
}

const always = new Set(["before", "after", "unchanged", "changed", "added", "removed"]);
/** Counts behind which there is a list. */
const listed = new Set(["changed", "added", "removed", "doubtful", "regrouped"]);
