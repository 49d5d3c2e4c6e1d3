import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import type { HandedFile, OpenProgress } from "../session/protocol.ts";
import { filesDropped, filesOf } from "../start/index.ts";
import { Bar } from "../ui/index.ts";
import styles from "./compare.module.css";

/** Where the earlier lists come in: dropped, chosen, or as a snapshot. */
export function Earlier({
  compact,
  progress,
  onFiles,
}: {
  /** There is something to compare with already. */
  readonly compact: boolean;
  readonly progress: OpenProgress | undefined;
  readonly onFiles: (files: Promise<readonly HandedFile[]>) => void;
}) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.files !== null && target.files.length > 0) onFiles(filesOf(target.files));
    // The same file may be chosen again, after it was mended.
    target.value = "";
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles(filesDropped(event.dataTransfer));
  };
  if (progress !== undefined) {
    return (
      <div className={styles.reading}>
        <p role="status">
          {progress.of === 0
            ? "正在读取原来的清单……"
            : `正在读取 ${progress.done + 1}/${progress.of} ${progress.path}`}
        </p>
        <Bar share={progress.of === 0 ? 0 : progress.done / progress.of} />
      </div>
    );
  }
  return (
    <section
      aria-label="选入原来的清单"
      className={styles.drop}
      data-over={over}
      data-compact={compact}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {compact ? (
        <p>换一份原来的清单：拖到这里，或</p>
      ) : (
        <>
          <p className={styles.ask}>把上期的清单拖到这里</p>
          <p className={styles.soft}>
            上次报送的文件、放着这些文件的文件夹，或 zp snapshot 留下的快照（.json）。
            看得到新增、减少、更名、挂起的事项，每个要素改了什么，指标升降多少，哪些问题已经没有、哪些是新的。
            不上传，也不影响现在打开的清单。
          </p>
        </>
      )}
      <div className={styles.ways}>
        <button
          type="button"
          className={compact ? undefined : "primary"}
          onClick={() => files.current?.click()}
        >
          选择文件
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          选择文件夹
        </button>
      </div>
      <input
        ref={files}
        className="visually-hidden"
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.et,.csv,.json,.ndjson"
        aria-label="选择原来的清单文件"
        tabIndex={-1}
        onChange={choose}
      />
      <input
        ref={folder}
        className="visually-hidden"
        type="file"
        multiple
        aria-label="选择装有原来清单的文件夹"
        tabIndex={-1}
        onChange={choose}
        {...{ webkitdirectory: "" }}
      />
    </section>
  );
}
