import { useId } from "react";
import { useParam } from "../app/route.ts";
import type { PlanQuery, PlanView, ProposalRow, ProposalsQuery } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { DataTable, Pager, Panel } from "../ui/index.ts";
import type { Choice } from "./choice.ts";
import styles from "./plan.module.css";

const PAGE = 30;

const lists = [
  ["proposals", "建议"],
  ["fillings", "须先填写"],
  ["waivers", "须登记豁免"],
] as const;

/** What is proposed, with reasons and cost, each to be taken or not; what has to be filled in; what is left to waivers. */
export function Proposals({
  plan,
  query,
  choice,
}: {
  readonly plan: PlanView;
  readonly query: PlanQuery;
  readonly choice: Choice;
}) {
  const [given, setList] = useParam("list", "proposals");
  const [kind, setKind] = useParam("kind");
  const [from, setFrom] = useParam("from", "0");
  const id = useId();
  const list: ProposalsQuery["list"] = given === "fillings" || given === "waivers" ? given : "proposals";
  const at = Number(from);
  const offset = Number.isInteger(at) && at > 0 ? at : 0;
  const { answer, error } = useAnswer("proposals", {
    ...query,
    list,
    ...(kind === "" || list !== "proposals" ? {} : { kind }),
    offset,
    limit: PAGE,
  });
  const isEmpty = plan.counts[list] === 0;
  return (
    <Panel
      title="逐项建议"
      note={
        <>
          <a href="#/downloads">下载“整改建议清单”</a>，在“采用”栏改选后仍可用 zp plan 再算
        </>
      }
    >
      <div className="filters">
        <fieldset className="tabs">
          <legend className="visually-hidden">看哪一种</legend>
          {lists.map(([name, label]) => (
            <button key={name} type="button" aria-pressed={name === list} onClick={() => setList(name)}>
              {label} {plan.counts[name]}
            </button>
          ))}
        </fieldset>
        {list !== "proposals" || plan.kinds.length < 2 ? null : (
          <label htmlFor={id}>
            改法
            <select id={id} value={kind} onChange={({ target }) => setKind(target.value)}>
              <option value="">全部</option>
              {plan.kinds.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}（{one.count}）
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error === undefined ? null : <p role="alert">{error}</p>}
      {isEmpty || answer === undefined ? (
        <p className="soft">{isEmpty ? empty[list] : "正在列出……"}</p>
      ) : (
        <>
          {list === "proposals" ? (
            <Proposed rows={answer.rows} choice={choice} />
          ) : list === "fillings" ? (
            <Fillings rows={answer.rows} />
          ) : (
            <Waivers rows={answer.rows} />
          )}
          <Pager
            offset={offset}
            limit={PAGE}
            total={answer.total}
            unit="处"
            onGo={(next) => setFrom(String(next))}
          />
        </>
      )}
    </Panel>
  );
}

const empty: Readonly<Record<ProposalsQuery["list"], string>> = {
  proposals: "没有可以提的建议。",
  fillings: "没有须先填写的。",
  waivers: "没有须登记豁免的。",
};

function Proposed({ rows, choice }: { readonly rows: readonly ProposalRow[]; readonly choice: Choice }) {
  return (
    <DataTable
      caption="整改建议"
      columns={[
        { label: "采用" },
        { label: "事项" },
        { label: "现值" },
        { label: "改为" },
        { label: "理由和依据" },
        { label: "代价", number: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <input
            key="tick"
            type="checkbox"
            className={styles.tick}
            aria-label={`采用：${row.label}，${row.kind}`}
            checked={choice.taken(row)}
            onChange={() => choice.toggle(row.id)}
          />,
          <Subject key="item" row={row} />,
          row.from,
          <b key="to" className={styles.to}>
            {row.to}
          </b>,
          <span key="why">
            {row.kind}
            {row.cheapest ? <span className={styles.mark}>最省的一组</span> : null}
            <span className={`soft ${styles.line}`}>{row.reason}</span>
            {row.evidence === "" ? null : <span className={`soft ${styles.line}`}>依据：{row.evidence}</span>}
          </span>,
          row.cost,
        ],
      }))}
    />
  );
}

function Fillings({ rows }: { readonly rows: readonly ProposalRow[] }) {
  return (
    <DataTable
      caption="须先填写"
      columns={[
        { label: "事项" },
        { label: "要素" },
        { label: "现值" },
        { label: "为什么" },
        { label: "影响的指标" },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [<Subject key="item" row={row} />, row.to, row.from, row.reason, row.kind],
      }))}
    />
  );
}

function Waivers({ rows }: { readonly rows: readonly ProposalRow[] }) {
  return (
    <DataTable
      caption="须登记豁免"
      columns={[{ label: "事项" }, { label: "承诺时限" }, { label: "理由" }]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [<Subject key="item" row={row} />, row.from, row.reason],
      }))}
    />
  );
}

const Subject = ({ row: { label, unit } }: { readonly row: ProposalRow }) => (
  <>
    {label}
    <span className={`soft ${styles.line}`}>{unit}</span>
  </>
);
