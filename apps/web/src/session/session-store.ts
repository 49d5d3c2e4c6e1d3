import { type AskOptions, CallError, type Client, createClient, type Port } from "../rpc/index.ts";
import { confirmedMappings, rememberMappings } from "./mapping-memory.ts";
import type { Answer, Ask, CallName, HandedFile, OpenProgress, SummaryView } from "./protocol.ts";

/** What the page knows of what the worker holds. */
export interface SessionState {
  /** Of the lists that are held; absent before the first are opened. */
  readonly summary?: SummaryView;
  /** As the lists were when they were read: what accepted corrections are held against. */
  readonly opened?: SummaryView;
  /** While the worker reads. */
  readonly progress?: OpenProgress;
  /** While the worker checks anew with other corrections: what is held is shown on. */
  readonly recheck?: OpenProgress;
  /** Why the last attempt came to nothing, for the user. */
  readonly error?: string;
}

/** Calls that replace what is held: they answer with the new summary and tell how far they are. */
type Replacing = "open" | "answer" | "acceptFixes" | "undoFixes";

/** A worker that is told to stop and does not, within this time, is replaced by a new one. */
const PATIENCE_MS = 2_000;

/** The one session of a page: talks to the worker, and tells the page when what is held has changed. */
export class SessionStore {
  readonly #start: () => Port & { terminate?(): void };
  #port: Port & { terminate?(): void };
  #client: Client;
  #state: SessionState = {};
  #abort: AbortController | undefined;
  /** Until it is known whether the worker stops: what it was handed meanwhile would go with it. */
  #givingUp: Promise<void> = Promise.resolve();
  readonly #patience: number;
  readonly #listeners = new Set<() => void>();

  /** @param start  a new worker */
  constructor(start: () => Port & { terminate?(): void }, { patienceMs = PATIENCE_MS } = {}) {
    this.#start = start;
    this.#patience = patienceMs;
    this.#port = start();
    this.#client = createClient(this.#port);
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the worker something that changes nothing. */
  ask<Name extends CallName>(call: Name, ask: Ask<Name>, options?: AskOptions<Name>): Promise<Answer<Name>> {
    return this.#client.ask(call, ask, options);
  }

  /** Lets the worker load what it answers with, so that it is there when the first file comes. */
  warmUp(): void {
    void this.#client.ask("ping", undefined).catch(() => {
      // The first file says what is wrong.
    });
  }

  /** Reads files in the place of what is held. */
  open(files: readonly HandedFile[]): Promise<void> {
    const transfer = files.map(({ bytes }) => bytes);
    return this.replace("open", { files, mappings: confirmedMappings() }, transfer);
  }

  /** Answers questions about columns, and keeps the answers for the next file of the same layout. */
  async answer(answers: Readonly<Record<string, number>>): Promise<void> {
    await this.replace("answer", { answers });
    rememberMappings(await this.ask("mappings", undefined));
  }

  /** Runs a call that replaces what is held; what was held stays where it fails or is called off. */
  async replace<Name extends Replacing>(
    call: Name,
    ask: Ask<Name>,
    transfer: Transferable[] = [],
  ): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const corrects = call === "acceptFixes" || call === "undoFixes";
    const doing = corrects ? "recheck" : "progress";
    this.#set({ ...this.#held(), [doing]: { stage: "read", path: "", done: 0, of: 0 } });
    try {
      await Promise.race([this.#givingUp, aborted(abort.signal)]);
      const summary = await this.#client.ask(call, ask, {
        signal: abort.signal,
        transfer,
        onProgress: (progress) => {
          if (this.#abort === abort) this.#set({ ...this.#held(), [doing]: progress });
        },
      } as AskOptions<Name>);
      const { opened = summary } = corrects ? this.#held() : {};
      this.#set({ summary, opened });
    } catch (error) {
      if (this.#abort !== abort) return;
      const message = error instanceof CallError && error.kind !== "cancelled" ? error.message : undefined;
      if (!(error instanceof CallError)) throw error;
      this.#set(message === undefined ? this.#held() : { ...this.#held(), error: message });
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  /** Calls off what is being read. */
  cancel(): void {
    if (this.#abort === undefined) return;
    this.#abort.abort();
    this.#givingUp = this.#replaceIfStuck();
  }

  /** Forgets what is held, here and in the worker. */
  close(): void {
    this.#abort?.abort();
    this.#set({});
    void this.#client.ask("close", undefined);
  }

  dismissError(): void {
    this.#set(this.#held());
  }

  /** A file that takes very long cannot be told to stop: the worker goes, and with it what it held. */
  async #replaceIfStuck(): Promise<void> {
    const port = this.#port;
    if (port.terminate === undefined) return;
    const answered = await Promise.race([
      this.#client.ask("ping", undefined).then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), this.#patience)),
    ]);
    if (answered || this.#port !== port) return;
    port.terminate();
    this.#port = this.#start();
    this.#client = createClient(this.#port);
    const { summary, progress } = this.#state;
    if (this.#abort !== undefined && progress !== undefined) {
      // Other files are waiting to be read: nothing is lost that they would not have replaced.
      this.#set({ progress });
      return;
    }
    const had = summary !== undefined;
    this.#set(had ? { error: "已停止读取。原来打开的清单也一并关闭，请重新选择文件。" } : {});
  }

  #held(): Pick<SessionState, "summary" | "opened"> {
    const { summary, opened } = this.#state;
    return { ...(summary === undefined ? {} : { summary }), ...(opened === undefined ? {} : { opened }) };
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
