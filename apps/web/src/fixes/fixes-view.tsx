import { useEffect, useState } from "react";
import { hrefOf, useParam } from "../app/route.ts";
import type { FixesWindow, FixState, FixView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { Panel } from "../ui/index.ts";
import { FixRows } from "./fix-rows.tsx";
import styles from "./fixes-view.module.css";
import { useCorrections } from "./use-corrections.ts";

/** So many rows are shown at first, and more each time they are asked for. */
const MORE = 100;

const tabs: readonly (readonly [FixState, string])[] = [
  ["offered", "可以改的"],
  ["accepted", "已接受的"],
  ["refused", "不能直接改的"],
];

/** Corrections of form: by reason and one by one, what was accepted, and the way back. */
export default function FixesView() {
  const [shown, setShown] = useParam("show", "offered");
  const [reason, setReason] = useParam("reason");
  const [limit, setLimit] = useState(MORE);
  const state = tabs.find(([id]) => id === shown)?.[0] ?? "offered";
  // Other rows begin short again.
  useEffect(() => setLimit(MORE), [state, reason]);
  const { answer, error } = useAnswer("fixes", {
    state,
    ...(reason === "" ? {} : { reason }),
    offset: 0,
    limit,
  });
  const { accept, undo, withdraw, busy } = useCorrections();
  if (answer === undefined) return <p className="waiting">{error ?? "正在整理……"}</p>;
  const { counts, fixes, total, reasons, steps } = answer;
  return (
    <div className="view">
      <div className={styles.head}>
        <h1>格式改正</h1>
        <p>
          只改全角、空格、文号括号一类的写法，内容一律不动；改在副本里，您的原文件不变。接受以后各项数字按改后的清单重新计算，可以随时撤销。
        </p>
      </div>
      {counts.offered + counts.accepted + counts.refused === 0 ? (
        <Panel title="没有可以直接改的格式">
          <p>
            清单的写法都合规。其他问题须由人判断，见<a href={hrefOf({ view: "findings" })}>问题</a>。
          </p>
        </Panel>
      ) : (
        <>
          <Reasons
            reasons={reasons}
            busy={busy}
            onAccept={(id) => accept({ reason: id })}
            offered={counts.offered}
            onAll={() => accept({ all: true })}
          />
          {steps.length === 0 ? null : <Steps steps={steps} busy={busy} onUndo={undo} />}
          <Panel
            title="逐处查看"
            aside={
              <label className={styles.reason}>
                内容
                <select value={reason} onChange={({ target }) => setReason(target.value)}>
                  <option value="">全部</option>
                  {reasons.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            }
          >
            <div className={styles.states} role="radiogroup" aria-label="哪些改正">
              {tabs.map(([id, label]) => (
                <label key={id}>
                  <input type="radio" name="fixes" checked={state === id} onChange={() => setShown(id)} />
                  {label} <b>{counts[id].toLocaleString("zh-CN")}</b>
                </label>
              ))}
            </div>
            {fixes.length === 0 ? (
              <p className={styles.none}>{noneText[state]}</p>
            ) : (
              <FixRows
                fixes={fixes}
                busy={busy}
                onAccept={({ id }: FixView) => accept({ ids: [id] })}
                onWithdraw={({ id }: FixView) => withdraw([id])}
              />
            )}
            {fixes.length < total ? (
              <p className={styles.more}>
                <button type="button" onClick={() => setLimit(limit + MORE)}>
                  再显示 {Math.min(MORE, total - fixes.length)} 处（共 {total.toLocaleString("zh-CN")} 处）
                </button>
              </p>
            ) : null}
          </Panel>
        </>
      )}
    </div>
  );
}

const noneText: Readonly<Record<FixState, string>> = {
  offered: "没有还可以改正的了。",
  accepted: "还没有接受改正。在“可以改的”里逐处接受，或在上面按内容一次接受。",
  refused: "没有不能直接改的。公式、数值和部分着色的文字会列在这里，须手工改。",
};

/** What can be corrected, by reason. */
function Reasons({
  reasons,
  offered,
  busy,
  onAccept,
  onAll,
}: {
  readonly reasons: FixesWindow["reasons"];
  readonly offered: number;
  readonly busy: boolean;
  readonly onAccept: (id: string) => void;
  readonly onAll: () => void;
}) {
  return (
    <Panel
      title="按内容"
      note="同一处可以有几项"
      aside={
        offered === 0 ? null : (
          <button type="button" className="primary" disabled={busy} onClick={onAll}>
            接受全部 {offered.toLocaleString("zh-CN")} 处
          </button>
        )
      }
    >
      <ul className={styles.reasons}>
        {reasons.map(({ id, label, offered: own, accepted }) => (
          <li key={id}>
            <span>{label}</span>
            <span className={styles.counts}>
              {own === 0 ? "" : `可改 ${own} 处`}
              {own > 0 && accepted > 0 ? "，" : ""}
              {accepted === 0 ? "" : `已接受 ${accepted} 处`}
            </span>
            <button
              type="button"
              disabled={busy || own === 0}
              aria-label={`接受“${label}”的 ${own} 处`}
              onClick={() => onAccept(id)}
            >
              接受
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was accepted, the last step first: undo goes this way. */
function Steps({
  steps,
  busy,
  onUndo,
}: {
  readonly steps: FixesWindow["steps"];
  readonly busy: boolean;
  readonly onUndo: () => void;
}) {
  return (
    <Panel title="接受的步骤" note="后接受的在前；撤销从最后一步开始，单处可在“已接受的”里撤回">
      <ol className={styles.steps}>
        {steps.slice(0, 20).map(({ label }, at) => (
          // Steps come and go at the head alone.
          <li key={steps.length - at}>
            <span>{label}</span>
            {at === 0 ? (
              <button type="button" disabled={busy} onClick={onUndo}>
                撤销这一步
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {steps.length > 20 ? <p className={styles.none}>另有更早的 {steps.length - 20} 步。</p> : null}
    </Panel>
  );
}
