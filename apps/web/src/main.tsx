import "@zp/portal/assets/tokens.css";
import "./app/app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { keepForOffline } from "./offline/keep.ts";
import { SessionProvider } from "./session/session.tsx";
import { SessionStore } from "./session/session-store.ts";
import { startWorker } from "./session/start-worker.ts";

const place = document.getElementById("app");
if (place !== null) {
  const store = new SessionStore(startWorker);
  // When the page stands and has nothing to do: what reads lists is large, and most who come will drop some.
  addEventListener("load", () => setTimeout(() => store.warmUp(), 200));
  createRoot(place).render(
    <SessionProvider store={store}>
      <App />
    </SessionProvider>,
  );
}
keepForOffline();
