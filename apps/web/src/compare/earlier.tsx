import { useState } from "react";
import type { HandedFile, OpenProgress } from "../session/protocol.ts";
import { DropPlace, filesDropped } from "../start/index.ts";
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
    <DropPlace
      of="原来的清单"
      title={compact ? "换一份原来的清单：拖到这里，或" : "把上期的清单拖到这里"}
      note={
        compact
          ? undefined
          : "上次报送的文件、放着这些文件的文件夹，或 zp snapshot 留下的快照（.json）。看得到新增、减少、更名、挂起的事项，每个要素改了什么，指标升降多少，哪些问题已经没有、哪些是新的。不上传，也不影响现在打开的清单。"
      }
      compact={compact}
      over={over}
      onFiles={onFiles}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(filesDropped(event.dataTransfer));
      }}
    />
  );
}
