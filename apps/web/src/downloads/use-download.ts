import { useEffect, useRef, useState } from "react";
import { CallError } from "../rpc/index.ts";
import type { DownloadKind } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";
import { saveFile } from "./save-file.ts";

/** One file at a time: what is being made, and what became of it. */
export interface Downloading {
  readonly busy: DownloadKind | undefined;
  /** How far it is, or that it is saved; for everybody to hear. */
  readonly said: string;
  readonly error: string | undefined;
  readonly save: (kind: DownloadKind, date: string) => void;
  readonly cancel: () => void;
}

/** Lets the worker make a file, and saves it. */
export function useDownload(): Downloading {
  const session = useSession();
  const [busy, setBusy] = useState<DownloadKind>();
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const save = async (kind: DownloadKind, date: string): Promise<void> => {
    const abort = new AbortController();
    running.current?.abort();
    running.current = abort;
    setBusy(kind);
    setError(undefined);
    setSaid("正在生成……");
    try {
      const file = await session.ask(
        "download",
        { kind, date },
        { signal: abort.signal, onProgress: ({ text }) => setSaid(text) },
      );
      saveFile(file);
      setSaid(`已保存 ${file.name}。`);
    } catch (problem) {
      if (running.current !== abort) return;
      const calledOff = problem instanceof CallError && problem.kind === "cancelled";
      setSaid(calledOff ? "已取消。" : "");
      if (!calledOff) setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      if (running.current === abort) setBusy(undefined);
    }
  };
  return {
    busy,
    said,
    error,
    save: (kind, date) => void save(kind, date),
    cancel: () => running.current?.abort(),
  };
}
