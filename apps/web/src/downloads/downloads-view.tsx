import { useId, useState } from "react";
import type { DownloadChoice } from "../session/protocol.ts";
import { useAnswer } from "../session/use-answer.ts";
import { Notice, Panel } from "../ui/index.ts";
import styles from "./downloads-view.module.css";
import { groups } from "./groups.ts";
import { type Downloading, useDownload } from "./use-download.ts";

/** Today by this computer's clock, `YYYY-MM-DD`. */
const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** Everything that can be taken away. It is made here, of what is on the screen. */
export default function DownloadsView() {
  const { answer: choices, error } = useAnswer("downloads", undefined);
  const [date, setDate] = useState(today);
  const download = useDownload();
  const id = useId();
  if (choices === undefined) return <p className="waiting">{error ?? "正在整理……"}</p>;
  return (
    <div className="view">
      <div className="view-head">
        <h1>下载</h1>
        <p>都在本机生成，与命令行 zp、zp-report 对同样的文件写出的相同。</p>
      </div>
      <div className="filters">
        <label htmlFor={id}>
          文书日期
          <input
            id={id}
            type="date"
            required
            value={date}
            onChange={({ target }) => setDate(target.value === "" ? today() : target.value)}
          />
        </label>
        <button
          type="button"
          className="primary"
          disabled={download.busy !== undefined || choices.every(({ available }) => !available)}
          onClick={() => download.save("all", date)}
        >
          {download.busy === "all" ? "正在生成……" : "全部下载（zip）"}
        </button>
        {download.busy === undefined ? null : (
          <button type="button" onClick={download.cancel}>
            取消
          </button>
        )}
        <p className={styles.said} role="status" aria-live="polite">
          {download.said}
        </p>
      </div>
      {download.error === undefined ? null : <Notice tone="bad">{download.error}</Notice>}
      {groups.map(({ title, note, kinds }) => (
        <Panel key={title} title={title} note={note}>
          <ul className={styles.choices}>
            {kinds.flatMap((kind) => {
              const choice = choices.find((one) => one.kind === kind);
              return choice === undefined
                ? []
                : [<Choice key={kind} choice={choice} date={date} download={download} />];
            })}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function Choice({
  choice: { kind, title, note, available },
  date,
  download,
}: {
  readonly choice: DownloadChoice;
  readonly date: string;
  readonly download: Downloading;
}) {
  return (
    <li data-available={available}>
      <span className={styles.title}>{title}</span>
      <span className={styles.note}>{note}</span>
      {available ? (
        <button
          type="button"
          aria-label={`下载${title}`}
          disabled={download.busy !== undefined}
          onClick={() => download.save(kind, date)}
        >
          {download.busy === kind ? "正在生成……" : "下载"}
        </button>
      ) : null}
    </li>
  );
}
