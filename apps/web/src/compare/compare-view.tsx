import { useCallback, useState } from "react";
import { CallError } from "../rpc/index.ts";
import type { CompareView as Compared, HandedFile, OpenProgress } from "../session/protocol.ts";
import { useSession, useSummary } from "../session/session.tsx";
import { useAnswer } from "../session/use-answer.ts";
import { Notice } from "../ui/index.ts";
import { Changes } from "./changes.tsx";
import styles from "./compare.module.css";
import { Earlier } from "./earlier.tsx";
import { FindingChanges } from "./finding-changes.tsx";
import { Layers } from "./layers.tsx";
import { Trends } from "./trends.tsx";

/** What changed since an earlier state of the lists: entries, figures, findings. */
export default function CompareView() {
  const { scope } = useSummary();
  const { view, error, progress, compare } = useComparison();
  return (
    <div className="view">
      <div className="view-head">
        <h1>与上期比较</h1>
        {view === undefined ? null : (
          <p>
            原来：{view.title}；现在：{scope}
          </p>
        )}
        {view === undefined ? null : <p className="soft">{view.judgedBy}</p>}
      </div>
      {error === undefined ? null : <Notice tone="bad">{error}</Notice>}
      <Earlier compact={view !== undefined} progress={progress} onFiles={compare} />
      {view === undefined ? null : <Comparison key={view.title} view={view} />}
    </div>
  );
}

function Comparison({ view }: { readonly view: Compared }) {
  return (
    <>
      {view.notCounted.length === 0 ? null : (
        <Notice tone="warn">
          <p>原来的文件有 {view.notCounted.length} 份没有计入：</p>
          <ul className={styles.plain}>
            {view.notCounted.map(({ path, sentence }) => (
              <li key={path}>
                {path}：{sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Layers layers={view.layers} />
      <Trends view={view} />
      <Changes view={view} />
      <FindingChanges />
    </>
  );
}

/** The comparison that was made last, and how to make another. */
function useComparison() {
  const session = useSession();
  const { revision } = useSummary();
  const { answer: kept } = useAnswer("compared", undefined);
  const [made, setMade] = useState<Compared>();
  const [error, setError] = useState<string>();
  const [progress, setProgress] = useState<OpenProgress>();
  const compare = useCallback(
    async (coming: Promise<readonly HandedFile[]>) => {
      setError(undefined);
      setProgress({ stage: "read", path: "", done: 0, of: 0 });
      try {
        const files = await coming;
        setMade(
          await session.ask(
            "compare",
            { files },
            { transfer: files.map(({ bytes }) => bytes), onProgress: setProgress },
          ),
        );
      } catch (reason) {
        setError(reason instanceof CallError ? reason.message : notRead);
      } finally {
        setProgress(undefined);
      }
    },
    [session],
  );
  // After a correction the worker compares anew; what was made for the older lists is put aside.
  return { view: made?.revision === revision ? made : kept, error, progress, compare };
}

const notRead = "文件没有读出来：可能已被移动、改名，或正被别的程序占用。请关闭占用它的程序后再选一次。";
