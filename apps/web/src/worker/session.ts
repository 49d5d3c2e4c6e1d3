import { type Handlers, type Port, serve } from "../rpc/index.ts";
import { facets, findings } from "./calls/findings.ts";
import { item } from "./calls/item.ts";
import { heldIn, open } from "./calls/open.ts";
import { summaryView } from "./calls/summary.ts";
import type { Store } from "./held.ts";

/** The worker's session: everything that is held, and how each call is answered. A test gives a port of its own. */
export function startSession(port: Port): void {
  const store: Store = { held: undefined, revision: 0 };
  const handlers: Handlers = {
    ping: () => undefined,
    open: (ask, context) => open(store, ask, context),
    close: () => {
      store.held = undefined;
      return undefined;
    },
    summary: () => summaryView(heldIn(store)),
    findings: (ask) => findings(heldIn(store), ask),
    facets: (ask) => facets(heldIn(store), ask),
    item: (ask) => item(heldIn(store), ask),
  };
  serve(port, handlers);
}
