import { type ChangeEvent, useRef } from "react";
import { useSessionState } from "../session/session.tsx";
import { Notice } from "../ui/index.ts";
import { filesOf, sampleFiles } from "./handed-files.ts";
import { Reading } from "./reading.tsx";
import styles from "./start-view.module.css";
import { useTake } from "./use-take.ts";

/** The first thing to see: drop lists, choose them, or take the sample. */
export function StartView({ over }: { readonly over: boolean }) {
  const { progress, summary } = useSessionState();
  const { take, error } = useTake();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  if (progress !== undefined) return <Reading progress={progress} hadLists={summary !== undefined} />;

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const { files: chosen } = event.target;
    if (chosen !== null && chosen.length > 0) take(filesOf(chosen));
  };
  return (
    <div className={styles.start}>
      <h1>检查政务服务事项清单</h1>
      <p className={styles.lead}>
        选入目录清单、实施清单，立即看到“最多跑一次”和承诺时限两项指标、须改的问题及其依据、各单位排名和改法。
      </p>
      {error === undefined ? null : <Notice tone="bad">{error}</Notice>}
      <section aria-label="选入清单" className={styles.drop} data-over={over}>
        <p className={styles.ask}>把清单文件或文件夹拖到这里</p>
        <p className={styles.kinds}>xlsx、xls、et、csv、json；一个单位一份，或全县放在一个文件夹里，都可以</p>
        <div className={styles.ways}>
          <button type="button" className="primary" onClick={() => files.current?.click()}>
            选择文件
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            选择文件夹
          </button>
          <button type="button" className="quiet" onClick={() => take(sampleFiles())}>
            先用样例县看看
          </button>
        </div>
        <input
          ref={files}
          className="visually-hidden"
          type="file"
          multiple
          accept=".xlsx,.xlsm,.xls,.et,.csv,.json,.ndjson"
          aria-label="选择清单文件"
          tabIndex={-1}
          onChange={choose}
        />
        <input
          ref={folder}
          className="visually-hidden"
          type="file"
          multiple
          aria-label="选择装有清单的文件夹"
          tabIndex={-1}
          onChange={choose}
          {...{ webkitdirectory: "" }}
        />
      </section>
      <ul className={styles.promises}>
        <li>
          <b>文件不离开本机。</b>读取、检查、出报告都在您的浏览器里完成，断网也能用。
        </li>
        <li>
          <b>每个数字都有出处。</b>分子、分母、不计入的事项及理由逐项列出，每条要求注明文件和条款。
        </li>
        <li>
          <b>原表不动。</b>标注和改正都写在副本里，格式照旧，可以退回各单位。
        </li>
      </ul>
    </div>
  );
}
