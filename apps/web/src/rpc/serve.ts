import type { Answer, Ask, CallName, Progress } from "../session/protocol.ts";
import type { Port } from "./client.ts";
import { CallError, type Failure, type Request, type Response } from "./messages.ts";

/** What a call has while it runs. */
export interface Context<Name extends CallName> {
  tell(progress: Progress<Name>): void;
  /**
   * Lets messages in, and ends the call where it was called off: long work breathes now and then.
   *
   * @throws CallError of kind `cancelled`
   */
  breathe(): Promise<void>;
}

/** How each call is answered. */
export type Handlers = {
  readonly [Name in CallName]: (
    ask: Ask<Name>,
    context: Context<Name>,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

/** What the worker answers with, and what it does between the calls. */
export interface Answering {
  readonly handlers: Handlers;
  /** Called while nothing is asked, to make ready what will be: a short step at a time, until it says that nothing is left. */
  readonly prepare?: () => boolean | Promise<boolean>;
}

interface Queued {
  readonly id: number;
  readonly call: CallName;
  readonly ask: never;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const failureOf = (error: unknown): Failure => {
  if (error instanceof CallError) return { kind: error.kind, message: error.message };
  const said = error instanceof Error ? error.message : String(error);
  return { kind: "fault", message: `程序出错，这一步没有完成（${said}）。请把本提示交给维护人员。` };
};

/**
 * The worker's end: calls are answered one after the other, in the order in which they came, so that none sees half of what
 * another does. One that was called off before its turn is not begun. Between them something can be prepared.
 *
 * @param load  how each call is answered; asked for when the first call comes, so that what answers may be loaded then
 * @param transferOf  what of an answer is handed over instead of copied
 */
export function serve(
  port: Port,
  load: () => Answering | Promise<Answering>,
  transferOf: (answer: unknown) => Transferable[] = () => [],
): void {
  const queue: Queued[] = [];
  const calledOff = new Set<number>();
  let busy = false;
  let loaded: Answering | undefined;
  let preparing = false;
  const say = (response: Response, transfer: Transferable[] = []): void =>
    port.postMessage(response, transfer);

  const run = async ({ id, call, ask }: Queued): Promise<void> => {
    if (calledOff.has(id)) return;
    try {
      loaded ??= await load();
      const handle = loaded.handlers[call] as (ask: never, context: Context<CallName>) => unknown;
      const answer = await handle(ask, {
        tell: (progress) => say({ id, progress }),
        breathe: async () => {
          await turn();
          if (calledOff.has(id)) throw new CallError({ kind: "cancelled", message: "已取消。" });
        },
      });
      say({ id, answer: answer as Answer<CallName> }, transferOf(answer));
    } catch (error) {
      say({ id, failure: failureOf(error) });
    }
  };

  const prepare = async (): Promise<void> => {
    if (preparing || loaded?.prepare === undefined) return;
    preparing = true;
    try {
      let more = true;
      while (more && !busy) {
        await turn();
        if (!busy) more = await loaded.prepare();
      }
    } catch {
      // Whoever asks for what could not be made ready is told.
    } finally {
      preparing = false;
    }
  };

  port.onmessage = async ({ data }: MessageEvent<Request>) => {
    if ("cancel" in data) {
      calledOff.add(data.cancel);
      return;
    }
    queue.push(data as Queued);
    if (busy) return;
    busy = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await run(next);
      calledOff.delete(next.id);
      // What was called off while it ran says so before its turn comes.
      if (queue.length > 0) await turn();
    }
    busy = false;
    void prepare();
  };
}
