import { useState } from "react";
import { hrefOf, useParam } from "../app/route.ts";
import { SeverityMark } from "../finding/index.ts";
import type { FindingChange } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { DataTable, Pager, Panel } from "../ui/index.ts";
import styles from "./compare.module.css";

const PAGE = 20;
const states = new Set<string>(["fixed", "new", "open"] satisfies FindingChange[]);

/** Which findings went, came and stayed. */
export function FindingChanges() {
  const [given, setState] = useParam("findings", "fixed");
  const state = (states.has(given) ? given : "fixed") as FindingChange;
  return (
    <Panel
      title="问题的变化"
      note="两边都按现在的政策包检查；提示不列。没有检查到的不算已改，更名、换编码的按另一项计"
    >
      <Listed key={state} state={state} onState={setState} />
    </Panel>
  );
}

function Listed({
  state,
  onState,
}: {
  readonly state: FindingChange;
  readonly onState: (state: string) => void;
}) {
  const [offset, setOffset] = useState(0);
  const { answer, error } = useAnswer("findingChanges", { state, offset, limit: PAGE });
  if (error !== undefined) return <p role="alert">{error}</p>;
  if (answer === undefined) return <p className="soft">正在检查原来的清单……</p>;
  return (
    <>
      <fieldset className="tabs">
        <legend className="visually-hidden">看哪一种</legend>
        {answer.counts.map(({ id, label, count }) => (
          <button key={id} type="button" aria-pressed={id === state} onClick={() => onState(id)}>
            {label} {count}
          </button>
        ))}
      </fieldset>
      {answer.total === 0 ? (
        <p className="soft">没有。</p>
      ) : (
        <DataTable
          caption="问题的变化"
          columns={[{ label: "事项" }, { label: "问题" }, { label: "要求" }]}
          rows={answer.rows.map(({ key, sign, severity, rule, label, unit, message, note }) => ({
            key,
            cells: [
              <span key="item">
                {label}
                <span className={`soft ${styles.line}`}>{unit}</span>
              </span>,
              <span key="message">
                <SeverityMark severity={severity} />{" "}
                {sign === undefined ? (
                  message
                ) : (
                  <a href={hrefOf({ view: "findings", params: { open: sign } })}>{message}</a>
                )}
                {note === "" ? null : <span className={`soft ${styles.line}`}>{note}</span>}
              </span>,
              rule,
            ],
          }))}
        />
      )}
      <Pager offset={offset} limit={PAGE} total={answer.total} unit="处" onGo={setOffset} />
    </>
  );
}
