import type { Answer, Ask, CallName, Progress } from "../session/protocol.ts";

/** From the page to the worker. */
export type Request =
  | { readonly id: number; readonly call: CallName; readonly ask: Ask<CallName> }
  | { readonly cancel: number };

/**
 * Why a call has no answer. `user`: a sentence that tells the user what to do. `cancelled`: it was called off. `fault`: our
 * own mistake.
 */
export interface Failure {
  readonly kind: "user" | "cancelled" | "fault";
  readonly message: string;
}

/** From the worker to the page: what is told on the way, then an answer or a failure. */
export type Response =
  | { readonly id: number; readonly progress: Progress<CallName> }
  | { readonly id: number; readonly answer: Answer<CallName> }
  | { readonly id: number; readonly failure: Failure };

/** A call that failed. `message` is Chinese and can be shown. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly kind: Failure["kind"];

  constructor({ kind, message }: Failure) {
    super(message);
    this.kind = kind;
  }
}
