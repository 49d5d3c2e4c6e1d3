import { type ChangeEvent, type HTMLAttributes, type ReactNode, useRef } from "react";
import type { HandedFile } from "../session/protocol.ts";
import styles from "./drop-place.module.css";
import { filesOf } from "./handed-files.ts";

interface DropPlaceProps extends Pick<HTMLAttributes<HTMLElement>, "onDragOver" | "onDragLeave" | "onDrop"> {
  /** What comes in, as in “选入清单”: the fields for the keyboard are called by it too. */
  readonly of: string;
  readonly title: string;
  readonly note?: ReactNode;
  /** One line, where something has come in already. */
  readonly compact?: boolean;
  /** Something is held over it. */
  readonly over: boolean;
  readonly onFiles: (files: Promise<readonly HandedFile[]>) => void;
  /** Other ways to have something come in. */
  readonly children?: ReactNode;
}

/** Where files and folders come in: dropped here, or chosen in a field, which the keyboard reaches too. */
export function DropPlace({
  of,
  title,
  note,
  compact = false,
  over,
  onFiles,
  children,
  ...dragging
}: DropPlaceProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.files !== null && target.files.length > 0) onFiles(filesOf(target.files));
    // The same file may be chosen again, after it was mended.
    target.value = "";
  };
  const field = {
    className: "visually-hidden",
    type: "file",
    multiple: true,
    tabIndex: -1,
    onChange: choose,
  };
  return (
    <section
      aria-label={`选入${of}`}
      className={styles.drop}
      data-over={over}
      data-compact={compact}
      {...dragging}
    >
      <p className={compact ? undefined : styles.ask}>{title}</p>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
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
        {children}
      </div>
      <input
        {...field}
        ref={files}
        accept=".xlsx,.xlsm,.xls,.et,.csv,.json,.ndjson"
        aria-label={`选择${of}文件`}
      />
      <input {...field} ref={folder} aria-label={`选择装有${of}的文件夹`} {...{ webkitdirectory: "" }} />
    </section>
  );
}
