import type { OpenProgress } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";
import { Bar } from "../ui/index.ts";
import styles from "./reading.module.css";

/** How far the reading is, file by file, and the way to call it off. */
export function Reading({
  progress,
  hadLists,
}: {
  readonly progress: OpenProgress;
  readonly hadLists: boolean;
}) {
  const session = useSession();
  const { stage, path, done, of } = progress;
  const share = stage === "judge" ? 1 : of === 0 ? 0 : done / of;
  return (
    <div className={styles.reading}>
      <h1>{stage === "judge" ? "正在检查" : "正在读取"}</h1>
      <div role="progressbar" aria-label="读取进度" aria-valuemin={0} aria-valuemax={of} aria-valuenow={done}>
        <Bar share={share} />
      </div>
      <p className={styles.file} aria-live="polite">
        {stage === "judge"
          ? `${of} 项，逐项对照各条要求……`
          : of === 0
            ? "准备中……"
            : `${done + 1}/${of} ${path}`}
      </p>
      <button type="button" onClick={() => session.cancel()}>
        {hadLists ? "取消，回到原来的清单" : "取消"}
      </button>
    </div>
  );
}
