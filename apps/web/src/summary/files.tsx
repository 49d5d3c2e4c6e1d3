import type { FileView, SummaryView } from "../session/protocol.ts";
import { Panel } from "../ui/index.ts";
import styles from "./list.module.css";

const labels: Readonly<Record<FileView["status"], string>> = {
  read: "已计",
  undecided: "列待确认",
  "passed-over": "略过",
  failed: "无法读取",
};

/** Every file that was handed in, and what became of it. */
export function Files({ summary: { files, remarks, items, entries } }: { readonly summary: SummaryView }) {
  return (
    <Panel title="文件">
      <details open={items + entries === 0}>
        <summary>
          {files.length} 个文件{remarks.length === 0 ? "" : `，读取时的说明 ${remarks.length} 条`}
        </summary>
        <ul className={styles.list}>
          {files.map(({ path, status, items, sentence }) => (
            <li key={path}>
              <span>
                {path}
                {sentence === "" ? null : <small>{sentence}</small>}
              </span>
              <span>{status === "read" ? `${items} 项` : labels[status]}</span>
            </li>
          ))}
        </ul>
        {remarks.length === 0 ? null : (
          <ul className={styles.list}>
            {remarks.map((remark) => (
              <li key={remark}>
                <span>{remark}</span>
              </li>
            ))}
          </ul>
        )}
      </details>
    </Panel>
  );
}
