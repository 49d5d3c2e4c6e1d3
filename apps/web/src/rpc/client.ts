import type { Answer, Ask, CallName, Progress } from "../session/protocol.ts";
import { CallError, type Request, type Response } from "./messages.ts";

/** What a client needs of a worker; a test gives a port of its own. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror?: ((event: ErrorEvent) => void) | null;
}

export interface AskOptions<Name extends CallName> {
  readonly onProgress?: (progress: Progress<Name>) => void;
  /** Calls it off: the promise fails at once with a `CallError` of kind `cancelled`. */
  readonly signal?: AbortSignal;
  readonly transfer?: Transferable[];
}

/** The page's end. */
export interface Client {
  ask<Name extends CallName>(call: Name, ask: Ask<Name>, options?: AskOptions<Name>): Promise<Answer<Name>>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: CallError) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

const cancelled = (): CallError => new CallError({ kind: "cancelled", message: "已取消。" });

/** The page's end of the talk with a worker. */
export function createClient(port: Port): Client {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new CallError({ kind: "fault", message }));
    waiting.clear();
  };
  port.onmessage = ({ data }: MessageEvent<Response>) => {
    const call = waiting.get(data.id);
    if (call === undefined) return;
    if ("progress" in data) {
      call.onProgress?.(data.progress as never);
      return;
    }
    waiting.delete(data.id);
    if ("answer" in data) call.resolve(data.answer as never);
    else call.reject(new CallError(data.failure));
  };
  // A worker that could not be started says so here, and nowhere else.
  port.onerror = () =>
    failAll("程序没有启动起来。请换用较新的浏览器（Chrome、Edge 109 以上，或 360 极速模式）再打开。");
  return {
    ask(call, ask, { onProgress, signal, transfer = [] } = {}) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(cancelled());
          return;
        }
        last += 1;
        const id = last;
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener(
          "abort",
          () => {
            if (!waiting.delete(id)) return;
            port.postMessage({ cancel: id } satisfies Request);
            reject(cancelled());
          },
          { once: true },
        );
        port.postMessage({ id, call, ask } satisfies Request, transfer);
      });
    },
  };
}
