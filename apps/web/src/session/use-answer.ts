import { useEffect, useState } from "react";
import { CallError } from "../rpc/index.ts";
import type { Answer, Ask, CallName } from "./protocol.ts";
import { useSession, useSessionState } from "./session.tsx";

/** An answer as it comes in. The earlier one stays while a newer is on its way, so that nothing flickers. */
export interface Answered<Name extends CallName> {
  readonly answer?: Answer<Name>;
  /** Why there is none, for the user. */
  readonly error?: string;
  /** Whether the answer is to an earlier question, or to none yet. */
  readonly pending: boolean;
}

/**
 * Asks the worker, and asks again whenever the question or what is held changes. A question that is not of interest any
 * more is called off.
 *
 * @param ask  plain data: it is compared by what it says, so it may be made anew at each render
 */
export function useAnswer<Name extends CallName>(call: Name, ask: Ask<Name>): Answered<Name> {
  const session = useSession();
  const revision = useSessionState().summary?.revision ?? 0;
  const key = JSON.stringify([call, ask, revision]);
  const [state, setState] = useState<Omit<Answered<Name>, "pending"> & { readonly key: string }>({ key: "" });
  // The key says all that call, question and revision do.
  useEffect(() => {
    const abort = new AbortController();
    session.ask(call, ask, { signal: abort.signal }).then(
      (answer) => setState({ key, answer }),
      (error: unknown) => {
        if (error instanceof CallError && error.kind === "cancelled") return;
        setState({ key, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => abort.abort();
  }, [key, session]);
  const { key: answeredKey, ...answered } = state;
  return { ...answered, pending: answeredKey !== key };
}
