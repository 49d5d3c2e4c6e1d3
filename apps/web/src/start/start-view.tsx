import { useSessionState } from "../session/session.tsx";
import { Notice } from "../ui/index.ts";
import { DropPlace } from "./drop-place.tsx";
import { sampleFiles } from "./handed-files.ts";
import { Reading } from "./reading.tsx";
import styles from "./start-view.module.css";
import { useTake } from "./use-take.ts";

/** The first thing to see: drop lists, choose them, or take the sample. */
export function StartView({ over }: { readonly over: boolean }) {
  const { progress, summary } = useSessionState();
  const { take, error } = useTake();
  if (progress !== undefined) return <Reading progress={progress} hadLists={summary !== undefined} />;

  return (
    <div className={styles.start}>
      <h1>检查政务服务事项清单</h1>
      <p className={styles.lead}>
        选入目录清单、实施清单，立即看到“最多跑一次”和承诺时限两项指标、须改的问题及其依据、各单位排名和改法。
      </p>
      {error === undefined ? null : <Notice tone="bad">{error}</Notice>}
      <DropPlace
        of="清单"
        title="把清单文件或文件夹拖到这里"
        note="xlsx、xls、et、csv、json；一个单位一份，或各单位放在一个文件夹里，都可以"
        over={over}
        onFiles={take}
      >
        <button type="button" className="quiet" onClick={() => take(sampleFiles())}>
          先用样例县看看
        </button>
      </DropPlace>
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
