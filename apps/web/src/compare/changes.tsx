import { go, useRoute } from "../app/route.ts";
import type { ChangeKindId, ChangeRow, ChangesQuery, CompareView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { DataTable, Pager, Panel } from "../ui/index.ts";
import styles from "./compare.module.css";

const PAGE = 30;

const kinds = [
  ["changed", "有变动"],
  ["added", "新增"],
  ["removed", "减少"],
  ["doubtful", "待确认"],
  ["regrouped", "可能合并、拆分"],
] as const satisfies readonly (readonly [ChangeKindId, string])[];

/** Every entry that came, went or changed, with what became of each element. */
export function Changes({ view: { layers, counts: all } }: { readonly view: CompareView }) {
  const { params } = useRoute();
  const kind = kinds.find(([id]) => id === params.kind)?.[0];
  const layer = params.layer === "items" || params.layer === "directory" ? params.layer : undefined;
  const word = params.word ?? "";
  const at = Number(params.from ?? "0");
  const offset = Number.isInteger(at) && at > 0 ? at : 0;
  const query: ChangesQuery = {
    ...(kind === undefined ? {} : { kind }),
    ...(layer === undefined ? {} : { layer }),
    ...(word === "" ? {} : { transition: word }),
    offset,
    limit: PAGE,
  };
  const { answer, error } = useAnswer("changes", query);
  const set = (changed: Readonly<Record<string, string>>): void =>
    go({ view: "compare", params: { ...params, from: "", ...changed } });
  const counts = (layer === undefined ? undefined : layers.find((one) => one.layer === layer))?.counts ?? all;
  const countOf = (id: string): number => counts.find((one) => one.id === id)?.count ?? 0;
  return (
    <Panel title="逐项变动">
      <div className="filters">
        <fieldset className="tabs">
          <legend className="visually-hidden">看哪一种变动</legend>
          <button
            type="button"
            aria-pressed={kind === undefined && word === ""}
            onClick={() => set({ kind: "", word: "" })}
          >
            全部
          </button>
          {kinds.map(([id, label]) =>
            countOf(id) === 0 ? null : (
              <button
                key={id}
                type="button"
                aria-pressed={kind === id}
                onClick={() => set({ kind: id, word: "" })}
              >
                {label} {countOf(id)}
              </button>
            ),
          )}
          {word === "" ? null : (
            <button type="button" aria-pressed="true" onClick={() => set({ word: "" })}>
              {word}（取消）
            </button>
          )}
        </fieldset>
        {layers.length < 2 ? null : (
          <label className={styles.choose}>
            清单
            <select
              value={layer ?? ""}
              onChange={({ target }) => set({ layer: target.value, kind: "", word: "" })}
            >
              <option value="">两种</option>
              {layers.map((one) => (
                <option key={one.layer} value={one.layer}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error === undefined ? null : <p role="alert">{error}</p>}
      {answer === undefined ? (
        <p className="soft">正在列出……</p>
      ) : answer.total === 0 ? (
        <p className="soft">没有这样的变动。</p>
      ) : (
        <>
          <DataTable
            caption="逐项变动"
            columns={[{ label: "事项" }, { label: "变动" }, { label: "原来 → 现在" }]}
            rows={answer.rows.map((row, index) => ({
              key: `${row.kind}|${row.subject ?? row.label}|${row.unit}|${offset + index}`,
              cells: [
                <span key="entry">
                  {row.label}
                  <span className={`soft ${styles.line}`}>{row.unit}</span>
                </span>,
                [row.kindLabel, ...row.transitions].join("、"),
                <Elements key="elements" row={row} />,
              ],
            }))}
          />
          <Pager
            offset={offset}
            limit={PAGE}
            total={answer.total}
            onGo={(next) => set({ from: String(next) })}
          />
        </>
      )}
    </Panel>
  );
}

function Elements({ row: { changes } }: { readonly row: ChangeRow }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.elements}>
      {changes.map(({ label, kind, before, after, followUp }, at) => (
        <li key={at}>
          <span className="soft">
            {label}
            {kind === "" ? "" : `，${kind}`}
            {followUp === "" ? "" : `，${followUp}`}
          </span>
          <span className={styles.change}>
            <span className="visually-hidden">原来</span>
            <del>{before === "" ? "未填" : before}</del>
            {after === "" && kind !== "删空" ? null : (
              <>
                <span aria-hidden="true"> → </span>
                <span className="visually-hidden">，现在</span>
                <ins>{after === "" ? "未填" : after}</ins>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
