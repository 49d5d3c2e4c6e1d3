import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { SummaryView } from "./protocol.ts";
import type { SessionState, SessionStore } from "./session-store.ts";

const Context = createContext<SessionStore | undefined>(undefined);

/** Gives everything below it the one session of the page. */
export function SessionProvider({
  store,
  children,
}: {
  readonly store: SessionStore;
  readonly children: ReactNode;
}) {
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

/** The session of the page: what is held, and how to ask. */
export function useSession(): SessionStore {
  const store = useContext(Context);
  if (store === undefined) throw new Error("no session above this component");
  return store;
}

/** What the page knows now; renders again when it changes. */
export function useSessionState(): SessionState {
  const store = useSession();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** The summary of the lists that are held; only below a view that is shown when there are some. */
export function useSummary(): SummaryView {
  const { summary } = useSessionState();
  if (summary === undefined) throw new Error("no lists are held");
  return summary;
}
