import { type ReactNode, Suspense, useCallback, useEffect, useRef } from "react";
import { OpenQuestions } from "../columns/index.ts";
import { Standing } from "../fixes/index.ts";
import { useSession, useSessionState } from "../session/session.tsx";
import { filesDropped, StartView, useDrop, useTake } from "../start/index.ts";
import { Notice } from "../ui/index.ts";
import { Header } from "./header.tsx";
import { useRoute } from "./route.ts";
import { views } from "./views.ts";

/** The page: the start while nothing is held, then the view that the address names. */
export function App() {
  const session = useSession();
  const { summary, progress, error } = useSessionState();
  const { view } = useRoute();
  const shown = views.find(({ id }) => id === view) ?? views[0];
  const { take, error: unread } = useTake();
  const over = useDrop(useCallback((data: DataTransfer) => take(filesDropped(data)), [take]));
  const isStart = summary === undefined || progress !== undefined;
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        跳到正文
      </button>
      <Header summary={isStart ? undefined : summary} view={shown?.id ?? ""} />
      {isStart ? null : <Standing />}
      <Main key={isStart ? "start" : shown?.id} label={isStart ? "打开清单" : (shown?.label ?? "")}>
        {error === undefined ? null : (
          <Notice tone="bad" onClose={() => session.dismissError()}>
            {error}
          </Notice>
        )}
        {unread === undefined ? null : <Notice tone="bad">{unread}</Notice>}
        {over && !isStart ? <Notice tone="plain">松开鼠标，就用这些文件换掉现在的清单。</Notice> : null}
        {isStart || shown === undefined ? (
          <StartView over={over} />
        ) : (
          <>
            <OpenQuestions />
            <Suspense fallback={<p className="waiting">正在打开……</p>}>
              <shown.Component />
            </Suspense>
          </>
        )}
      </Main>
    </>
  );
}

/** The view; a new one takes the focus, so that a screen reader begins at its head. */
function Main({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${label} · 政务服务清单检查`;
    if (!first.current) {
      place.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = false;
  }, [label]);
  return (
    <main id="main" ref={place} tabIndex={-1}>
      {children}
    </main>
  );
}
