import { type ReactNode, useEffect, useId, useRef } from "react";
import type { FindingDetail, FindingPlaceQuery, ItemView } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { useModal } from "../ui/index.ts";
import { Elements } from "./elements.tsx";
import { Excerpt } from "./excerpt.tsx";
import styles from "./finding-dialog.module.css";
import { OfferedFix } from "./offered-fix.tsx";
import { RuleSource } from "./rule-source.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { type OpenFinding, useFinding } from "./use-finding.ts";

export interface FindingDialogProps {
  /** Sign of the finding. */
  readonly sign: string;
  readonly onClose: () => void;
  /** Another finding in the place of this one. */
  readonly onGo: (sign: string) => void;
  /** Among which findings it is leafed. */
  readonly among: Omit<FindingPlaceQuery, "sign">;
}

/** A finding with all that is needed to decide on it, over the table. Esc closes. */
export function FindingDialog({ sign, among, onClose, onGo }: FindingDialogProps) {
  const modal = useModal(onClose);
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const open = useFinding(sign);
  // Another finding is read from its head.
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    modal.ref.current?.scrollTo(0, 0);
  }, [sign, open.state === "waiting"]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same
    <dialog
      {...modal}
      className={styles.dialog}
      aria-labelledby={id}
      onClick={({ target }) => {
        // A click beside the dialog is a click on its backdrop, which is the dialog itself.
        if (target === modal.ref.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.bar}>
          <Leaf sign={sign} among={among} onGo={onGo} />
          <button type="button" className={styles.print} onClick={() => print()}>
            打印
          </button>
          <button type="button" onClick={onClose}>
            关闭
          </button>
        </div>
        <h2 id={id} ref={head} tabIndex={-1}>
          {titleOf(open)}
        </h2>
        <Content open={open} sign={sign} onGo={onGo} />
      </div>
    </dialog>
  );
}

/** From one finding to the next, through folded groups too. */
function Leaf({ sign, among, onGo }: Pick<FindingDialogProps, "sign" | "among" | "onGo">) {
  const { answer, pending } = useAnswer("findingPlace", { ...among, sign });
  const { previous, next, at = 0, of = 0 } = answer ?? {};
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || pending) return;
      const to = { ArrowDown: next, ArrowUp: previous }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      onGo(to);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return (
    <>
      <button
        type="button"
        title="Alt+↑"
        aria-keyshortcuts="Alt+ArrowUp"
        disabled={pending || previous === undefined}
        onClick={() => previous !== undefined && onGo(previous)}
      >
        上一处
      </button>
      <button
        type="button"
        title="Alt+↓"
        aria-keyshortcuts="Alt+ArrowDown"
        disabled={pending || next === undefined}
        onClick={() => next !== undefined && onGo(next)}
      >
        下一处
      </button>
      {at === 0 ? null : (
        <span className={styles.at}>
          {at.toLocaleString("zh-CN")}／{of.toLocaleString("zh-CN")}
        </span>
      )}
    </>
  );
}

const titleOf = (open: OpenFinding): string =>
  open.state === "waiting" ? "正在打开……" : open.state === "missing" ? "没有这一处问题" : open.finding.rule;

function Content(props: {
  readonly open: OpenFinding;
  readonly sign: string;
  readonly onGo: (sign: string) => void;
}): ReactNode {
  const { open, onGo } = props;
  if (open.state === "waiting") return null;
  if (open.state === "missing") {
    return <p>{open.sentence}可能是换了一批清单，或已经改好。请关闭后从列表中重新选择。</p>;
  }
  const { finding, item } = open;
  const others = item.findings.filter(({ key }) => key !== finding.key);
  return (
    <>
      <p className={styles.who}>
        <SeverityMark severity={finding.severity} />
        <b>{finding.item}</b>
        {finding.unit === "" ? null : <span>{finding.unit}</span>}
      </p>
      <section>
        <p className={styles.message}>{finding.message}</p>
        <p>
          <b>改法：</b>
          {finding.suggestion}
        </p>
        <Notes finding={finding} />
      </section>
      <OfferedFix finding={finding} gone={open.state === "gone"} />
      {open.state === "gone" ? null : (
        <section>
          <h3>{finding.element === "" ? "在表中的位置" : `表中的“${finding.element}”`}</h3>
          {finding.excerpt === undefined ? (
            <Place finding={finding} />
          ) : (
            <Excerpt excerpt={finding.excerpt} />
          )}
        </section>
      )}
      <section>
        <h3>依据</h3>
        <RuleSource finding={finding} />
      </section>
      {others.length === 0 ? null : (
        <section>
          <h3>同一事项的其他问题（{others.length}）</h3>
          <ul className={styles.others}>
            {others.slice(0, OTHERS).map((other) => (
              <li key={other.key}>
                <SeverityMark severity={other.severity} />
                <button type="button" className="quiet" onClick={() => onGo(other.sign)}>
                  {other.message}
                </button>
              </li>
            ))}
          </ul>
          {others.length > OTHERS ? (
            <p>另有 {others.length - OTHERS} 处，在列表中按事项分组可以看到。</p>
          ) : null}
        </section>
      )}
      {item.elements.length === 0 ? null : (
        <details>
          <summary>整个事项（{item.elements.length} 个要素）</summary>
          <Elements item={item} onFinding={(key) => onGo(signOf(item, key))} />
        </details>
      )}
    </>
  );
}

/** A table as a whole can have hundreds. */
const OTHERS = 30;

const signOf = ({ findings }: ItemView, key: string): string =>
  findings.find((finding) => finding.key === key)?.sign ?? "";

/** What has no cell in a sheet still stands somewhere. */
function Place({ finding: { file, sheet, cell, current } }: { readonly finding: FindingDetail }) {
  const at = [file, sheet, cell].filter((part) => part !== "");
  return (
    <>
      <p>{at.length === 0 ? "这个问题涉及整份清单，不在某一个单元格。" : at.join(" · ")}</p>
      {current === "" ? null : <blockquote className={styles.current}>{current}</blockquote>}
    </>
  );
}

/** What else bears on how to take it. */
function Notes({ finding: { flooded, trial, waiver, pile } }: { readonly finding: FindingDetail }) {
  return (
    <>
      {pile === "for-the-centre" ? (
        <p className={styles.note}>由政务服务中心处理，不计入单位的问题。</p>
      ) : null}
      {flooded ? (
        <p className={styles.note}>多数事项都有这个问题，多半是列对应或口径所致，请先核对那一列。</p>
      ) : null}
      {trial ? <p className={styles.note}>这条规则还在试行，只作提示，可能有误报。</p> : null}
      {waiver === undefined ? null : (
        <p className={styles.note}>
          已豁免：{waiver.reason}（{waiver.approvedBy}，至 {waiver.until}）
        </p>
      )}
    </>
  );
}
